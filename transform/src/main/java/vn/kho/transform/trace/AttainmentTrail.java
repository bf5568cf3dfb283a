package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Used;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.judging.UsedResults;

/**
 * A row of mart_attainment: the plan's cell, the formula with its numbers, and what it rests on.
 */
final class AttainmentTrail {

  /** So many terms of a sum are written out in its line. */
  private static final int MOST_TERMS = 12;

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
    plan(trail, depth + 1, row);
    verdict(trail, depth + 1, row);
    if (row.text("kind").equals("qualitative")) {
      components(trail, depth + 1, row);
      return;
    }
    List<Looked> looked = looked(row);
    formula(trail, depth + 1, row, looked);
    for (Looked one : looked) {
      results.tell(trail, depth + 1, one.result());
    }
  }

  // --- what was asked

  private void plan(Trail trail, int depth, Row row) {
    List<Row> targets =
        published.list(
            "fct_targets",
            Map.of(
                "plan_id", row.text("plan_id"),
                "plan_version", row.text("plan_version"),
                "target_id", row.text("target_id")));
    for (Row target : targets) {
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

  private static void verdict(Trail trail, int depth, Row row) {
    trail.say(
        depth,
        "Kết luận: %s. %s"
            .formatted(row.text("verdict"), Objects.requireNonNullElse(row.find("reason"), "")),
        "Verdict: %s. %s"
            .formatted(row.text("verdict"), Objects.requireNonNullElse(row.find("reason_en"), "")));
  }

  // --- what it rests on

  /** A result the judgement has looked at. */
  private record Looked(Used used, Row result) {}

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
    return published.list("dim_plans", Map.of("plan_id", row.text("plan_id"))).stream()
        .max(Comparator.comparing(plan -> Integer.parseInt(plan.text("version"))))
        .map(plan -> Objects.requireNonNullElse(plan.find("org_unit_id"), ""))
        .orElse("");
  }

  // --- formulas

  private static void formula(Trail trail, int depth, Row row, List<Looked> looked) {
    List<Looked> figures = of(Used.Role.FIGURE, looked);
    List<Looked> sinceBegin = of(Used.Role.SINCE_BEGIN, looked);
    actual(trail, depth, row, ownFirst(row, figures.isEmpty() ? sinceBegin : figures));
    Score.tell(trail, depth, row);
    if (!sinceBegin.isEmpty() && row.findDecimal("cumulative_actual") != null) {
      trail.say(
          depth,
          "cumulative_actual = tổng các năm từ đầu kế hoạch " + terms(sinceBegin).vi(),
          "cumulative_actual = sum of the years since the plan began " + terms(sinceBegin).en());
      trail.compare(depth, sum("value", sinceBegin), row.findDecimal("cumulative_actual"));
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

  private static void actual(Trail trail, int depth, Row row, List<Looked> looked) {
    BigDecimal actual = row.findDecimal("actual_value");
    if (looked.isEmpty() || actual == null) {
      trail.say(depth, "actual_value: chưa có số liệu.", "actual_value: nothing is known.");
      return;
    }
    switch (row.text("kind")) {
      case "percent", "deadline", "threshold_max", "alert_threshold", "milestone" -> {
        if (row.findDecimal("denominator") == null) {
          added(trail, depth, actual, looked);
        } else {
          share(trail, depth, row, actual);
        }
      }
      case "growth" -> {
        BigDecimal now = row.findDecimal("numerator");
        BigDecimal before = row.findDecimal("denominator");
        Message n = Figure.of(now);
        Message b = Figure.of(before);
        trail.say(
            depth,
            "actual_value = (kỳ này − cùng kỳ năm trước) / cùng kỳ năm trước × 100 = (%s − %s) / %s × 100"
                .formatted(n.vi(), b.vi(), b.vi()),
            "actual_value = (now − a year before) / a year before × 100 = (%s − %s) / %s × 100"
                .formatted(n.en(), b.en(), b.en()));
        trail.compare(
            depth,
            now == null || before == null ? null : Figure.percent(now.subtract(before), before),
            actual);
      }
      case "percent_point_growth" -> points(trail, depth, row, actual, looked);
      case "cumulative" -> {
        if (looked.stream().anyMatch(one -> one.result().findDecimal("ratio_pct") != null)) {
          points(trail, depth, row, actual, looked);
        } else {
          added(trail, depth, actual, looked);
        }
      }
      default -> {
        if (isShare(actual, looked)) {
          shareOfUnits(trail, depth, actual, looked);
        } else {
          added(trail, depth, actual, looked);
        }
      }
    }
  }

  /** A unit of which nothing is known adds to neither part. */
  private static boolean isShare(BigDecimal actual, List<Looked> looked) {
    return looked.stream()
            .filter(one -> one.result().findDecimal("value") != null)
            .allMatch(one -> one.result().findDecimal("denominator") != null)
        && Figure.isSame(
            Figure.percent(sum("numerator", looked), sum("denominator", looked)), actual);
  }

  private static void shareOfUnits(Trail trail, int depth, BigDecimal actual, List<Looked> looked) {
    BigDecimal numerator = sum("numerator", looked);
    BigDecimal denominator = sum("denominator", looked);
    Message n = Figure.of(numerator);
    Message d = Figure.of(denominator);
    trail.say(
        depth,
        "actual_value = tổng tử / tổng mẫu của %d đơn vị × 100 = %s / %s × 100"
            .formatted(looked.size(), n.vi(), d.vi()),
        "actual_value = numerators / denominators of %d units × 100 = %s / %s × 100"
            .formatted(looked.size(), n.en(), d.en()));
    trail.compare(depth, Figure.percent(numerator, denominator), actual);
  }

  private static void share(Trail trail, int depth, Row row, BigDecimal actual) {
    Message numerator = Figure.of(row.findDecimal("numerator"));
    Message denominator = Figure.of(row.findDecimal("denominator"));
    trail.say(
        depth,
        "actual_value = tử / mẫu × 100 = %s / %s × 100".formatted(numerator.vi(), denominator.vi()),
        "actual_value = numerator / denominator × 100 = %s / %s × 100"
            .formatted(numerator.en(), denominator.en()));
    trail.compare(
        depth,
        Figure.percent(row.findDecimal("numerator"), row.findDecimal("denominator")),
        actual);
  }

  /** A year counts from the year before it, a longer period from the earliest year. */
  private static void points(
      Trail trail, int depth, Row row, BigDecimal actual, List<Looked> looked) {
    Map<String, List<Row>> byYear = new LinkedHashMap<>();
    for (Looked one : looked) {
      String year = one.used().period().substring(0, 4);
      byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(one.result());
    }
    boolean isYear = row.text("period").matches("\\d{4}");
    String last = byYear.keySet().stream().max(Comparator.naturalOrder()).orElse("");
    String before =
        isYear
            ? Integer.toString(Integer.parseInt(row.text("period")) - 1)
            : byYear.keySet().stream().min(Comparator.naturalOrder()).orElse("");
    Share now = Share.of(byYear.getOrDefault(last, List.of()));
    Share from = Share.of(byYear.getOrDefault(before, List.of()));
    if (now == null || from == null) {
      trail.compare(depth, null, actual);
      return;
    }
    Message a = now.words();
    Message b = from.words();
    trail.say(
        depth,
        "actual_value = tỷ lệ %s − tỷ lệ %s = %s − %s (điểm %%)"
            .formatted(last, before, a.vi(), b.vi()),
        "actual_value = share of %s − share of %s = %s − %s (percentage points)"
            .formatted(last, before, a.en(), b.en()));
    trail.compare(depth, now.minus(from), actual);
  }

  private static void added(Trail trail, int depth, BigDecimal actual, List<Looked> looked) {
    Message terms = terms(looked);
    trail.say(depth, "actual_value " + terms.vi(), "actual_value " + terms.en());
    trail.compare(depth, sum("value", looked), actual);
  }

  private static Message terms(List<Looked> looked) {
    if (looked.size() > MOST_TERMS) {
      return new Message(
          "= tổng của " + looked.size() + " số dưới đây",
          "= sum of the " + looked.size() + " figures below");
    }
    StringBuilder vi = new StringBuilder("=");
    StringBuilder en = new StringBuilder("=");
    String plus = " ";
    for (Looked one : looked) {
      Message value = Figure.of(one.result().findDecimal("value"));
      BigDecimal weight = one.used().weight();
      boolean isWhole = weight != null && weight.compareTo(BigDecimal.ONE) == 0;
      Message share = weight == null ? new Message("?", "?") : Figure.of(weight);
      vi.append(plus).append(isWhole ? "" : share.vi() + " × ").append(value.vi());
      en.append(plus).append(isWhole ? "" : share.en() + " × ").append(value.en());
      plus = " + ";
    }
    return new Message(vi.toString(), en.toString());
  }

  private static @Nullable BigDecimal sum(String column, List<Looked> looked) {
    return looked.stream()
        .map(one -> times(one.result().findDecimal(column), one.used().weight()))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .map(sum -> sum.setScale(6, java.math.RoundingMode.HALF_UP))
        .orElse(null);
  }

  private static @Nullable BigDecimal times(
      @Nullable BigDecimal value, @Nullable BigDecimal weight) {
    return value == null || weight == null ? null : value.multiply(weight);
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
