package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which targets apply to units of which level, and to how many of them? */
public record CompareScope(String level, String targetId, int units) {
  private static final Sql SQL = Sql.of(CompareScope.class);

  public static List<CompareScope> ask(
      Session session, String planId, String planUnitId, String period) {
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", planUnitId, "period", period),
        row ->
            new CompareScope(row.getText("level"), row.getText("target_id"), row.getInt("units")));
  }
}
