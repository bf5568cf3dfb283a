package vn.kho.dashboard.query;

import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Under which version is a unit carried on today: the newest of its level and code? */
public final class TodaysUnit {
  private static final Sql SQL = Sql.of(TodaysUnit.class);

  private TodaysUnit() {}

  public static Optional<Unit> ask(Session session, String orgUnitId) {
    return session.find(SQL, Map.of("unit", orgUnitId), UnitReader::read);
  }
}
