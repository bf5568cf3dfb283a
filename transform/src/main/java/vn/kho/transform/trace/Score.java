package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.Comparison;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/**
 * The figures of a judged row that are computed from others of it, each with its numbers and taken
 * again: by its formula, or, where that needs more than the row, by the rule of its kind.
 */
final class Score {

  /** What is judged again, by column. */
  private final Map<String, @Nullable BigDecimal> again = new LinkedHashMap<>();

  private final Trail trail;
  private final int depth;
  private final Row row;
  private final @Nullable String comparator;
  private final @Nullable Fraction actual;
  private final @Nullable Fraction target;
  private final Expected expected;

  /**
   * A row to be told.
   *
   * @param comparator as the plan prints it
   * @param actual unrounded; null = nothing is known
   * @param again the same row judged again on the published results
   */
  Score(
      Trail trail,
      int depth,
      Row row,
      @Nullable String comparator,
      @Nullable Fraction actual,
      AttainmentRow again,
      Expected expected) {
    this.trail = trail;
    this.depth = depth;
    this.row = row;
    this.comparator = comparator;
    this.actual = actual;
    BigDecimal asked = row.findDecimal("target_value");
    this.target = asked == null ? null : Fraction.of(asked);
    this.expected = expected;
    keep(again);
  }

  private void keep(AttainmentRow judged) {
    again.put("target_value", judged.targetValue());
    again.put("target_value_max", judged.targetValueMax());
    again.put("actual_value", judged.actualValue());
    again.put("numerator", judged.numerator());
    again.put("denominator", judged.denominator());
    again.put("units_met", whole(judged.unitsMet()));
    again.put("units_due", whole(judged.unitsDue()));
    again.put("units_reported", whole(judged.unitsReported()));
    again.put("cumulative_target", judged.cumulativeTarget());
    again.put("cumulative_actual", judged.cumulativeActual());
    again.put("attainment_pct", judged.attainmentPct());
    again.put("gap_value", judged.gapValue());
    again.put("cumulative_pct", judged.cumulativePct());
    again.put("coverage_pct", judged.coveragePct());
    again.put("expected_to_date", judged.expectedToDate());
    again.put("pace_pct", judged.pacePct());
    again.put("required_per_month", judged.requiredPerMonth());
  }

  private static @Nullable BigDecimal whole(@Nullable Integer count) {
    return count == null ? null : BigDecimal.valueOf(count);
  }

  void tell() {
    for (String column :
        List.of(
            "target_value",
            "target_value_max",
            "numerator",
            "denominator",
            "units_met",
            "units_due",
            "units_reported",
            "cumulative_target")) {
      judgedAgain(column);
    }
    attained();
    gap();
    quotient(
        "cumulative_pct",
        new Message("luỹ kế / mức luỹ kế", "to date / target to date"),
        fraction("cumulative_actual"),
        fraction("cumulative_target"));
    quotient(
        "coverage_pct",
        new Message("đơn vị báo cáo đủ / đơn vị phải báo cáo", "units reported / units due"),
        fraction("units_reported"),
        fraction("units_due"));
    told("expected_to_date", expected.words(), expected.value());
    quotient(
        "pace_pct",
        new Message("kết quả / mức lẽ ra đạt", "actual / expected to date"),
        actual,
        expected.value());
    required();
  }

  private @Nullable Fraction fraction(String column) {
    BigDecimal figure = row.findDecimal(column);
    return figure == null ? null : Fraction.of(figure);
  }

  private boolean countsUnits() {
    return row.text("kind").startsWith("per_unit") && row.find("units_met") != null;
  }

  private void attained() {
    if (row.text("kind").equals("qualitative")) {
      quotient(
          "attainment_pct",
          new Message("thành phần đạt / thành phần được đánh giá", "components reached / assessed"),
          fraction("numerator"),
          fraction("denominator"));
    } else if (countsUnits()) {
      quotient(
          "attainment_pct",
          new Message("đơn vị đạt / đơn vị hiện có", "units that reach it / units in force"),
          fraction("numerator"),
          fraction("denominator"));
    } else {
      quotient(
          "attainment_pct", new Message("kết quả / mức giao", "actual / target"), actual, target);
    }
  }

  /** Over the figure, or, under a ceiling, what is left. */
  private void gap() {
    if (countsUnits()) {
      difference(
          new Message("đơn vị đạt − đơn vị hiện có", "units that reach it − units in force"),
          fraction("numerator"),
          fraction("denominator"));
      return;
    }
    Comparison comparison =
        Comparison.of(
            comparator,
            row.text("kind").equals("threshold_max") ? Comparison.AT_MOST : Comparison.AT_LEAST);
    if (comparison.isUpperBound()) {
      difference(new Message("mức giao − kết quả", "target − actual"), target, actual);
    } else {
      difference(new Message("kết quả − mức giao", "actual − target"), actual, target);
    }
  }

  private void difference(Message words, @Nullable Fraction a, @Nullable Fraction b) {
    told(
        "gap_value",
        a == null || b == null ? null : with(words, " = %s − %s", a, b),
        a == null || b == null ? null : a.minus(b));
  }

