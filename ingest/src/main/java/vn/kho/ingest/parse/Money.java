package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Words for amounts of money, as powers of ten of one đồng. */
public final class Money {
  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("dong", 0),
          Map.entry("vnd", 0),
          Map.entry("viet nam dong", 0),
          Map.entry("nghin dong", 3),
          Map.entry("ngan dong", 3),
          Map.entry("1000 dong", 3),
          Map.entry("1.000 dong", 3),
          Map.entry("1.000d", 3),
          Map.entry("1000d", 3),
          Map.entry("trieu dong", 6),
          Map.entry("trieu vnd", 6),
          Map.entry("tr.dong", 6),
          Map.entry("tr. dong", 6),
          Map.entry("trd", 6),
          Map.entry("trieu", 6),
          Map.entry("ti dong", 9),
          Map.entry("ti", 9),
          Map.entry("ty dong", 9),
          Map.entry("ty vnd", 9),
          Map.entry("ty", 9));

  private Money() {}

  /** {@code amount} of {@code written} in {@code wanted}; empty when either is not money. */
  public static Optional<BigDecimal> convert(BigDecimal amount, String written, String wanted) {
    Integer from = POWERS.get(Fold.plain(written));
    Integer to = POWERS.get(Fold.plain(wanted));
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(amount.movePointRight(from - to));
  }

  /** Whether a unit of measure is one of money. */
  public static boolean is(String measureUnit) {
    return POWERS.containsKey(Fold.plain(measureUnit));
  }
}
