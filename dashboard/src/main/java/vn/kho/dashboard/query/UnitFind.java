package vn.kho.dashboard.query;

import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which unit version has this id? */
public final class UnitFind {
  private static final Sql SQL = Sql.of(UnitFind.class);

  private UnitFind() {}

  public static Optional<Unit> ask(Session session, String orgUnitId) {
    return session.find(SQL, Map.of("unit", orgUnitId), UnitReader::read);
  }
}
