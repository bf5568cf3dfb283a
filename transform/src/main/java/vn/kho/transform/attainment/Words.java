package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures and days inside a sentence, in the manner of each language. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_NAMES = 10;

  private Words() {}

  static String vi(BigDecimal figure) {
    return write(figure, ',', '.');
  }

  static String en(BigDecimal figure) {
    return write(figure, '.', ',');
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The first names, and how many more there are. */
  static Reason names(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int more = names.size() - MOST_NAMES;
    return more <= 0
        ? new Reason(shown, shown)
        : new Reason(shown + " và " + more + " nữa", shown + " and " + more + " more");
  }

  private static String write(BigDecimal figure, char decimal, char thousands) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(thousands);
    DecimalFormat format = new DecimalFormat("#,##0." + "#".repeat(MOST_DECIMALS), symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(figure);
  }
}
