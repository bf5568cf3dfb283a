package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Words for amounts of money, as powers of ten of one đồng. */
final class Money {
  private static final Map<String, Integer> POWERS =
      Map.of(
          "dong", 0,
          "nghin dong", 3,
          "ngan dong", 3,
          "trieu dong", 6,
          "trieu", 6,
          "ti dong", 9,
          "ti", 9,
          "ty dong", 9,
          "ty", 9);

  private Money() {}

  /** {@code amount} of {@code written} in {@code wanted}; empty when either is not money. */
  static Optional<BigDecimal> convert(BigDecimal amount, String written, String wanted) {
    Integer from = POWERS.get(Fold.plain(written));
    Integer to = POWERS.get(Fold.plain(wanted));
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(amount.movePointRight(from - to));
  }
}
