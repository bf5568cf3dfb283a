package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How do the units below the plan's own stand on a target, the best first, the silent last? */
public final class UnitRanking {
  private static final Sql SQL = Sql.of(UnitRanking.class);

  private UnitRanking() {}

  public static List<UnitResult> ask(
      Session session, String planId, String targetId, String planUnitId, String period) {
    return session.list(
        SQL,
        Map.of("plan", planId, "target", targetId, "unit", planUnitId, "period", period),
        row ->
            new UnitResult(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getText("level"),
                row.decimalOrNull("target_value"),
                row.decimalOrNull("actual_value"),
                row.decimalOrNull("attainment_pct"),
                row.decimalOrNull("coverage_pct"),
                Status.of(row.getText("verdict"), row.textOrNull("pace_status")),
                row.is("is_estimate"),
                row.is("is_apportioned")));
  }
}
