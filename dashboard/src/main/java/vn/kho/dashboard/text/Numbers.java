package vn.kho.dashboard.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as a reader of the language writes them: {@code 1.234,5}, {@code 74,6 %},
 * {@code 31/12/2025} in Vietnamese; {@code 1,234.5}, {@code 74.6%}, {@code 31 Dec 2025} in English.
 * Halves are rounded up, for display only.
 */
public final class Numbers {
  /** Not reported; a reported zero is {@code 0}, not applicable is {@code –}. */
  public static final String UNKNOWN = "…";

  public static final String NOT_APPLICABLE = "–";

  private static final String NO_BREAK = "\u00a0";
  private static final String MINUS = "\u2212";

  private final Lang lang;
  private final DecimalFormatSymbols symbols;

  public Numbers(Lang lang) {
    this.lang = lang;
    this.symbols = new DecimalFormatSymbols(Locale.ROOT);
    this.symbols.setGroupingSeparator(lang == Lang.VI ? '.' : ',');
    this.symbols.setDecimalSeparator(lang == Lang.VI ? ',' : '.');
  }

  /** With up to so many decimals, trailing zeros left out; null is {@link #UNKNOWN}. */
  public String number(@Nullable BigDecimal value, int decimals) {
    return value == null
        ? UNKNOWN
        : format(value, decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals), decimals);
  }

  public String number(long value) {
    return format(BigDecimal.valueOf(value), "#,##0", 0);
  }

  /** With its sign, as a difference is written. */
  public String signed(BigDecimal value, int decimals) {
    String plain = number(value.abs(), decimals);
    return switch (value.signum()) {
      case 1 -> "+" + plain;
      case -1 -> MINUS + plain;
      default -> plain;
    };
  }

  /** A percentage with one decimal; null is {@link #UNKNOWN}. */
  public String percent(@Nullable BigDecimal value) {
    return percent(value, 1);
  }

  /** A percentage with at least one decimal and up to so many; null is {@link #UNKNOWN}. */
  public String percent(@Nullable BigDecimal value, int decimals) {
    if (value == null) {
      return UNKNOWN;
    }
    int more = Math.max(1, decimals) - 1;
    return format(value, "#,##0.0" + "#".repeat(more), more + 1) + percentSign();
  }

  /** As it stands after a figure: Vietnamese leaves a gap. */
  public String percentSign() {
    return lang == Lang.VI ? NO_BREAK + "%" : "%";
  }

  public String date(@Nullable LocalDate day) {
    if (day == null) {
      return UNKNOWN;
    }
    String pattern = lang == Lang.VI ? "dd/MM/yyyy" : "d MMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }

  /** A month such as {@code 2024-05}: {@code 05/2024} or {@code May 2024}. */
  public String month(String code) {
    String pattern = lang == Lang.VI ? "MM/yyyy" : "MMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(YearMonth.parse(code));
  }

  private String format(BigDecimal value, String pattern, int decimals) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(value);
    return text.startsWith("-")
        ? (isZero(text) ? text.substring(1) : MINUS + text.substring(1))
        : text;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
