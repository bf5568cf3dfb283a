package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What is doubtful in the data a report is made from? The gravest first. */
public final class ReviewFindings {
  private static final Sql SQL = Sql.of(ReviewFindings.class);

  private ReviewFindings() {}

  public static List<ReviewFinding> ask(
      Session session, String planId, String planUnit, String unit, String period, String term) {
    return session.list(
        SQL,
        Map.of("plan", planId, "plan_unit", planUnit, "unit", unit, "period", period, "term", term),
        row ->
            new ReviewFinding(
                row.getText("finding_id"),
                row.getText("severity"),
                row.getText("code"),
                row.getText("subject"),
                row.textOrNull("unit_name"),
                row.textOrNull("name_vi"),
                row.textOrNull("period"),
                row.decimalOrNull("found_value"),
                row.decimalOrNull("expected_value"),
                row.getText("message_vi"),
                row.textOrNull("source_file"),
                row.intOrNull("source_row")));
  }
}
