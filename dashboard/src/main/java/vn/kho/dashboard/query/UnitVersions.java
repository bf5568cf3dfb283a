package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which unit versions may an id, a code or a name mean? Those of the plan's period come first. */
public final class UnitVersions {
  private static final Sql SQL = Sql.of(UnitVersions.class);

  private UnitVersions() {}

  public static List<Unit> ask(Session session, String planId, String period, String unit) {
    return session.list(
        SQL, Map.of("plan", planId, "period", period, "unit", unit), UnitReader::read);
  }
}
