package vn.kho.transform.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.attainment.Used;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.judging.UsedResults;

/**
 * A row of mart_attainment: the plan's cell, the formula with its numbers, and what it rests on.
 */
final class AttainmentTrail {

  private final Published published;
  private final ResultTrail results;
  private final UsedResults judgements;

  AttainmentTrail(Published published, ResultTrail results) {
    this.published = published;
    this.results = results;
    this.judgements = new UsedResults(published.duck(), published.asOf());
  }

  void tell(Trail trail, int depth, Row row) {
    trail.say(
        depth,
        "mart_attainment: %s · %s · %s"
            .formatted(
                row.text("target_id"),
                published.unitName(row.text("org_unit_id")),
                row.text("period")),
        "mart_attainment: %s · %s · %s"
            .formatted(
                row.text("target_id"),
                published.unitName(row.text("org_unit_id")),
                row.text("period")));
    List<Row> cells = cells(row);
    plan(trail, depth + 1, row, cells);
    VerdictWords.tell(trail, depth + 1, row, asked(row, cells), plan(row), published.asOf());
    if (row.text("kind").equals("qualitative")) {
      score(trail, depth + 1, row, null, cells);
      components(trail, depth + 1, row);
      return;
    }
    List<Looked> looked = looked(row);
    formula(trail, depth + 1, row, looked, cells);
    for (Looked one : looked) {
      results.tell(trail, depth + 1, one.result());
    }
  }

  // --- what was asked

  /** The rows the plan has for the target. */
  private List<Row> cells(Row row) {
    return published
        .list(
            "fct_targets",
            Map.of(
                "plan_id", row.text("plan_id"),
                "plan_version", row.text("plan_version"),
                "target_id", row.text("target_id")))
        .stream()
        .sorted(Comparator.comparing(cell -> cell.text("period_start")))
        .toList();
  }

  /** Its row of the period, else any: a heading has years the plan did not print. */
  private static @Nullable Row asked(Row row, List<Row> cells) {
    return cells.stream()
        .filter(cell -> cell.text("period").equals(row.text("period")))
        .findFirst()
        .or(() -> cells.stream().findFirst())
        .orElse(null);
  }

  private static void plan(Trail trail, int depth, Row row, List<Row> cells) {
    for (Row target : cells) {
      if (target.text("period").equals(row.text("period"))) {
        Message asked = Figure.of(target.findDecimal("target_value"));
        String label = "“" + target.text("label_vi") + "”";
        String raw = Objects.requireNonNullElse(target.find("raw_text"), "");
        String line = Objects.requireNonNullElse(target.find("source_line"), "…");
        trail.say(
            depth,
            "Kế hoạch giao %s: %s — %s, dòng %s (bản in: dòng %s: “%s”)"
                .formatted(
                    label,
                    asked.vi(),
                    target.text("source_file"),
                    target.text("source_row"),
                    line,
                    raw),
            "The plan asks %s: %s — %s, row %s (as issued: line %s: “%s”)"
                .formatted(
                    label,
                    asked.en(),
                    target.text("source_file"),
                    target.text("source_row"),
                    line,
                    raw));
      }
    }
  }

  // --- what it rests on

  /** Those of the unit; for the plan's own unit, all of them. */
  private List<Looked> looked(Row row) {
    List<Used> used = judgements.of(row.text("plan_id"), row.text("target_id"), row.text("period"));
    String unit = row.text("org_unit_id");
    String planUnit = planUnit(row);
    List<Looked> looked = new ArrayList<>();
    for (Used one : used) {
      if (unit.equals(planUnit) || one.forUnit().equals(unit)) {
        String boundary = one.orgUnitId().equals(planUnit) ? "footprint" : "reported";
        results
            .find(boundary, one.orgUnitId(), one.indicatorId(), one.period())
            .ifPresent(result -> looked.add(new Looked(one, result)));
      }
    }
    return looked;
  }

  private String planUnit(Row row) {
    return Objects.requireNonNullElse(plan(row).find("org_unit_id"), "");
  }

  private Row plan(Row row) {
    return published.list("dim_plans", Map.of("plan_id", row.text("plan_id"))).stream()
        .max(Comparator.comparing(plan -> Integer.parseInt(plan.text("version"))))
        .orElseThrow();
  }

  // --- formulas

  private void formula(Trail trail, int depth, Row row, List<Looked> looked, List<Row> cells) {
    List<Looked> figures = of(Used.Role.FIGURE, looked);
    List<Looked> sinceBegin = of(Used.Role.SINCE_BEGIN, looked);
    Fraction actual =
        ActualValue.tell(
            trail, depth, row, ownFirst(row, figures.isEmpty() ? sinceBegin : figures));
    score(trail, depth, row, actual, cells);
    if (!sinceBegin.isEmpty() && row.findDecimal("cumulative_actual") != null) {
      Message terms = ActualValue.terms(sinceBegin);
      trail.say(
          depth,
          "cumulative_actual = tổng các năm từ đầu kế hoạch " + terms.vi(),
          "cumulative_actual = sum of the years since the plan began " + terms.en());
      trail.compare(
          depth, ActualValue.sum("value", sinceBegin), row.findDecimal("cumulative_actual"));
    }
  }

  private void score(Trail trail, int depth, Row row, @Nullable Fraction actual, List<Row> cells) {
    AttainmentRow again =
        judgements.again(
            row.text("plan_id"),
            row.text("target_id"),
            row.text("org_unit_id"),
            row.text("period"));
    if (again != null) {
      LocalDate starts = LocalDate.parse(plan(row).text("starts_on"));
      Score.Expected expected = Score.Expected.of(row, starts, published.asOf(), cells);
      Row asked = asked(row, cells);
      String comparator = asked == null ? null : asked.find("comparator");
      new Score(trail, depth, row, comparator, actual, again, expected).tell();
    }
  }

  /** A watch list looks at the units below too; the figure is the unit's own. */
  private static List<Looked> ownFirst(Row row, List<Looked> looked) {
    List<Looked> own =
        looked.stream()
            .filter(one -> one.used().forUnit().equals(row.text("org_unit_id")))
            .toList();
    return own.isEmpty() ? looked : own;
  }

  private static List<Looked> of(Used.Role role, List<Looked> looked) {
    return looked.stream().filter(one -> one.used().role() == role).toList();
  }

  // --- headings

  private void components(Trail trail, int depth, Row row) {
    Message reached = Figure.of(row.findDecimal("numerator"));
    Message assessed = Figure.of(row.findDecimal("denominator"));
    trail.say(
        depth,
        "Đề mục: đạt %s/%s thành phần được đánh giá.".formatted(reached.vi(), assessed.vi()),
        "A heading: %s/%s components assessed are reached.".formatted(reached.en(), assessed.en()));
    for (Row component : Components.of(published, row)) {
      tell(trail, depth, component);
    }
  }
}
