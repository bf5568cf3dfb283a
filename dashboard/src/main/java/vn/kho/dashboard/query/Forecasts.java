package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What is forecast for a plan's targets and a unit? Nothing in a snapshot without forecasts. */
public final class Forecasts {
  private static final Sql SQL = Sql.of(Forecasts.class);

  private Forecasts() {}

  public static List<Forecast> ask(Session session, String planId, String orgUnitId) {
    if (!session.has("mart_forecasts")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", orgUnitId),
        row ->
            new Forecast(
                row.getText("target_id"),
                row.getText("period"),
                row.getDate("made_on"),
                row.getDate("horizon_on"),
                row.textOrNull("method"),
                row.decimalOrNull("point"),
                row.decimalOrNull("low_80"),
                row.decimalOrNull("high_80"),
                row.decimalOrNull("chance_pct"),
                row.textOrNull("outlook"),
                row.getInt("history_points"),
                row.textOrNull("refused_reason"),
                row.textOrNull("refused_reason_en"),
                row.textOrNull("note"),
                row.textOrNull("note_en")));
  }
}
