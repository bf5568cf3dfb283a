package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something doubtful within a report's period and units. */
public record ReviewFinding(
    String findingId,
    String severity,
    String code,
    String subject,
    @Nullable String unitName,
    @Nullable String indicator,
    @Nullable String period,
    @Nullable BigDecimal foundValue,
    @Nullable BigDecimal expectedValue,
    String message,
    @Nullable String sourceFile,
    @Nullable Integer sourceRow) {

  /** Holds an issue back. */
  public boolean isGrave() {
    return !severity.equals("info");
  }
}
