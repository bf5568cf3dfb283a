package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** When did the communes of a territory change within a span of time? */
public final class BoundaryChanges {
  private static final Sql SQL = Sql.of(BoundaryChanges.class);

  private BoundaryChanges() {}

  public static List<BoundaryChange> ask(
      Session session, String orgUnitId, LocalDate from, LocalDate to) {
    return session.list(
        SQL,
        Map.of("unit", orgUnitId, "from_day", from, "to_day", to),
        row ->
            new BoundaryChange(
                row.getDate("effective_date"),
                row.textOrNull("legal_basis"),
                row.getInt("units_before"),
                row.getInt("units_after")));
  }
}
