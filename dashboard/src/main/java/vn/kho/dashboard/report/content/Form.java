package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Numbers;

/**
 * Numbers as official papers print them: thousands dot, decimal comma, percent sign closed up, and
 * {@code 01} for a single-digit count within a sentence.
 */
public final class Form {
  private static final Numbers NUMBERS = new Numbers(Lang.VI);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private static final int MOST_DECIMALS = 6;

  private Form() {}

  public static String number(@Nullable BigDecimal value, int decimals) {
    return NUMBERS.number(value, decimals);
  }

  /** A percentage with one decimal. */
  public static String percent(@Nullable BigDecimal value) {
    return percent(value, 1);
  }

  /** A percentage with so many decimals, or more where less than all would read as all. */
  public static String percent(@Nullable BigDecimal value, int decimals) {
    if (value == null) {
      return Numbers.UNKNOWN;
    }
    String shown = NUMBERS.number(value, decimals);
    boolean wouldMislead = shown.equals("100") && value.compareTo(BigDecimal.valueOf(100)) < 0;
    return wouldMislead && decimals < MOST_DECIMALS ? percent(value, decimals + 1) : shown + "%";
  }

  /** A count within a sentence. */
  public static String count(BigDecimal value) {
    String plain = number(value, 2);
    return plain.length() == 1 && value.signum() > 0 ? "0" + plain : plain;
  }

  public static String count(long value) {
    return count(BigDecimal.valueOf(value));
  }

  public static String date(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * The first letter small, as a name's type stands within a sentence: {@code tỉnh Thái Nguyên}.
   */
  public static String inSentence(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Row numbers without the heading's sign for figures in its text: {@code I.2.1/1}. */
  public static String rowNumber(String rowNo) {
    return rowNo.replace("~2", " (2)");
  }
}
