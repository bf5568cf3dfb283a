package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Splits an amount by weights so that the parts add up to it to the last digit. */
final class Apportion {

  /** The digits after the point that figures are kept with. */
  static final int SCALE = 6;

  private Apportion() {}

  /**
   * The parts of an amount.
   *
   * @param weights adding up to 1; the first of the largest takes what rounding leaves
   */
  static BigDecimal[] split(BigDecimal amount, List<BigDecimal> weights) {
    BigDecimal[] parts = new BigDecimal[weights.size()];
    int largest = 0;
    BigDecimal rest = amount;
    for (int i = 0; i < parts.length; i++) {
      if (weights.get(i).compareTo(weights.get(largest)) > 0) {
        largest = i;
      }
      parts[i] = amount.multiply(weights.get(i)).setScale(SCALE, RoundingMode.HALF_EVEN);
      rest = rest.subtract(parts[i]);
    }
    parts[largest] = parts[largest].add(rest);
    return parts;
  }
}
