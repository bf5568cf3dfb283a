package vn.kho.transform.attainment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the thing a target measures.
 *
 * @param actual null = nothing known
 * @param unitsDue null = not a matter of units reporting
 */
record Measured(
    @Nullable Fraction actual,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Integer unitsDue,
    @Nullable Integer unitsReported,
    boolean isComplete,
    Marks marks,
    @Nullable String evidence) {

  static final Measured NOTHING =
      new Measured(null, null, null, null, null, false, Marks.NONE, null);

  /** The figure itself. */
  static Measured amount(@Nullable Result result) {
    if (result == null) {
      return NOTHING;
    }
    BigDecimal value = result.value();
    return of(result, value == null ? null : Fraction.of(value));
  }

  /** Parts divided last; the printed percentage only where the parts are not known. */
  static Measured percent(@Nullable Result result) {
    if (result == null) {
      return NOTHING;
    }
    BigDecimal numerator = result.numerator();
    BigDecimal denominator = result.denominator();
    if (numerator != null && denominator != null) {
      return of(
          result, denominator.signum() > 0 ? Fraction.percentOf(numerator, denominator) : null);
    }
    return amount(result);
  }

  /** The parts are known and there is nothing to divide by. */
  boolean hasNothingToDivideBy() {
    return actual == null && numerator != null && denominator != null && denominator.signum() <= 0;
  }

  Measured withActual(@Nullable Fraction other) {
    return new Measured(
        other, numerator, denominator, unitsDue, unitsReported, isComplete, marks, evidence);
  }

  Measured withParts(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return new Measured(actual, part, whole, unitsDue, unitsReported, isComplete, marks, evidence);
  }

  /** As complete as both, with the marks of both and the coverage of the one less complete. */
  Measured combinedWith(Measured other) {
    boolean isOtherThinner = isComplete && !other.isComplete;
    return new Measured(
        actual,
        numerator,
        denominator,
        isOtherThinner ? other.unitsDue : unitsDue,
        isOtherThinner ? other.unitsReported : unitsReported,
        isComplete && other.isComplete,
        marks.and(other.marks),
        evidence);
  }

  /** Coverage of a single unit: due, and reported or not. */
  Measured asOneUnit() {
    return new Measured(
        actual, numerator, denominator, 1, isComplete ? 1 : 0, isComplete, marks, evidence);
  }

  Measured asPartial() {
    return new Measured(
        actual, numerator, denominator, unitsDue, unitsReported, false, marks, evidence);
  }

  private static Measured of(Result result, @Nullable Fraction actual) {
    return new Measured(
        actual,
        result.numerator(),
        result.denominator(),
        result.unitsDue(),
        result.unitsReported(),
        result.isComplete(),
        result.marks(),
        result.evidence());
  }
}
