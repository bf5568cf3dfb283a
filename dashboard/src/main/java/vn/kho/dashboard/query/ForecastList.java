package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which open targets are least likely to be met? The least likely first, the refused last. */
public final class ForecastList {
  private static final Sql SQL = Sql.of(ForecastList.class);

  private ForecastList() {}

  public static List<ForecastLine> ask(Session session, String planId, String orgUnitId) {
    if (!session.has("mart_forecasts")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", orgUnitId),
        row ->
            new ForecastLine(
                row.getText("target_id"),
                row.getText("row_no"),
                row.getText("label_vi"),
                row.getText("label_en"),
                row.textOrNull("measure_unit"),
                row.getInt("decimals"),
                row.getText("period"),
                row.decimalOrNull("point"),
                row.decimalOrNull("low_80"),
                row.decimalOrNull("high_80"),
                row.decimalOrNull("chance_pct"),
                row.textOrNull("outlook"),
                row.decimalOrNull("target_value"),
                row.decimalOrNull("required_per_month"),
                row.textOrNull("refused_reason"),
                row.textOrNull("refused_reason_en"),
                row.textOrNull("note"),
                row.textOrNull("note_en")));
  }
}