  private void required() {
    Fraction asked = target;
    if (asked == null || row.findDecimal("required_per_month") == null) {
      return;
    }
    Fraction missing = actual == null ? asked : asked.minus(actual);
    int left = Math.max(1, expected.monthsLeft());
    Message of = new Message("còn thiếu / số tháng còn lại", "missing / months left");
    told(
        "required_per_month",
        missing.signum() <= 0
            ? new Message("đã đủ", "nothing is missing")
            : with(of, " = %s / %s", missing, Fraction.of(left)),
        missing.signum() <= 0 ? Fraction.ZERO : missing.over(Fraction.of(left)));
  }

  private void quotient(
      String column, Message words, @Nullable Fraction part, @Nullable Fraction whole) {
    if (part == null || whole == null || whole.signum() <= 0) {
      told(column, null, null);
      return;
    }
    told(
        column,
        with(words, " × 100 = %s / %s × 100", part, whole),
        part.over(whole).times(Fraction.HUNDRED));
  }

  private static Message with(Message words, String numbers, Fraction a, Fraction b) {
    Message left = Figure.of(a.stored());
    Message right = Figure.of(b.stored());
    return new Message(
        words.vi() + numbers.formatted(left.vi(), right.vi()),
        words.en() + numbers.formatted(left.en(), right.en()));
  }

  /** By its formula, where that gives it; else by the rule of its kind. */
  private void told(String column, @Nullable Message formula, @Nullable Fraction value) {
    BigDecimal figure = row.findDecimal(column);
    if (figure == null) {
      return;
    }
    if (formula == null || value == null || !Figure.isSame(value.stored(), figure)) {
      judgedAgain(column);
      return;
    }
    Message f = Figure.of(value.stored());
    trail.say(
        depth,
        "%s = %s = %s".formatted(column, formula.vi(), f.vi()),
        "%s = %s = %s".formatted(column, formula.en(), f.en()));
  }

  private void judgedAgain(String column) {
    trail.compare(depth, column, again.get(column), row.findDecimal(column));
  }

  /** What was expected by the day of the data. */
  record Expected(@Nullable Message words, @Nullable Fraction value, int monthsLeft) {

    static final Expected NOTHING = new Expected(null, null, 0);

    /** Of a row, from the rows the plan has for its target. */
    static Expected of(Row row, LocalDate planStart, LocalDate asOf, List<Row> cells) {
      BigDecimal published = row.findDecimal("expected_to_date");
      BigDecimal asked = row.findDecimal("target_value");
      if (published == null || asked == null) {
        return NOTHING;
      }
      LocalDate end = LocalDate.parse(row.text("period_end"));
      LocalDate start = LocalDate.parse(row.text("period_start"));
      if ("plan".equals(row.find("expected_basis"))) {
        return bySteps(row, Span.of(start, end, asOf), asOf, cells);
      }
      BigDecimal units = row.find("units_met") == null ? null : row.findDecimal("denominator");
      Fraction owed = Fraction.of(units == null ? asked : asked.multiply(units));
      Expected line = onLine(owed, Span.of(start, end, asOf));
      return line.gives(published) ? line : onLine(owed, Span.of(planStart, end, asOf));
    }

    private static Expected onLine(Fraction owed, Span span) {
      Message figure = Figure.of(owed.stored());
      return new Expected(
          new Message(
              "%s × %d/%d tháng".formatted(figure.vi(), span.over(), span.months()),
              "%s × %d/%d months".formatted(figure.en(), span.over(), span.months())),
          owed.times(span.share()),
          span.left());
    }

    /** A level is expected on every day; amounts are added step by step. */
    private static Expected bySteps(Row row, Span span, LocalDate asOf, List<Row> cells) {
      BigDecimal published = row.findDecimal("expected_to_date");
      if (Figure.isSame(row.findDecimal("target_value"), published)) {
        Message figure = Figure.of(published);
        return new Expected(
            new Message("mức giao " + figure.vi(), "the target " + figure.en()),
            published == null ? null : Fraction.of(published),
            span.left());
      }
      Fraction sum = Fraction.ZERO;
      StringBuilder vi = new StringBuilder();
      StringBuilder en = new StringBuilder();
      for (Row cell : cells) {
        BigDecimal figure = cell.findDecimal("target_value");
        Span step = Span.of(cell, asOf);
        if (figure == null || step.over() == 0 || !isStepOf(row, cell)) {
          continue;
        }
        sum = sum.plus(Fraction.of(figure).times(step.share()));
        String plus = vi.isEmpty() ? "" : " + ";
        String part = step.left() == 0 ? "" : " × %d/%d".formatted(step.over(), step.months());
        vi.append(plus).append(Figure.of(figure).vi()).append(part);
        en.append(plus).append(Figure.of(figure).en()).append(part);
      }
      return new Expected(
          new Message("các bước của kế hoạch " + vi, "the plan's steps " + en), sum, span.left());
    }

    private static boolean isStepOf(Row row, Row cell) {
      return cell.text("period").matches("\\d{4}")
          && !cell.text("period").equals(row.text("period"))
          && cell.text("period_start").compareTo(row.text("period_start")) >= 0
          && cell.text("period_end").compareTo(row.text("period_end")) <= 0;
    }

    private boolean gives(BigDecimal published) {
      Fraction here = value;
      return here != null && Figure.isSame(here.stored(), published);
    }
  }
}
