package vn.kho.dashboard.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Row;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How does every row of a plan stand for a unit in a period, beside what the term asks? */
public final class ReviewRows {
  private static final Sql SQL = Sql.of(ReviewRows.class);

  private ReviewRows() {}

  /**
   * Rows in the order the plan prints them; for a unit below the plan's only those it is judged on.
   *
   * @param planUnit the unit the plan was issued for
   * @param span the period with its days
   * @param term the plan's whole period
   */
  public static List<ReviewRow> ask(
      Session session, Plan plan, String planUnit, String orgUnitId, Span span, String term) {
    return session.list(
        SQL,
        Map.of(
            "plan", plan.planId(),
            "version", plan.version(),
            "plan_unit", planUnit,
            "unit", orgUnitId,
            "period", span.period(),
            "from_day", span.from(),
            "to_day", span.to(),
            "term", term),
        ReviewRows::read);
  }

  private static ReviewRow read(Row row) throws SQLException {
    return new ReviewRow(
        row.getText("target_id"),
        row.getText("row_no"),
        row.textOrNull("parent_row_no"),
        row.textOrNull("indicator_id"),
        row.getText("label_vi"),
        row.getText("kind"),
        row.textOrNull("comparator"),
        row.textOrNull("measure_unit"),
        row.getInt("decimals"),
        row.textOrNull("owner_vi"),
        row.textOrNull("responsible_level"),
        row.decimalOrNull("target_value"),
        row.decimalOrNull("actual_value"),
        row.decimalOrNull("attainment_pct"),
        row.decimalOrNull("gap_value"),
        row.decimalOrNull("cumulative_target"),
        row.decimalOrNull("cumulative_actual"),
        row.decimalOrNull("expected_to_date"),
        row.decimalOrNull("pace_pct"),
        row.intOrNull("units_due"),
        row.intOrNull("units_reported"),
        row.decimalOrNull("coverage_pct"),
        row.intOrNull("units_met"),
        row.decimalOrNull("numerator"),
        row.decimalOrNull("denominator"),
        row.getText("verdict"),
        row.textOrNull("pace_status"),
        row.is("is_apportioned"),
        row.is("is_estimate"),
        row.is("is_simulated"),
        row.textOrNull("reason"),
        row.is("is_judged"),
        row.is("has_parts"),
        row.decimalOrNull("term_target"),
        row.decimalOrNull("term_pct"));
  }
}
