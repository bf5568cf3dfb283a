package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which figures do the schemes' indicators have for a unit in a period? */
public final class ReviewIndicators {
  private static final Sql SQL = Sql.of(ReviewIndicators.class);

  private ReviewIndicators() {}

  public static List<ReviewIndicator> ask(
      Session session, String boundary, String orgUnitId, String period) {
    return session.list(
        SQL,
        Map.of("boundary", boundary, "unit", orgUnitId, "period", period),
        row ->
            new ReviewIndicator(
                row.getText("scheme_id"),
                row.getText("scheme_vi"),
                row.getText("indicator_id"),
                row.getText("name_vi"),
                row.getText("measure_unit"),
                row.getInt("decimals"),
                row.getText("value_type").equals("ratio"),
                Objects.requireNonNullElse(row.decimalOrNull("figure"), BigDecimal.ZERO),
                row.decimalOrNull("numerator"),
                row.decimalOrNull("denominator"),
                row.getInt("units_due"),
                row.getInt("units_reported"),
                row.decimalOrNull("coverage_pct"),
                row.is("is_apportioned"),
                row.is("is_estimate"),
                row.is("is_simulated"),
                row.decimalOrNull("previous_value"),
                row.decimalOrNull("previous_coverage_pct"),
                row.decimalOrNull("change_pct"),
                row.decimalOrNull("change_value")));
  }
}
