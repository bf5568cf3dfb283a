package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What the digits and separators of a printed number allow it to be. */
enum NumberShape {
  /** Digits only, or groups set apart by spaces: one reading. */
  WHOLE,
  /** Dots can only be thousands: 1.234.567 or 1.234,5. */
  DOT_THOUSANDS,
  /** The dot can only be decimal: 0.5, 12.25, 0.500. */
  DOT_DECIMAL,
  /** One dot before three digits: 1.000 is a thousand or one. */
  DOT_OPEN,
  COMMA_THOUSANDS,
  COMMA_DECIMAL,
  COMMA_OPEN,
  /** Digits and separators in an order no number has. */
  NONE;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}|\\d{1,3}( \\d{3}){1,4}");

  static NumberShape of(String text) {
    if (DIGITS.matcher(text).matches()) {
      return WHOLE;
    }
    if (text.matches("\\d{1,3}(\\.\\d{3}){2,4}|[1-9]\\d{0,2}(\\.\\d{3}){1,4},\\d{1,6}")) {
      return DOT_THOUSANDS;
    }
    if (text.matches("\\d{1,3}(,\\d{3}){2,4}|[1-9]\\d{0,2}(,\\d{3}){1,4}\\.\\d{1,6}")) {
      return COMMA_THOUSANDS;
    }
    if (text.matches("[1-9]\\d{0,2}\\.\\d{3}")) {
      return DOT_OPEN;
    }
    if (text.matches("[1-9]\\d{0,2},\\d{3}")) {
      return COMMA_OPEN;
    }
    if (text.matches("\\d{1,15}\\.\\d{1,9}")) {
      return DOT_DECIMAL;
    }
    return text.matches("\\d{1,15},\\d{1,9}") ? COMMA_DECIMAL : NONE;
  }

  boolean isOpen() {
    return this == DOT_OPEN || this == COMMA_OPEN;
  }

  /** The open shape that this certain one decides; itself when it decides none. */
  NumberShape openTwin() {
    return switch (this) {
      case DOT_THOUSANDS, DOT_DECIMAL -> DOT_OPEN;
      case COMMA_THOUSANDS, COMMA_DECIMAL -> COMMA_OPEN;
      default -> this;
    };
  }

  /** The number under this reading. */
  BigDecimal read(String text) {
    return switch (this) {
      case WHOLE -> new BigDecimal(text.replace(" ", ""));
      case DOT_THOUSANDS -> new BigDecimal(text.replace(".", "").replace(',', '.'));
      case DOT_DECIMAL -> new BigDecimal(text);
      case COMMA_THOUSANDS -> new BigDecimal(text.replace(",", ""));
      case COMMA_DECIMAL -> new BigDecimal(text.replace(',', '.'));
      default -> throw new IllegalStateException("an open shape has two readings: " + text);
    };
  }
}
