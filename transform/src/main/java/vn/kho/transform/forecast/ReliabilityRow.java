package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One row of {@code mart_forecast_reliability}: a class of said chances and what came of them. */
public record ReliabilityRow(
    String family,
    int fromPct,
    int toPct,
    int forecastCount,
    BigDecimal saidPct,
    BigDecimal camePct) {

  private static final int SCALE = 6;

  static ReliabilityRow of(Family family, Score.Reliability one) {
    return new ReliabilityRow(
        family.code(),
        one.fromPct(),
        one.toPct(),
        one.forecasts(),
        BigDecimal.valueOf(one.saidPct()).setScale(SCALE, RoundingMode.HALF_UP),
        BigDecimal.valueOf(one.camePct()).setScale(SCALE, RoundingMode.HALF_UP));
  }
}
