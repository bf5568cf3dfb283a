package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How did an indicator go for a unit, period by period? */
public final class Series {
  private static final Sql SQL = Sql.of(Series.class);

  private Series() {}

  /**
   * Points in the order of time.
   *
   * @param boundary {@code reported}, {@code current} or {@code footprint}
   * @param periodType {@code month}, {@code quarter}, {@code half_year}, {@code year} …
   */
  public static List<SeriesPoint> ask(
      Session session, String boundary, String orgUnitId, String indicatorId, String periodType) {
    return session.list(
        SQL,
        Map.of(
            "boundary", boundary,
            "unit", orgUnitId,
            "indicator", indicatorId,
            "period_type", periodType),
        row ->
            new SeriesPoint(
                row.getText("period"),
                row.getDate("period_start"),
                row.getDate("period_end"),
                row.decimalOrNull("value"),
                row.decimalOrNull("numerator"),
                row.decimalOrNull("denominator"),
                row.decimalOrNull("ratio_pct"),
                row.decimalOrNull("cumulative_year_value"),
                row.decimalOrNull("cumulative_term_value"),
                row.getInt("units_due"),
                row.getInt("units_reported"),
                row.decimalOrNull("coverage_pct"),
                row.is("is_apportioned"),
                row.is("is_estimate"),
                row.is("is_simulated")));
  }
}
