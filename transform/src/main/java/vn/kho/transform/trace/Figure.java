package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;

/** Figures in the manner of each language, with every digit they have. */
final class Figure {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figure() {}

  static Message of(@Nullable BigDecimal figure) {
    return figure == null
        ? new Message("…", "…")
        : new Message(write(figure, ',', '.'), write(figure, '.', ','));
  }

  /** With its sign before it, as one term of a sum. */
  static Message signed(BigDecimal figure) {
    Message size = of(figure.abs());
    String sign = figure.signum() < 0 ? "−" : "+";
    return new Message(sign + size.vi(), sign + size.en());
  }

  private static String write(BigDecimal figure, char decimal, char thousands) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(thousands);
    return new DecimalFormat("#,##0.######", symbols).format(figure);
  }

  /** numerator / denominator × 100 to six digits, half up; null where it cannot be taken. */
  static @Nullable BigDecimal percent(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null ? null : quotient(numerator.multiply(HUNDRED), denominator);
  }

  static @Nullable BigDecimal quotient(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null || denominator == null || denominator.signum() == 0
        ? null
        : numerator.divide(denominator, 6, RoundingMode.HALF_UP);
  }

  static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null) {
      return b == null;
    }
    return b != null && a.compareTo(b) == 0;
  }
}
