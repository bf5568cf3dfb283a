package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One row of {@code mart_forecast_backtest}: how the yearly model did for a family at a horizon.
 */
public record BacktestRow(
    String family,
    int horizonYears,
    int forecastCount,
    BigDecimal errorToNaivePct,
    BigDecimal medianErrorPct,
    BigDecimal coveragePct,
    BigDecimal baseRatePct,
    BigDecimal brier,
    BigDecimal brierBaseRate,
    BigDecimal brierNaive) {

  private static final int SCALE = 6;

  static BacktestRow of(Family family, int horizon, Score score) {
    return new BacktestRow(
        family.code(),
        horizon,
        score.forecasts(),
        stored(100 * score.ratioToNaive()),
        stored(score.medianErrorPct()),
        stored(score.coveragePct()),
        stored(score.baseRatePct()),
        stored(score.brier()),
        stored(score.brierOfBaseRate()),
        stored(score.brierOfNaive()));
  }

  private static BigDecimal stored(double value) {
    return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
  }
}
