package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * Who must be called today?
 *
 * @param reports how many reports have not come though they are due
 * @param firstPeriods periods of the oldest two
 */
public record OverdueUnits(
    String orgUnitId, String name, int reports, LocalDate oldestDueOn, List<String> firstPeriods) {
  private static final Sql SQL = Sql.of(OverdueUnits.class);

  /**
   * Units whose report has been missing longest, first.
   *
   * @param unit only this unit, what became of it, and those below, or {@link Duties#EVERYBODY}
   */
  public static List<OverdueUnits> ask(Session session, String year, String unit, int most) {
    return session.has("mart_reporting")
        ? session.list(
            SQL,
            Map.of("year", year, "unit", unit, "most", most),
            row ->
                new OverdueUnits(
                    row.getText("org_unit_id"),
                    row.getText("name"),
                    row.getInt("reports"),
                    row.getDate("oldest_due_on"),
                    List.of(row.getText("first_periods").split(" "))))
        : List.of();
  }
}
