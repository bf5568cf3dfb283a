package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    gap(trail, depth, actual, target, row.findDecimal("gap_value"));
    expected(trail, depth, row);
    required(trail, depth, actual, target, row.findDecimal("required_per_month"));
  }

  /** Over the figure, or, under a ceiling, what is left. */
  private static void gap(
      Trail trail,
      int depth,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal target,
      @Nullable BigDecimal gap) {
    if (actual == null || target == null || gap == null) {
      return;
    }
    Message a = Figure.of(actual);
    Message t = Figure.of(target);
    Message g = Figure.of(gap);
    if (Figure.isSame(actual.subtract(target), gap)) {
      trail.say(
          depth,
          "gap_value = kết quả − mức giao = %s − %s = %s".formatted(a.vi(), t.vi(), g.vi()),
          "gap_value = actual − target = %s − %s = %s".formatted(a.en(), t.en(), g.en()));
    } else if (Figure.isSame(target.subtract(actual), gap)) {
      trail.say(
          depth,
          "gap_value = mức giao − kết quả = %s − %s = %s".formatted(t.vi(), a.vi(), g.vi()),
          "gap_value = target − actual = %s − %s = %s".formatted(t.en(), a.en(), g.en()));
    }
  }

  private static void expected(Trail trail, int depth, Row row) {
    BigDecimal expected = row.findDecimal("expected_to_date");
    if (expected == null) {
      return;
    }
    Message e = Figure.of(expected);
    boolean isLine = "line".equals(row.find("expected_basis"));
    trail.say(
        depth,
        "expected_to_date = %s, %s"
            .formatted(
                e.vi(),
                isLine ? "theo đường thẳng qua các tháng đã hết" : "theo các mức của kế hoạch"),
        "expected_to_date = %s, %s"
            .formatted(
                e.en(),
                isLine ? "on a straight line over the months gone" : "by the plan's steps"));
  }

  private static void required(
      Trail trail,
      int depth,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal target,
      @Nullable BigDecimal required) {
    if (target == null || required == null || required.signum() <= 0) {
      return;
    }
    BigDecimal missing = target.subtract(actual == null ? BigDecimal.ZERO : actual);
    BigDecimal months = missing.divide(required, 0, RoundingMode.HALF_UP);
    Message m = Figure.of(missing);
    Message r = Figure.of(required);
    trail.say(
        depth,
        "required_per_month = còn thiếu / số tháng còn lại = %s / %s = %s"
            .formatted(m.vi(), months, r.vi()),
        "required_per_month = missing / months left = %s / %s = %s"
            .formatted(m.en(), months, r.en()));
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
