package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.forecast.ForecastRow;

/**
 * A row of mart_forecasts: said to be a forecast, then what it was made from: the years before, and
 * the figure so far.
 */
final class ForecastTrail {

  private final Published published;
  private final ResultTrail results;
  private final AttainmentTrail attainment;

  ForecastTrail(Published published, ResultTrail results, AttainmentTrail attainment) {
    this.published = published;
    this.results = results;
    this.attainment = attainment;
  }

  void tell(Trail trail, Row row) {
    Message point = Figure.of(row.findDecimal("point"));
    Message low = Figure.of(row.findDecimal("low_80"));
    Message high = Figure.of(row.findDecimal("high_80"));
    String refused = row.find("refused_reason");
    String made = row.text("made_on");
    if (refused == null) {
      String method = Objects.requireNonNullElse(row.find("method"), "…");
      trail.say(
          1,
          "Đây là dự báo, không phải số báo cáo: %s (dải 80 %%: %s – %s), lập ngày %s theo cách %s"
                  .formatted(point.vi(), low.vi(), high.vi(), made, method)
              + " từ các năm dưới đây; không cộng lại được từ các ô.",
          "This is a forecast, no reported figure: %s (80 %% band: %s – %s), made on %s by %s"
                  .formatted(point.en(), low.en(), high.en(), made, method)
              + " from the years below; it is not a sum of cells.");
    } else {
      trail.say(
          1,
          "Không dự báo: " + refused,
          "No forecast: " + Objects.requireNonNullElse(row.find("refused_reason_en"), refused));
    }
    again(trail, row);
    String plan = row.text("plan_id");
    String target = row.text("target_id");
    String unit = row.text("org_unit_id");
    List<Row> judged =
        published.list(
            "mart_attainment",
            Map.of(
                "plan_id",
                plan,
                "target_id",
                target,
                "org_unit_id",
                unit,
                "period",
                row.text("period")));
    judged.forEach(one -> attainment.tell(trail, 1, one));
    published.list("fct_targets", Map.of("plan_id", plan, "target_id", target)).stream()
        .map(one -> one.find("indicator_id"))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(indicator -> years(trail, unit, indicator, made));
  }

  private void again(Trail trail, Row row) {
    ForecastRow again =
        published.forecasts().forecasts().stream()
            .filter(one -> one.planId().equals(row.text("plan_id")))
            .filter(one -> one.targetId().equals(row.text("target_id")))
            .filter(one -> one.orgUnitId().equals(row.text("org_unit_id")))
            .filter(one -> one.period().equals(row.text("period")))
            .findFirst()
            .orElse(null);
    if (again == null) {
      trail.compare(1, "target_value", null, row.findDecimal("target_value"));
      return;
    }
    compare(trail, row, "point", again.point());
    compare(trail, row, "low_80", again.low80());
    compare(trail, row, "high_80", again.high80());
    compare(trail, row, "chance_pct", again.chancePct());
    compare(trail, row, "target_value", again.targetValue());
    compare(trail, row, "required_per_month", again.requiredPerMonth());
    compare(trail, row, "history_points", BigDecimal.valueOf(again.historyPoints()));
    compare(trail, row, "backtest_median_error_pct", again.backtestMedianErrorPct());
    compare(trail, row, "backtest_coverage_pct", again.backtestCoveragePct());
  }

  private static void compare(Trail trail, Row row, String column, @Nullable BigDecimal again) {
    trail.compare(1, column, again, row.findDecimal(column));
  }

  private void years(Trail trail, String unit, String indicator, String made) {
    for (String boundary : List.of("footprint", "current", "reported")) {
      List<Row> past =
          published
              .list(
                  "mart_results_by_period",
                  Map.of(
                      "boundary", boundary,
                      "org_unit_id", unit,
                      "indicator_id", indicator,
                      "period_type", "year"))
              .stream()
              .filter(one -> one.find("value") != null)
              .filter(one -> one.text("period").compareTo(made.substring(0, 4)) <= 0)
              .toList();
      if (!past.isEmpty()) {
        past.forEach(one -> results.tell(trail, 1, one));
        return;
      }
    }
  }
}
