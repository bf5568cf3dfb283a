package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How did past forecasts do, by family of indicators and years ahead? */
public final class ForecastRecords {
  private static final Sql SQL = Sql.of(ForecastRecords.class);

  private ForecastRecords() {}

  /**
   * All percentages but the Brier scores, which are 0–1 and better when lower.
   *
   * @param family {@code count percent net}
   * @param errorToNaivePct below 100 is better than taking the last value
   */
  public record Line(
      String family,
      int years,
      int forecasts,
      @Nullable BigDecimal errorToNaivePct,
      @Nullable BigDecimal medianErrorPct,
      @Nullable BigDecimal coveragePct,
      @Nullable BigDecimal baseRatePct,
      @Nullable BigDecimal brier,
      @Nullable BigDecimal brierBaseRate,
      @Nullable BigDecimal brierNaive) {}

  public static List<Line> ask(Session session) {
    if (!session.has("mart_forecast_backtest")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of(),
        row ->
            new Line(
                row.getText("family"),
                row.getInt("horizon_years"),
                row.getInt("forecast_count"),
                row.decimalOrNull("error_to_naive_pct"),
                row.decimalOrNull("median_error_pct"),
                row.decimalOrNull("coverage_pct"),
                row.decimalOrNull("base_rate_pct"),
                row.decimalOrNull("brier"),
                row.decimalOrNull("brier_base_rate"),
                row.decimalOrNull("brier_naive")));
  }
}
