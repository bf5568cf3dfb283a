package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the mart while a rule fills it in. */
final class Draft {
  private final Plan plan;
  private final Target target;
  private final String orgUnitId;
  private final List<Reason> reasons = new ArrayList<>();
  private @Nullable Fraction targetValue;
  private @Nullable BigDecimal targetValueMax;
  private @Nullable Fraction actual;
  private @Nullable Fraction attainmentPct;
  private @Nullable Fraction gap;
  private @Nullable Fraction cumulativeTarget;
  private @Nullable Fraction cumulativeActual;
  private @Nullable Fraction expected;
  private @Nullable ExpectedBasis expectedBasis;
  private @Nullable Fraction paceActual;
  private @Nullable PaceStatus paceStatus;
  private @Nullable Fraction requiredPerMonth;
  private @Nullable Integer unitsDue;
  private @Nullable Integer unitsReported;
  private @Nullable Integer unitsMet;
  private @Nullable BigDecimal numerator;
  private @Nullable BigDecimal denominator;
  private Verdict verdict = Verdict.NOT_ASSESSED;
  private Marks marks = Marks.NONE;

  Draft(Plan plan, Target target, String orgUnitId) {
    this.plan = plan;
    this.target = target;
    this.orgUnitId = orgUnitId;
    BigDecimal printed = target.targetValue();
    this.targetValue = printed == null ? null : Fraction.of(printed);
    this.targetValueMax = target.targetValueMax();
  }

  Draft targetValue(@Nullable Fraction value) {
    this.targetValue = value;
    return this;
  }

  Draft targetValueMax(@Nullable BigDecimal value) {
    this.targetValueMax = value;
    return this;
  }

  /** The figure, its parts, coverage and marks. */
  Draft measured(Measured measured) {
    this.actual = measured.actual();
    this.numerator = measured.numerator();
    this.denominator = measured.denominator();
    this.unitsDue = measured.unitsDue();
    this.unitsReported = measured.unitsReported();
    this.marks = measured.marks();
    return this;
  }

  Draft parts(BigDecimal part, BigDecimal whole) {
    this.numerator = part;
    this.denominator = whole;
    return this;
  }

  Draft unitsMet(int count) {
    this.unitsMet = count;
    return this;
  }

  Draft attainmentPct(@Nullable Fraction percent) {
    this.attainmentPct = percent;
    return this;
  }

  Draft gap(@Nullable Fraction value) {
    this.gap = value;
    return this;
  }

  Draft cumulative(@Nullable Fraction target, @Nullable Fraction actual) {
    this.cumulativeTarget = target;
    this.cumulativeActual = actual;
    return this;
  }

  Draft expected(Fraction value, ExpectedBasis basis) {
    this.expected = value;
    this.expectedBasis = basis;
    return this;
  }

  Draft pace(Fraction actual, PaceStatus status) {
    this.paceActual = actual;
    this.paceStatus = status;
    return this;
  }

  Draft paceStatus(@Nullable PaceStatus status) {
    this.paceStatus = status;
    return this;
  }

  Draft requiredPerMonth(Fraction value) {
    this.requiredPerMonth = value;
    return this;
  }

  Draft verdict(Verdict value) {
    this.verdict = value;
    return this;
  }

  Draft because(String vi, String en) {
    reasons.add(new Reason(vi, en));
    return this;
  }

  /** What must be said beside a component is said beside this row too. */
  void markedAs(Draft component) {
    this.marks = marks.and(component.marks);
  }

  /** As slow as the slowest component. */
  void notFasterThan(Draft component) {
    PaceStatus other = component.paceStatus;
    if (other != null && (paceStatus == null || other.compareTo(paceStatus) > 0)) {
      this.paceStatus = other;
    }
  }

  Verdict verdict() {
    return verdict;
  }

  AttainmentRow row() {
    return new AttainmentRow(
        plan.planId(),
        plan.version(),
        target.targetId(),
        target.rowNo(),
        target.kind().code(),
        orgUnitId,
        target.period(),
        target.periodStart(),
        target.periodEnd(),
        stored(targetValue),
        stored(targetValueMax),
        stored(actual),
        stored(attainmentPct),
        stored(gap),
        stored(cumulativeTarget),
        stored(cumulativeActual),
        stored(percent(cumulativeActual, cumulativeTarget)),
        stored(expected),
        expectedBasis == null ? null : expectedBasis.code(),
        stored(percent(paceActual, expected)),
        stored(requiredPerMonth),
        unitsDue,
        unitsReported,
        coverage(),
        unitsMet,
        stored(numerator),
        stored(denominator),
        verdict.code(),
        paceStatus == null ? null : paceStatus.code(),
        marks.isApportioned(),
        marks.isEstimate(),
        marks.isSimulated(),
        reasons.isEmpty() ? null : String.join(" ", reasons.stream().map(Reason::vi).toList()),
        reasons.isEmpty() ? null : String.join(" ", reasons.stream().map(Reason::en).toList()));
  }

  private @Nullable BigDecimal coverage() {
    return unitsDue == null || unitsReported == null || unitsDue == 0
        ? null
        : Fraction.percentOf(BigDecimal.valueOf(unitsReported), BigDecimal.valueOf(unitsDue))
            .stored();
  }

  private static @Nullable BigDecimal stored(@Nullable BigDecimal value) {
    return value == null ? null : Fraction.of(value).stored();
  }

  private static @Nullable BigDecimal stored(@Nullable Fraction value) {
    return value == null ? null : value.stored();
  }

  /** part ÷ whole × 100, or null where that says nothing. */
  static @Nullable Fraction percent(@Nullable Fraction part, @Nullable Fraction whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.over(whole).times(Fraction.HUNDRED);
  }
}
