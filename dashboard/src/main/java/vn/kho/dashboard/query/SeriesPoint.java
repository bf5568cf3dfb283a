package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One period of an indicator for a unit; null is unknown, never zero. */
public record SeriesPoint(
    String period,
    LocalDate periodStart,
    LocalDate periodEnd,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal ratioPct,
    @Nullable BigDecimal cumulativeYear,
    @Nullable BigDecimal cumulativeTerm,
    int unitsDue,
    int unitsReported,
    @Nullable BigDecimal coveragePct,
    boolean isApportioned,
    boolean isEstimate,
    boolean isSimulated) {

  /** The figure to draw: an amount, or the percentage of a ratio. */
  public @Nullable BigDecimal figure() {
    return value != null ? value : ratioPct;
  }
}
