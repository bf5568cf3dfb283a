package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How many units of a level a territory has on a day. */
public record UnitsInForce(String level, int units) {
  private static final Sql SQL = Sql.of(UnitsInForce.class);

  public static List<UnitsInForce> list(Session session, String unit, LocalDate day) {
    return session.list(
        SQL,
        Map.of("unit", unit, "day", day),
        row -> new UnitsInForce(row.getText("level"), row.getInt("units")));
  }
}
