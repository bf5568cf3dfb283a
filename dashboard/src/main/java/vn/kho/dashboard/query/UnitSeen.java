package vn.kho.dashboard.query;

import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Does the reader's snapshot hold any judged figure of this unit? */
public final class UnitSeen {
  private static final Sql SQL = Sql.of(UnitSeen.class);

  private UnitSeen() {}

  public static boolean ask(Session session, String orgUnitId) {
    return !session.list(SQL, Map.of("unit", orgUnitId), row -> row.getText("seen")).isEmpty();
  }
}
