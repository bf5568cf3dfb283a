package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * A day on which a unit went over into another, or its districts ended without a successor.
 *
 * @param newName of the unit it went over into; null when the districts ended
 * @param mergedNames of all units that went into it; empty when the districts ended
 */
public record UnitEnd(
    LocalDate day,
    @Nullable String legalBasis,
    @Nullable String newName,
    String mergedNames,
    int districts) {
  private static final Sql SQL = Sql.of(UnitEnd.class);

  public static List<UnitEnd> list(Session session, String unit, LocalDate from, LocalDate to) {
    return session.list(
        SQL,
        Map.of("unit", unit, "from_day", from, "to_day", to),
        row ->
            new UnitEnd(
                row.getDate("day"),
                row.textOrNull("legal_basis"),
                row.textOrNull("new_name"),
                row.getText("merged_names"),
                row.getInt("districts")));
  }
}
