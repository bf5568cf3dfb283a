package vn.kho.transform.trace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** The figures of a judged row that are computed from others of it, each with its numbers. */
final class Score {

  private Score() {}

  static void tell(Trail trail, int depth, Row row) {
    BigDecimal target = row.findDecimal("target_value");
    BigDecimal actual = row.findDecimal("actual_value");
    boolean isPerUnit = row.text("kind").startsWith("per_unit") && row.find("units_met") != null;
    quotient(
        trail,
        depth,
        "attainment_pct",
        isPerUnit
            ? new Message("đơn vị đạt / đơn vị hiện có", "units that reach it / units in force")
            : new Message("kết quả / mức giao", "actual / target"),
        isPerUnit ? row.findDecimal("numerator") : actual,
        isPerUnit ? row.findDecimal("denominator") : target,
        row.findDecimal("attainment_pct"));
    quotient(
        trail,
        depth,
        "cumulative_pct",
        new Message("luỹ kế / mức luỹ kế", "to date / target to date"),
        row.findDecimal("cumulative_actual"),
        row.findDecimal("cumulative_target"),
        row.findDecimal("cumulative_pct"));
    quotient(
        trail,
        depth,
        "coverage_pct",
        new Message("đơn vị báo cáo đủ / đơn vị phải báo cáo", "units reported / units due"),
        row.findDecimal("units_reported"),
        row.findDecimal("units_due"),
        row.findDecimal("coverage_pct"));
    quotient(
        trail,
        depth,
        "pace_pct",
        new Message("kết quả / mức lẽ ra đạt", "actual / expected to date"),
        actual,
        row.findDecimal("expected_to_date"),
        row.findDecimal("pace_pct"));
  }

  private static void quotient(
      Trail trail,
      int depth,
      String column,
      Message words,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal figure) {
    if (figure == null || numerator == null || denominator == null) {
      return;
    }
    Message n = Figure.of(numerator);
    Message d = Figure.of(denominator);
    Message f = Figure.of(figure);
    trail.say(
        depth,
        "%s = %s × 100 = %s / %s × 100 = %s".formatted(column, words.vi(), n.vi(), d.vi(), f.vi()),
        "%s = %s × 100 = %s / %s × 100 = %s".formatted(column, words.en(), n.en(), d.en(), f.en()));
  }
}
