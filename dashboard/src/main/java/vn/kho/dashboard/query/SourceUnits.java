package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which units' reports does a figure of a territory come from? */
public final class SourceUnits {
  private static final Sql SQL = Sql.of(SourceUnits.class);

  private SourceUnits() {}

  /** Reports on an indicator that lie wholly within a span of days. */
  public static List<SourceUnit> ask(
      Session session,
      String orgUnitId,
      String indicatorId,
      String period,
      LocalDate from,
      LocalDate to) {
    return session.list(
        SQL,
        Map.of(
            "unit", orgUnitId,
            "indicator", indicatorId,
            "period", period,
            "from_day", from,
            "to_day", to),
        row ->
            new SourceUnit(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getInt("rows"),
                row.getInt("files"),
                row.getInt("corrections"),
                row.dateOrNull("last_received_on"),
                row.decimalOrNull("value"),
                row.decimalOrNull("ratio_pct")));
  }
}
