package vn.kho.dashboard.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Row;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How does every target of a plan stand for a unit, in every period? */
public final class AttainmentList {
  private static final Sql SQL = Sql.of(AttainmentList.class);

  private AttainmentList() {}

  public static List<Attainment> ask(Session session, String planId, String orgUnitId) {
    return session.list(SQL, Map.of("plan", planId, "unit", orgUnitId), AttainmentList::read);
  }

  static Attainment read(Row row) throws SQLException {
    return new Attainment(
        row.getText("target_id"),
        row.getText("row_no"),
        row.getText("kind"),
        row.getText("org_unit_id"),
        row.getText("period"),
        row.decimalOrNull("target_value"),
        row.decimalOrNull("actual_value"),
        row.decimalOrNull("attainment_pct"),
        row.decimalOrNull("gap_value"),
        row.decimalOrNull("cumulative_target"),
        row.decimalOrNull("cumulative_actual"),
        row.decimalOrNull("cumulative_pct"),
        row.decimalOrNull("expected_to_date"),
        row.decimalOrNull("pace_pct"),
        row.decimalOrNull("required_per_month"),
        row.intOrNull("units_due"),
        row.intOrNull("units_reported"),
        row.decimalOrNull("coverage_pct"),
        row.intOrNull("units_met"),
        row.decimalOrNull("numerator"),
        row.decimalOrNull("denominator"),
        Status.of(row.getText("verdict"), row.textOrNull("pace_status")),
        row.is("is_apportioned"),
        row.is("is_estimate"),
        row.is("is_simulated"),
        row.textOrNull("reason"),
        row.textOrNull("reason_en"));
  }
}
