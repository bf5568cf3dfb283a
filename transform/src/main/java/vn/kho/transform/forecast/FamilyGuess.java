package vn.kho.transform.forecast;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** The family of a series of which only a name and values are given. */
final class FamilyGuess {
  private static final Pattern SHARE =
      Pattern.compile(
          "%|pct|percent|per.cent|phần trăm|tỷ lệ|tỉ lệ|ty_le|\\bshare\\b|_share|share_|\\brate\\b"
              + "|_rate|rate_|\\.zs$");

  private FamilyGuess() {}

  /** Negative values make a net change; a percentage is one by its name and never above 100. */
  static Family of(String name, Collection<Double> values) {
    if (values.stream().anyMatch(value -> value < 0)) {
      return Family.NET;
    }
    boolean isNamedShare = SHARE.matcher(name.toLowerCase(Locale.ROOT)).find();
    double most = values.stream().mapToDouble(value -> value).max().orElse(0);
    return isNamedShare && most > 1 && most <= 100 ? Family.PERCENT : Family.COUNT;
  }
}
