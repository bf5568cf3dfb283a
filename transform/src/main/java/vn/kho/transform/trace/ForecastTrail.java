package vn.kho.transform.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

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
