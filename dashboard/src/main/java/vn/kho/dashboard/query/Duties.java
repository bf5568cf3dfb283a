package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which reports did units owe in a year, and did they come? */
public final class Duties {
  private static final Sql FROM_MART = Sql.of(Duties.class, "DutiesFromMart");
  private static final Sql FROM_FILES = Sql.of(Duties.class, "DutiesFromFiles");

  private Duties() {}

  /**
   * Duties of a year, by unit and period; a snapshot without the mart of reports answers from the
   * files that came.
   *
   * @param today day up to which reports were counted
   */
  public static List<Duty> ask(Session session, String year, LocalDate today) {
    List<Duty> published =
        session.has("mart_reporting") ? read(session, FROM_MART, year, today) : List.of();
    return published.isEmpty() ? read(session, FROM_FILES, year, today) : published;
  }

  private static List<Duty> read(Session session, Sql sql, String year, LocalDate today) {
    return session.list(
        sql,
        Map.of("year", year, "today", today),
        row ->
            new Duty(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getText("level"),
                row.getText("report_type"),
                row.getText("period"),
                row.dateOrNull("due_on"),
                row.dateOrNull("first_received_on"),
                row.intOrNull("days_late"),
                row.getText("state")));
  }
}
