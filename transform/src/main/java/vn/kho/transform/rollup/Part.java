package vn.kho.transform.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share of a unit that ended up in another; a null weight cannot be said. */
record Part(@Nullable BigDecimal weight) {
  static final Part NONE = new Part(BigDecimal.ZERO);
  static final Part WHOLE = new Part(BigDecimal.ONE);

  boolean isNone() {
    return weight != null && weight.signum() == 0;
  }

  boolean isWhole() {
    return weight != null && weight.compareTo(BigDecimal.ONE) == 0;
  }

  /** This share of what a link hands on. */
  Part times(@Nullable BigDecimal factor) {
    return new Part(factor == null || weight == null ? null : factor.multiply(weight));
  }

  Part plus(Part other) {
    return new Part(weight == null || other.weight == null ? null : weight.add(other.weight));
  }
}
