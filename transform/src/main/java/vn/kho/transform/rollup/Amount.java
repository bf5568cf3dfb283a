package vn.kho.transform.rollup;

import java.math.BigDecimal;

/** A value, or a ratio's numerator and its denominator; a value's second part is 0. */
record Amount(BigDecimal first, BigDecimal second) {

  static final Amount ZERO = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

  static Amount of(BigDecimal value) {
    return new Amount(value, BigDecimal.ZERO);
  }

  Amount plus(Amount other) {
    return new Amount(first.add(other.first), second.add(other.second));
  }

  Amount minus(Amount other) {
    return new Amount(first.subtract(other.first), second.subtract(other.second));
  }

  boolean isZero() {
    return first.signum() == 0 && second.signum() == 0;
  }

  boolean isSame(Amount other) {
    return first.compareTo(other.first) == 0 && second.compareTo(other.second) == 0;
  }
}
