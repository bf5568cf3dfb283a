package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which units have a unit as their parent? */
public final class UnitChildren {
  private static final Sql SQL = Sql.of(UnitChildren.class);

  private UnitChildren() {}

  public static List<Unit> ask(Session session, String orgUnitId) {
    return session.list(SQL, Map.of("unit", orgUnitId), UnitReader::read);
  }
}
