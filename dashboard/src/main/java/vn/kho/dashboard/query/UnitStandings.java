package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which units are behind, the furthest first? */
public final class UnitStandings {
  private static final Sql SQL = Sql.of(UnitStandings.class);

  private UnitStandings() {}

  /** Units below the plan's own that the plan's targets apply to in the period. */
  public static List<UnitStanding> ask(
      Session session, String planId, String planUnitId, String period) {
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", planUnitId, "period", period),
        row ->
            new UnitStanding(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.getText("level"),
                row.getInt("targets"),
                row.getInt("reached"),
                row.getInt("behind"),
                row.getInt("silent")));
  }
}
