package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which units make up the territory of a unit, through every merger? */
public final class TerritoryUnits {
  private static final Sql SQL = Sql.of(TerritoryUnits.class);

  private TerritoryUnits() {}

  /** The unit itself first, then by level and name in Vietnamese order. */
  public static List<Unit> ask(Session session, String orgUnitId) {
    return session.list(SQL, Map.of("unit", orgUnitId), UnitReader::read);
  }
}
