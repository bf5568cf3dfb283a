package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * Who owes a report whose day has passed? The newest first.
 *
 * @param dueOn the last day that was on time; null where none is configured
 */
public record MissingReport(
    String unitCode,
    String unitName,
    @Nullable String parentName,
    String reportType,
    String period,
    @Nullable LocalDate dueOn) {
  private static final Sql SQL = Sql.of(MissingReport.class, "MissingReports");

  public static List<MissingReport> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row ->
            new MissingReport(
                row.getText("official_code"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getText("report_type"),
                row.getText("period"),
                row.dateOrNull("due_on")));
  }
}
