package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** When a chance was said, how often did it come true? Over all families. */
public final class ForecastReliability {
  private static final Sql SQL = Sql.of(ForecastReliability.class);

  private ForecastReliability() {}

  /** One class of chances, in percent. */
  public record Line(
      int from,
      int to,
      int forecasts,
      @Nullable BigDecimal saidPct,
      @Nullable BigDecimal camePct) {}

  public static List<Line> ask(Session session) {
    if (!session.has("mart_forecast_reliability")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of(),
        row ->
            new Line(
                row.getInt("from_pct"),
                row.getInt("to_pct"),
                row.getInt("forecast_count"),
                row.decimalOrNull("said_pct"),
                row.decimalOrNull("came_pct")));
  }
}
