package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How do all units of a level stand on all targets that apply to them? */
public final class CompareGrid {
  private static final Sql SQL = Sql.of(CompareGrid.class);

  private CompareGrid() {}

  /**
   * All cells of some units, those that reach most first.
   *
   * @param most how many units
   * @param skipped how many units stand before them
   */
  public static List<CompareCell> ask(
      Session session,
      String planId,
      String planUnitId,
      String period,
      String level,
      int most,
      int skipped) {
    return session.list(
        SQL,
        Map.of(
            "plan",
            planId,
            "unit",
            planUnitId,
            "period",
            period,
            "level",
            level,
            "most",
            most,
            "skipped",
            skipped),
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
