package vn.kho.transform.rollup;

import java.math.BigDecimal;

/**
 * A fact's figure as it counts in a span: added, or taken away where a longer figure holds it too.
 */
record Piece(Edge edge, Sign sign) {

  /** Which way a figure counts. */
  enum Sign {
    ADDED,
    TAKEN_AWAY
  }

  BigDecimal first() {
    return signed(edge.amount().first());
  }

  BigDecimal second() {
    return signed(edge.amount().second());
  }

  private BigDecimal signed(BigDecimal amount) {
    return sign == Sign.ADDED ? amount : amount.negate();
  }
}
