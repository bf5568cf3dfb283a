package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What is doubtful in accepted data or in a plan? The gravest first. */
public final class Findings {
  private static final Sql SQL = Sql.of(Findings.class);

  private Findings() {}

  /**
   * A page of findings.
   *
   * @param about {@code plan} for contradictions of the plan, {@code data} for everything else
   */
  public static List<Finding> ask(
      Session session, String planId, String about, int limit, int offset) {
    return session.list(
        SQL,
        Map.of("plan", planId, "about", about, "most", limit, "skipped", offset),
        row ->
            new Finding(
                row.getText("severity"),
                row.getText("code"),
                row.getText("subject"),
                row.textOrNull("target_id"),
                row.textOrNull("unit_name"),
                row.textOrNull("org_unit_id"),
                row.textOrNull("name_vi"),
                row.textOrNull("name_en"),
                row.textOrNull("period"),
                row.decimalOrNull("found_value"),
                row.decimalOrNull("expected_value"),
                row.getText("message_vi"),
                row.getText("message_en"),
                row.textOrNull("source_file"),
                row.intOrNull("source_row"),
                row.textOrNull("result_id"),
                row.textOrNull("submission_id"),
                row.textOrNull("indicator_id")));
  }
}
