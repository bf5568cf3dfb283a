package vn.kho.dashboard.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Row;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which reports did units owe in a year, and did they come? */
public final class Duties {
  /** In place of a unit: all units. */
  public static final String EVERYBODY = "";

  private static final Sql SQL = Sql.of(Duties.class);
  private static final Sql PAGE = Sql.of(Duties.class, "DutiesOfPage");

  private Duties() {}

  /**
   * Duties of a year, by unit and period.
   *
   * @param unit only this unit, what became of it, and those below
   */
  public static List<Duty> ask(Session session, String year, String unit) {
    return session.has("mart_reporting")
        ? session.list(SQL, Map.of("year", year, "unit", unit), Duties::duty)
        : List.of();
  }

  /** Duties of some units of each level, those that owe most first. */
  public static List<Duty> page(Session session, String year, String unit, int most, int skipped) {
    return session.has("mart_reporting")
        ? session.list(
            PAGE,
            Map.of("year", year, "unit", unit, "most", most, "skipped", skipped),
            Duties::duty)
        : List.of();
  }

  private static Duty duty(Row row) throws SQLException {
    return new Duty(
        row.getText("org_unit_id"),
        row.getText("name"),
        row.textOrNull("parent_name"),
        row.getText("level"),
        row.getText("report_type"),
        row.getText("period"),
        row.dateOrNull("due_on"),
        row.dateOrNull("first_received_on"),
        row.intOrNull("days_late"),
        row.getText("state"));
  }
}
