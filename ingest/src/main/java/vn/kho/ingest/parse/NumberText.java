package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits with their marks, and what they can mean.
 *
 * @param text as written
 * @param commaDecimal value when the comma marks decimals (1.234,5: the Vietnamese way); null when
 *     it cannot be read so
 * @param dotDecimal value when the dot marks decimals (1,234.5); null when it cannot be read so
 */
public record NumberText(
    String text, @Nullable BigDecimal commaDecimal, @Nullable BigDecimal dotDecimal) {

  /** Digits, dots, commas and the spaces or apostrophes that may group thousands. */
  public static final String PATTERN = "\\d(?:(?:[\\d.,]|[ '\u2019](?=\\d{3}(?!\\d)))*\\d)?";

  private static final Pattern WHOLE = Pattern.compile("\\d+");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3}([ '\u2019])\\d{3}(?:\\1\\d{3})*");

  private static final Pattern COMMA_DECIMAL = Pattern.compile(form("\\.", ","));
  private static final Pattern DOT_DECIMAL = Pattern.compile(form(",", "\\."));

  /** A group of thousands never begins with 0, so 0.500 can only be a half. */
  private static String form(String group, String decimal) {
    return "(?:[1-9]\\d{0,2}(?:"
        + group
        + "\\d{3})+|\\d+|\\d{1,3}(?:[ '\u2019]\\d{3})+)(?:"
        + decimal
        + "\\d+)?";
  }

  /** Reads digits and their marks, without sign; empty when they form no number at all. */
  public static Optional<NumberText> read(String text) {
    BigDecimal comma = COMMA_DECIMAL.matcher(text).matches() ? value(text, '.', ',') : null;
    BigDecimal dot = DOT_DECIMAL.matcher(text).matches() ? value(text, ',', '.') : null;
    return comma == null && dot == null
        ? Optional.empty()
        : Optional.of(new NumberText(text, comma, dot));
  }

  private static BigDecimal value(String text, char group, char decimal) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == decimal) {
        digits.append('.');
      } else if (c != group && Character.isDigit(c)) {
        digits.append(c);
      }
    }
    return new BigDecimal(digits.toString());
  }

  /** Whether both ways of reading exist and differ: {@code 1.234}. */
  public boolean isAmbiguous() {
    return commaDecimal != null && dotDecimal != null && commaDecimal.compareTo(dotDecimal) != 0;
  }

  /** Whether it can be read in one way only, so that it tells how its column is written. */
  public boolean isEvidence() {
    return (commaDecimal == null) != (dotDecimal == null);
  }

  /** The value when it is the same in every reading. */
  public Optional<BigDecimal> certain() {
    return isAmbiguous()
        ? Optional.empty()
        : Optional.ofNullable(commaDecimal == null ? dotDecimal : commaDecimal);
  }

  /** Whether there are digits only. */
  public boolean isPlain() {
    return WHOLE.matcher(text).matches() || SPACED.matcher(text).matches();
  }
}
