package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact value: a figure or a ratio of two, compared without rounding and rounded only to be
 * stored. The denominator is positive.
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator)
    implements Comparable<Fraction> {
  /** Decimals of a stored figure. */
  public static final int SCALE = 6;

  public static final Fraction ZERO = of(BigDecimal.ZERO);
  public static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator " + denominator + " is not positive");
    }
  }

  public static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  public static Fraction of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /** numerator ÷ denominator × 100; the caller has seen that the denominator is positive. */
  public static Fraction percentOf(BigDecimal numerator, BigDecimal denominator) {
    return new Fraction(numerator.movePointRight(2), denominator);
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** This ÷ other; other must be positive. */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  /** The figure as it is stored: six decimals, half up. */
  public BigDecimal stored() {
    return numerator.divide(denominator, SCALE, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
