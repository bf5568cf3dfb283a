package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** From which units was a unit made, and what became of it? */
public final class UnitLinks {
  private static final Sql SQL = Sql.of(UnitLinks.class);

  private UnitLinks() {}

  public static List<UnitLink> ask(Session session, String orgUnitId) {
    return session.list(
        SQL,
        Map.of("unit", orgUnitId),
        row ->
            new UnitLink(
                row.is("is_successor"),
                row.getText("org_unit_id"),
                row.getText("name"),
                row.getText("level"),
                row.getDate("effective_date"),
                row.getText("part"),
                row.decimalOrNull("weight"),
                row.textOrNull("legal_basis")));
  }
}
