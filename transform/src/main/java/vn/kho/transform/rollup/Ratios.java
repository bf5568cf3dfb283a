package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divisions, done last. */
final class Ratios {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Ratios() {}

  /** Per cent to six digits, half up; null when a part is missing or the denominator is 0. */
  static @Nullable BigDecimal percent(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null ? null : quotient(numerator.multiply(HUNDRED), denominator);
  }

  static @Nullable BigDecimal quotient(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return null;
    }
    return numerator.divide(denominator, Apportion.SCALE, RoundingMode.HALF_UP);
  }
}
