package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/**
 * percent_point_growth: percentage points a share gained. A year is judged on its own gain, with
 * the gain since the baseline beside the plan's path; the term on the gain since the baseline.
 * Never read as relative growth.
 */
record PointGrowthRule() implements KindRule {

  static boolean isTotalOfPoints(Target target, JudgeContext context) {
    return context.rowsOf(target).stream()
        .anyMatch(row -> row.kind() == TargetKind.PERCENT_POINT_GROWTH);
  }

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    boolean isYear = PhasedPlan.isYear(target);
    int baseYear = baseYear(target, context);
    int year = lastYear(target, context);
    int fromYear = isYear ? year - 1 : baseYear;
    Measured base = share(target, context, baseYear);
    Measured from = share(target, context, fromYear);
    Measured now = share(target, context, year);
    Window window = context.window(target);
    Draft draft = context.draft(target);
    BigDecimal printed = target.targetValue();
    Fraction gain = minus(now.actual(), from.actual());
    Measured measured = now.withActual(gain).combinedWith(from);
    draft.measured(measured);
    if (printed == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    Fraction figure = Fraction.of(printed);
    if (isYear) {
      draft.cumulative(
          new PhasedPlan(context.rowsOf(target)).pathTo(target),
          minus(now.actual(), base.actual()));
    } else {
      draft.cumulative(figure, gain);
    }
    if (from.actual() == null && fromYear == baseYear) {
      draft.because(
          "Không có số liệu gốc năm " + baseYear + ".",
          "There is no baseline of " + baseYear + ".");
      return List.of(draft);
    }
    score(draft, target, context, window, measured, figure);
    if (isYear) {
      explainPath(draft, target, context, minus(now.actual(), base.actual()));
    }
    return List.of(draft);
  }

  private static void score(
      Draft draft,
      Target target,
      JudgeContext context,
      Window window,
      Measured measured,
      Fraction figure) {
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_LEAST);
    Fraction gain = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (gain != null) {
      standing = Standing.of(gain, comparison, figure, Surplus.IS_ACHIEVED);
      draft.attainmentPct(Draft.percent(gain, figure)).gap(gain.minus(figure));
    }
    draft.verdict(
        Decision.of(standing, window.state(), measured.isComplete(), MoreReports.CAN_DO_EITHER));
    Progress.ofAmount(draft, context, target, window, gain);
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    }
  }

  private static void explainPath(
      Draft draft, Target target, JudgeContext context, @Nullable Fraction gain) {
    Fraction path = new PhasedPlan(context.rowsOf(target)).pathTo(target);
    if (path == null || gain == null) {
      return;
    }
    BigDecimal done = gain.stored();
    BigDecimal ahead = gain.minus(path).stored();
    BigDecimal by = ahead.abs();
    draft.because(
        "Lũy kế %s điểm so với %s theo kế hoạch (%s %s điểm)."
            .formatted(
                Words.vi(done),
                Words.vi(path.stored()),
                ahead.signum() < 0 ? "chậm" : "vượt",
                Words.vi(by)),
        "Since the baseline %s points against %s planned (%s by %s)."
            .formatted(
                Words.en(done),
                Words.en(path.stored()),
                ahead.signum() < 0 ? "behind" : "ahead",
                Words.en(by)));
  }

  private static Measured share(Target target, JudgeContext context, int year) {
    return Measured.percent(context.findResult(target, Integer.toString(year)));
  }

  /** The year before the target's first one. */
  private static int baseYear(Target target, JudgeContext context) {
    LocalDate start = context.plan().startsOn();
    int planBase = start.getMonthValue() == 12 ? start.getYear() : start.getYear() - 1;
    return context.rowsOf(target).stream()
        .filter(PhasedPlan::isYear)
        .mapToInt(row -> row.periodStart().getYear() - 1)
        .min()
        .orElse(planBase);
  }

  /**
   * A year is its own, even when the plan ended before it; a longer period goes as far as known.
   */
  private static int lastYear(Target target, JudgeContext context) {
    if (PhasedPlan.isYear(target)) {
      return target.periodEnd().getYear();
    }
    LocalDate end = context.window(target).end();
    return (context.asOf().isBefore(end) ? context.asOf() : end).getYear();
  }

  private static @Nullable Fraction minus(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null || b == null ? null : a.minus(b);
  }
}
