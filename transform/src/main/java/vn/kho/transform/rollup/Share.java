package vn.kho.transform.rollup;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much of a unit's figure belongs to another unit.
 *
 * @param weights of all parts the figure is split into; empty = the whole
 * @param parts which of them belong to the other unit; empty with weights = it cannot be said
 */
record Share(List<BigDecimal> weights, List<Integer> parts) implements Serializable {

  private static final long serialVersionUID = 1L;

  static final Share WHOLE = new Share(List.of(), List.of());
  static final Share UNKNOWN = new Share(List.of(BigDecimal.ONE), List.of());

  boolean isWhole() {
    return weights.isEmpty();
  }

  boolean isUnknown() {
    return !weights.isEmpty() && parts.isEmpty();
  }

  /** The part of the figure that counts, of 1. */
  BigDecimal weight() {
    if (isWhole()) {
      return BigDecimal.ONE;
    }
    return parts.stream().map(weights::get).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal of(BigDecimal amount) {
    BigDecimal[] split = Apportion.split(amount, weights);
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : parts) {
      sum = sum.add(split[part]);
    }
    return sum;
  }

  Amount of(Amount amount) {
    return new Amount(of(amount.first()), of(amount.second()));
  }
}
