package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How do all units of a level stand on all targets that apply to them? */
public final class CompareGrid {
  private static final Sql SQL = Sql.of(CompareGrid.class);

  private CompareGrid() {}

  public static List<CompareCell> ask(
      Session session, String planId, String planUnitId, String period) {
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", planUnitId, "period", period),
        row ->
            new CompareCell(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getText("level"),
                row.getText("target_id"),
                row.decimalOrNull("actual_value"),
                row.decimalOrNull("attainment_pct"),
                row.decimalOrNull("coverage_pct"),
                Status.of(row.getText("verdict"), row.textOrNull("pace_status"))));
  }
}
