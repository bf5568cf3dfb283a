package vn.kho.ingest.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as the output shows them: plain digits, a point for decimals, the same everywhere. */
final class Shown {

  private Shown() {}

  static String number(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String cell(CellReading reading) {
    return switch (reading.kind()) {
      case BLANK -> "…";
      case MARK -> "x";
      case DASH -> "-";
      case NUMBER -> number(reading.value()) + (reading.isPercent() ? "%" : "");
      case RANGE -> number(reading.value()) + "-" + number(reading.max());
      case SCHEDULE -> "\"" + Brief.to(reading.printed(), 30) + "\"";
      case NOT_UNDERSTOOD -> "?\"" + Brief.to(reading.printed(), 30) + "\"";
    };
  }
}
