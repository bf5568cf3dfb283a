package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/**
 * per_unit_minimum and per_unit_range: every unit in force at the end of the period owes the
 * minimum; one unit's surplus does not help another, and the upper end of a range is planning
 * capacity. With a ratio as indicator this is the nested share (units whose own share passes a
 * bound).
 */
record PerUnitRule() implements KindRule {
  private static final Set<String> USUAL_LEVEL = Set.of("commune");

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Draft whole = context.draft(target);
    BigDecimal minimum = target.targetValue();
    if (minimum == null) {
      Explain.noFigure(whole);
      return List.of(whole);
    }
    Window window = context.window(target);
    Indicator indicator = context.indicator(target);
    Tally tally = new Tally(minimum);
    List<Draft> drafts = new ArrayList<>(List.of(whole));
    for (Unit unit : units(target, context)) {
      Result result = context.unitValues().find(unit, target, indicator);
      Measured measured =
          indicator.valueType() == Indicator.ValueType.RATIO
              ? Measured.percent(result)
              : Measured.amount(result);
      Draft draft = new Draft(context.plan(), target, unit.orgUnitId());
      Standing standing = judgeUnit(draft, target, context, window, measured);
      tally.add(unit, measured, standing, target);
      // The plan's own unit has its row already.
      if (!unit.orgUnitId().equals(context.plan().orgUnitId())) {
        drafts.add(draft);
      }
    }
    judgeWhole(whole, target, context, window, tally);
    return drafts;
  }

  static List<Unit> units(Target target, JudgeContext context) {
    Set<String> levels = JudgeContext.levels(target);
    LocalDate day =
        context.isAbolished(target) ? context.lastDay(target) : context.referenceDay(target);
    if (day.isBefore(target.periodStart())) {
      return List.of();
    }
    return context.territory().inForce(levels.isEmpty() ? USUAL_LEVEL : levels, day).stream()
        .filter(unit -> UnitFilter.of(target).accepts(unit))
        .toList();
  }

  private static Standing judgeUnit(
      Draft draft, Target target, JudgeContext context, Window window, Measured measured) {
    draft.measured(measured.asOneUnit());
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_LEAST);
    Fraction minimum = Fraction.of(minimum(target));
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (actual != null) {
      standing = Standing.of(actual, comparison, minimum, Surplus.IS_ACHIEVED);
      draft.attainmentPct(Draft.percent(actual, minimum)).gap(actual.minus(minimum));
    }
    if (measured.hasNothingToDivideBy() && !window.isOpen()) {
      draft.because("Mẫu số bằng 0.", "The denominator is 0.");
      return Standing.NOTHING_TO_JUDGE;
    }
    boolean isComplete = measured.isComplete();
    draft.verdict(
        Decision.of(standing, window.state(), isComplete, moreReports(context.indicator(target))));
    if (context.indicator(target).onlyGrows()) {
      Progress.ofAmount(draft, context, target, window, actual);
    }
    BigDecimal most = target.targetValueMax();
    if (target.kind() == TargetKind.PER_UNIT_RANGE
        && actual != null
        && most != null
        && actual.compareTo(Fraction.of(most)) > 0) {
      draft.because("Trên mức.", "Above the range.");
    }
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured.asOneUnit());
    }
    return standing;
  }

  private static void judgeWhole(
      Draft draft, Target target, JudgeContext context, Window window, Tally tally) {
    int due = tally.due();
    if (due == 0 && context.isAbolished(target)) {
      return;
    }
    boolean isOutside =
        window.state() == Window.State.AFTER_PLAN || window.state() == Window.State.NOT_STARTED;
    if (due == 0 && isOutside) {
      Explain.open(draft, window, tally.measured());
      draft.verdict(
          window.state() == Window.State.AFTER_PLAN ? Verdict.NOT_ASSESSED : Verdict.IN_PROGRESS);
      return;
    }
    if (due == 0) {
      draft.because(
          "Chưa có danh sách đơn vị thuộc phạm vi của chỉ tiêu.",
          "No unit is known that this target applies to.");
      draft.verdict(window.isOpen() ? Verdict.IN_PROGRESS : Verdict.INSUFFICIENT_DATA);
      return;
    }
    Measured measured = tally.measured();
    BigDecimal met = BigDecimal.valueOf(tally.met());
    BigDecimal all = BigDecimal.valueOf(tally.judged());
    draft.measured(measured).parts(met, all).unitsMet(tally.met());
    if (tally.judged() == 0) {
      tally.explain(draft, target);
      return;
    }
    draft.attainmentPct(Fraction.percentOf(met, all)).gap(Fraction.of(met.subtract(all)));
    Standing standing = tally.met() == tally.judged() ? Standing.MET : Standing.SHORT;
    draft.verdict(
        Decision.of(
            standing,
            window.state(),
            measured.isComplete(),
            moreReports(context.indicator(target))));
    if (window.state() == Window.State.OPEN && context.indicator(target).onlyGrows()) {
      pace(draft, target, context, window, tally);
    }
    tally.explain(draft, target);
    if (window.state() != Window.State.CLOSED) {
      Explain.open(draft, window, measured);
    }
  }

  /** A surplus counts no further than the minimum. */
  private static void pace(
      Draft draft, Target target, JudgeContext context, Window window, Tally tally) {
    Fraction owed = Fraction.of(minimum(target).multiply(BigDecimal.valueOf(tally.due())));
    int months = Months.in(window.start(), target.periodEnd());
    int over = Months.over(window.start(), target.periodEnd(), context.asOf());
    Fraction expected =
        owed.times(new Fraction(BigDecimal.valueOf(over), BigDecimal.valueOf(months)));
    Fraction capped = Fraction.of(tally.cappedTotal());
    draft.expected(expected, ExpectedBasis.LINE).pace(capped, PaceStatus.of(capped, expected));
    Fraction missing = owed.minus(capped);
    draft.requiredPerMonth(missing.over(Fraction.of(Math.max(1, months - over))));
  }

  private static MoreReports moreReports(Indicator indicator) {
    return indicator.onlyGrows() ? MoreReports.CAN_ONLY_HELP : MoreReports.CAN_DO_EITHER;
  }

  private static BigDecimal minimum(Target target) {
    BigDecimal minimum = target.targetValue();
    return minimum == null ? BigDecimal.ZERO : minimum;
  }
}
