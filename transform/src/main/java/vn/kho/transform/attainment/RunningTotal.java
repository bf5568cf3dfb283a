package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan's total since it began, from the years' results on its footprint. */
final class RunningTotal {
  private RunningTotal() {}

  /** Total to the end of a year's row, beside the plan's own path. */
  static void fill(Draft draft, Target target, JudgeContext context) {
    Indicator indicator = context.indicator(target);
    if (!PhasedPlan.isYear(target) || indicator.timeRule() != Indicator.TimeRule.SUM) {
      return;
    }
    Measured total = of(target, context, context.plan().startsOn(), target.periodEnd());
    draft.cumulative(new PhasedPlan(context.rowsOf(target)).pathTo(target), total.actual());
  }

  /** Sum of the years from start to end that have begun by the snapshot's day. */
  static Measured of(Target target, JudgeContext context, LocalDate start, LocalDate end) {
    LocalDate until = context.asOf().isBefore(end) ? context.asOf() : end;
    List<Result> known = new ArrayList<>();
    boolean isComplete = true;
    for (int year = start.getYear(); year <= until.getYear(); year++) {
      Result result = context.findResult(target, Integer.toString(year));
      boolean counts = result != null || !isBeforePlanYears(year, start);
      if (result != null && result.value() != null) {
        known.add(result);
        isComplete &= result.isComplete();
      } else if (counts) {
        isComplete = false;
      }
    }
    return known.isEmpty() ? Measured.NOTHING : sum(known, isComplete);
  }

  /** A plan issued in the last days of a year begins its figures with the next one. */
  private static boolean isBeforePlanYears(int year, LocalDate start) {
    return year == start.getYear() && start.getMonthValue() == 12;
  }

  private static Measured sum(List<Result> known, boolean isComplete) {
    BigDecimal total = BigDecimal.ZERO;
    Marks marks = Marks.NONE;
    Result thinnest = known.get(0);
    for (Result result : known) {
      BigDecimal value = result.value();
      total = total.add(value == null ? BigDecimal.ZERO : value);
      marks = marks.and(result.marks());
      thinnest = thinner(thinnest, result);
    }
    return new Measured(
        Fraction.of(total),
        null,
        null,
        thinnest.unitsDue(),
        thinnest.unitsReported(),
        isComplete,
        marks,
        evidence(known));
  }

  /** The year with the poorer coverage speaks for the total. */
  private static Result thinner(Result a, Result b) {
    return (long) b.unitsReported() * a.unitsDue() < (long) a.unitsReported() * b.unitsDue()
        ? b
        : a;
  }

  private static @Nullable String evidence(List<Result> known) {
    String last = null;
    for (Result result : known) {
      last = result.evidence() == null ? last : result.evidence();
    }
    return last;
  }
}
