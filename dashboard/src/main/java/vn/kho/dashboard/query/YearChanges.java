package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How did a year go beside the one before, for every indicator of a unit? */
public final class YearChanges {
  private static final Sql SQL = Sql.of(YearChanges.class);

  private YearChanges() {}

  public static List<YearChange> ask(Session session, String boundary, String orgUnitId, int year) {
    return session.list(
        SQL,
        Map.of("boundary", boundary, "unit", orgUnitId, "year", year),
        row ->
            new YearChange(
                row.getText("indicator_id"),
                row.decimalOrNull("value"),
                row.decimalOrNull("previous_value"),
                row.decimalOrNull("change_value"),
                row.decimalOrNull("change_pct"),
                row.decimalOrNull("like_for_like_pct"),
                row.intOrNull("units_in_both"),
                row.decimalOrNull("coverage_pct"),
                row.decimalOrNull("previous_coverage_pct")));
  }
}
