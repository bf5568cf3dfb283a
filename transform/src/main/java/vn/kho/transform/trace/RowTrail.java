package vn.kho.transform.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.io.Contract;

/** A row of any published table: what it says, and the way on from there. */
final class RowTrail {

  private final Published published;
  private final ResultTrail results;
  private final AttainmentTrail attainment;

  RowTrail(Published published) {
    this.published = published;
    this.results = new ResultTrail(published);
    this.attainment = new AttainmentTrail(published, results);
  }

  void tell(Trail trail, String table, Row row) {
    switch (table) {
      case "mart_attainment" -> attainment.tell(trail, 0, row);
      case "mart_results_by_period" -> results.tell(trail, 0, row);
      case "fct_results" -> fact(trail, row);
      default -> {
        say(trail, table, row);
        onward(trail, table, row);
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

  /** A trend's years, a forecast's or a finding's figures. */
  private void onward(Trail trail, String table, Row row) {
    if (table.equals("mart_trend_yearly")) {
      trend(trail, row);
      return;
    }
    String plan = row.find("plan_id");
    String target = row.find("target_id");
    String unit = row.find("org_unit_id");
    String indicator = row.find("indicator_id");
    String period = row.find("period");
    if (unit == null || period == null) {
      return;
    }
    if (plan != null && target != null) {
      judged(trail, plan, target, unit, period);
    } else if (indicator != null) {
      results.find("reported", unit, indicator, period).ifPresent(r -> results.tell(trail, 1, r));
    }
  }

  private void judged(Trail trail, String plan, String target, String unit, String period) {
    published
        .list(
            "mart_attainment",
            Map.of("plan_id", plan, "target_id", target, "org_unit_id", unit, "period", period))
        .forEach(judged -> attainment.tell(trail, 1, judged));
  }

  private void trend(Trail trail, Row row) {
    int year = Integer.parseInt(row.text("year"));
    Message change = Figure.of(row.findDecimal("change_value"));
    Message value = Figure.of(row.findDecimal("value"));
    Message before = Figure.of(row.findDecimal("previous_value"));
    if (row.findDecimal("change_value") != null) {
      trail.say(
          1,
          "change_value = value − previous_value = %s − %s = %s"
              .formatted(value.vi(), before.vi(), change.vi()),
          "change_value = value − previous_value = %s − %s = %s"
              .formatted(value.en(), before.en(), change.en()));
    }
    year(trail, row, year);
    year(trail, row, year - 1);
  }

  private void year(Trail trail, Row row, int year) {
    @Nullable Row result =
        results
            .find(
                row.text("boundary"),
                row.text("org_unit_id"),
                row.text("indicator_id"),
                Integer.toString(year))
            .orElse(null);
    if (result != null) {
      results.tell(trail, 1, result);
    }
  }
}
