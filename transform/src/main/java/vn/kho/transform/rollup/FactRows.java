package vn.kho.transform.rollup;

import static org.apache.spark.sql.functions.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Between Spark's rows and ours. */
final class FactRows {

  private static final List<String> COLUMNS =
      List.of(
          "indicator_id",
          "org_unit_id",
          "result_id",
          "period",
          "year(period_start) * 12 + month(period_start) - 1 AS first_month",
          "year(period_end) * 12 + month(period_end) AS end_boundary",
          "basis",
          "value",
          "numerator",
          "denominator",
          "report_state",
          "status",
          "is_simulated");

  private FactRows() {}

  static Column[] columns() {
    return COLUMNS.stream().map(name -> expr(name)).toArray(Column[]::new);
  }

  static String indicator(Row row) {
    return row.getString(0);
  }

  static String unit(Row row) {
    return row.getString(1);
  }

  static Fact read(Row row) {
    Fact.State state = Fact.State.valueOf(row.getString(10).toUpperCase(Locale.ROOT));
    int flags =
        (row.getString(11).equals("estimate") ? Flags.ESTIMATE : 0)
            | (row.getBoolean(12) ? Flags.SIMULATED : 0)
            | (state == Fact.State.VALUE ? Flags.FIGURE : 0);
    return new Fact(
        row.getString(2),
        unit(row),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        Fact.Basis.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        decimal(row, 7),
        decimal(row, 8),
        decimal(row, 9),
        state,
        flags);
  }

  private static @Nullable BigDecimal decimal(Row row, int column) {
    return row.isNullAt(column) ? null : row.getDecimal(column);
  }

  /** In the order of the contract of mart_results_by_period. */
  static Row write(ResultRow row) {
    Period period = row.period();
    return RowFactory.create(
        row.boundary().code(),
        row.unitId(),
        row.indicatorId(),
        period.type().code(),
        period.label(),
        Months.firstDay(period.from()),
        Months.lastDayBefore(period.to()),
        row.value(),
        row.numerator(),
        row.denominator(),
        row.ratioPct(),
        row.cumulativeYear(),
        row.cumulativeTerm(),
        row.unitsDue(),
        row.unitsReported(),
        row.unitsDue() == 0
            ? null
            : Ratios.percent(
                BigDecimal.valueOf(row.unitsReported()), BigDecimal.valueOf(row.unitsDue())),
        Flags.has(row.flags(), Flags.APPORTIONED),
        Flags.has(row.flags(), Flags.ESTIMATE),
        Flags.has(row.flags(), Flags.SIMULATED));
  }
}
