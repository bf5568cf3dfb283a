package vn.kho.transform.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.io.Contract;

/** A row of any published table: what it says, and the way on from there. */
final class RowTrail {

  private final Published published;
  private final ResultTrail results;
  private final AttainmentTrail attainment;
  private final TrendTrail trend;
  private final ForecastTrail forecast;
  private final Sources sources;
  private final ReportingTrail reporting;
  private final ChangeTrail change;
  private final BacktestTrail backtest;

  RowTrail(Published published) {
    this.published = published;
    this.results = new ResultTrail(published);
    this.attainment = new AttainmentTrail(published, results);
    this.trend = new TrendTrail(published, results, attainment);
    this.forecast = new ForecastTrail(published, results, attainment);
    this.sources = new Sources(published);
    this.reporting = new ReportingTrail(published, sources);
    this.change = new ChangeTrail(published, results, attainment);
    this.backtest = new BacktestTrail(published, results);
  }

  void tell(Trail trail, String table, Row row) {
    switch (table) {
      case "mart_attainment" -> attainment.tell(trail, 0, row);
      case "mart_results_by_period" -> results.tellWhole(trail, row);
      case "fct_results" -> fact(trail, row);
      default -> {
        say(trail, table, row);
        switch (table) {
          case "mart_trend_yearly" -> trend.tell(trail, row);
          case "mart_forecasts" -> forecast.tell(trail, row);
          case "mart_forecast_backtest" -> backtest.tellBacktest(trail, row);
          case "mart_forecast_reliability" -> backtest.tellReliability(trail, row);
          case "mart_reporting" -> reporting.tell(trail, row);
          case "mart_changes" -> change.tell(trail, row);
          case "fct_submissions" -> sources.tellSubmission(trail, 1, row);
          default -> onward(trail, row);
        }
      }
    }
  }

  private static void say(Trail trail, String table, Row row) {
    trail.say(0, table, table);
    for (String column : Contract.of(table).columnNames()) {
      String cell = row.find(column);
      if (cell != null) {
        trail.say(1, column + " = " + cell, column + " = " + cell);
      }
    }
  }

  /** A received fact and every other version of it. */
  private void fact(Trail trail, Row row) {
    say(trail, "fct_results", row);
    trail.add(Trail.Cell.listed(row.text("result_id"), row));
    Map<String, String> key = new LinkedHashMap<>();
    for (String column : List.of("org_unit_id", "indicator_id", "period", "basis")) {
      key.put(column, row.text(column));
    }
    for (Row version : published.list("fct_results", key)) {
      Message where = CellWords.where(version);
      boolean isCurrent = version.is("is_current");
      trail.say(
          1,
          (isCurrent ? "Bản đang dùng: " : "Bản đã bị thay: ") + where.vi(),
          (isCurrent ? "Current version: " : "Superseded version: ") + where.en());
    }
  }

  /** The judged row, or the figure as reported, that a row speaks of. */
  private void onward(Trail trail, Row row) {
    String target = row.find("target_id");
    String unit = row.find("org_unit_id");
    String indicator = row.find("indicator_id");
    String period = row.find("period");
    if (unit == null || period == null) {
      return;
    }
    List<Row> judged =
        target == null
            ? List.of()
            : published.list(
                "mart_attainment",
                Map.of("target_id", target, "org_unit_id", unit, "period", period));
    if (!judged.isEmpty()) {
      judged.forEach(one -> attainment.tell(trail, 1, one));
    } else if (indicator != null) {
      results.find("reported", unit, indicator, period).ifPresent(r -> results.tell(trail, 1, r));
    }
  }
}
