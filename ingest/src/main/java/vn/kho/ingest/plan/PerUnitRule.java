package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kho.ingest.issue.Words;

/** A minimum for each unit against the totals printed, by the units in force. */
final class PerUnitRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    boolean saidUnknown = false;
    Map<String, List<PlanRow>> explained = new TreeMap<>();
    for (PlanRow row : plan.rows()) {
      List<TextFigure> each =
          facts.figures(row).stream().filter(f -> f.isPerUnit() && !f.isPercent()).toList();
      if (row.figures().isEmpty() || row.isPercent()) {
        continue;
      }
      if (each.isEmpty()) {
        withoutTheWord(row, facts, explained);
        continue;
      }
      Set<String> levels = new LinkedHashSet<>();
      each.forEach(f -> levels.addAll(f.perLevels()));
      Optional<Integer> units = facts.inForce(levels, facts.start());
      if (units.isEmpty()) {
        if (!saidUnknown) {
          findings.add(unknown(row, plan, levels));
          saidUnknown = true;
        }
        continue;
      }
      check(row, each, levels, units.get(), facts, findings, explained);
    }
    new UnitsOverTime(plan, facts).say(explained, findings);
  }

  /** "Hội cấp huyện … ít nhất 01" with 9 in the cells: each of them is meant. */
  private static void withoutTheWord(
      PlanRow row, PlanFacts facts, Map<String, List<PlanRow>> explained) {
    Set<String> levels = UnitWords.levels(row.label());
    BigDecimal units = BigDecimal.valueOf(facts.inForce(levels, facts.start()).orElse(0));
    boolean fits =
        units.compareTo(BigDecimal.ONE) > 0
            && facts.figures(row).stream()
                .anyMatch(
                    f -> !f.isPercent() && f.number().multiply(units).compareTo(first(row)) == 0);
    if (fits) {
      explained.computeIfAbsent(String.join("+", levels), l -> new ArrayList<>()).add(row);
    }
  }

  private static Finding unknown(PlanRow row, PlanReading plan, Set<String> levels) {
    return PlanRule.of(
        FindingKind.UNITS_UNKNOWN,
        row,
        plan.head().area(),
        new Words(
            "không biết số đơn vị (%s) của \"%s\" trong danh mục"
                .formatted(levelWords(levels).vi(), plan.head().area()),
            "the number of units (%s) of \"%s\" is not in the reference lists"
                .formatted(levelWords(levels).en(), plan.head().area())),
        new Words(
            "thêm đơn vị vào data/reference để so được",
            "add the units to data/reference to compare"));
  }

  private static void check(
      PlanRow row,
      List<TextFigure> each,
      Set<String> levels,
      int units,
      PlanFacts facts,
      Findings findings,
      Map<String, List<PlanRow>> explained) {
    BigDecimal cell = first(row);
    BigDecimal together =
        each.stream().map(TextFigure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal owed = together.multiply(BigDecimal.valueOf(units));
    boolean fits =
        owed.compareTo(cell) == 0
            || each.stream()
                .anyMatch(f -> f.number().multiply(BigDecimal.valueOf(units)).compareTo(cell) == 0);
    if (fits) {
      explained.computeIfAbsent(String.join("+", levels), l -> new ArrayList<>()).add(row);
      return;
    }
    boolean isTotal =
        facts.figures(row).stream()
            .anyMatch(f -> !f.isPerUnit() && !f.isPercent() && f.number().compareTo(cell) == 0);
    findings.add(
        isTotal
            ? total(row, each.get(0), cell, owed, units, levels)
            : noCount(row, together, cell, units, levels, facts));
  }

  private static BigDecimal first(PlanRow row) {
    BigDecimal value = row.figures().get(0).reading().value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static Finding total(
      PlanRow row,
      TextFigure each,
      BigDecimal cell,
      BigDecimal owed,
      int units,
      Set<String> levels) {
    Words level = levelWords(levels);
    return PlanRule.of(
        FindingKind.TOTAL_VS_PER_UNIT,
        row,
        each.words(),
        new Words(
            "tổng %s; \"%s\" × %d %s đang có = %s"
                .formatted(Shown.number(cell), each.words(), units, level.vi(), Shown.number(owed)),
            "total %s; \"%s\" × %d %s in force = %s"
                .formatted(
                    Shown.number(cell), each.words(), units, level.en(), Shown.number(owed))),
        new Words(
            "đọc thành hai chỉ tiêu: tổng của tỉnh và mức tối thiểu của từng đơn vị",
            "read as two targets: the total, and the minimum of each unit"));
  }

  private static Finding noCount(
      PlanRow row,
      BigDecimal each,
      BigDecimal cell,
      int units,
      Set<String> levels,
      PlanFacts facts) {
    String implied =
        each.signum() > 0 && cell.remainder(each).signum() == 0
            ? Shown.number(cell.divide(each))
            : "";
    List<String> vi = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String level : List.of("district", "commune", "affiliated")) {
      facts
          .inForce(level, facts.start())
          .ifPresent(
              n -> {
                Words name = levelWords(Set.of(level));
                String owed = Shown.number(each.multiply(BigDecimal.valueOf(n)));
                vi.add("%d %s (%s)".formatted(n, name.vi(), owed));
                en.add("%d %s (%s)".formatted(n, name.en(), owed));
              });
    }
    String expected = Shown.number(each.multiply(BigDecimal.valueOf(units)));
    Words level = levelWords(levels);
    return PlanRule.of(
        FindingKind.NO_UNIT_COUNT_EXPLAINS,
        row,
        Shown.number(cell),
        new Words(
            "ô %s, mỗi đơn vị %s: %s; đúng ra %d %s × %s = %s. Số đơn vị đang có: %s"
                .formatted(
                    Shown.number(cell),
                    Shown.number(each),
                    implied.isEmpty() ? "không chia hết" : "tức " + implied + " đơn vị",
                    units,
                    level.vi(),
                    Shown.number(each),
                    expected,
                    String.join(", ", vi)),
            "cell %s, each unit %s: %s; %d %s × %s would be %s. Units in force: %s"
                .formatted(
                    Shown.number(cell),
                    Shown.number(each),
                    implied.isEmpty() ? "does not divide" : "that is " + implied + " units",
                    units,
                    level.en(),
                    Shown.number(each),
                    expected,
                    String.join(", ", en))),
        new Words(
            "giữ ô như in và mức của từng đơn vị riêng",
            "the cell is kept as printed, the minimum of each unit beside it"));
  }

  /** Names of levels in both languages. */
  static Words levelWords(Set<String> levels) {
    List<String> vi = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String level : levels) {
      vi.add(
          switch (level) {
            case "district" -> "huyện";
            case "commune" -> "xã";
            case "affiliated" -> "đơn vị trực thuộc";
            case "branch" -> "chi hội";
            case "group" -> "tổ";
            default -> level;
          });
      en.add(
          switch (level) {
            case "district" -> "districts";
            case "commune" -> "communes";
            case "affiliated" -> "affiliated units";
            case "branch" -> "branches";
            case "group" -> "groups";
            default -> level;
          });
    }
    return new Words(String.join(" + ", vi), String.join(" + ", en));
  }

  /** Rows printed for the units of the plan's first day, held against the years that follow. */
  private record UnitsOverTime(PlanReading plan, PlanFacts facts) {

    void say(Map<String, List<PlanRow>> explained, Findings findings) {
      explained.forEach(
          (joined, rows) -> {
            Set<String> levels = new LinkedHashSet<>(List.of(joined.split("\\+")));
            int first = facts.inForce(levels, facts.start()).orElse(0);
            List<String> vi = new ArrayList<>();
            List<String> en = new ArrayList<>();
            boolean changed = false;
            for (PlanCell cell : rows.get(0).cells()) {
              if (!cell.period().matches("\\d{4}")) {
                continue;
              }
              LocalDate end = LocalDate.of(Integer.parseInt(cell.period()), 12, 31);
              Optional<Integer> count = facts.inForce(levels, end);
              changed |= count.isEmpty() || count.get() != first;
              vi.add(cell.period() + ": " + count.map(String::valueOf).orElse("không còn"));
              en.add(cell.period() + ": " + count.map(String::valueOf).orElse("ended"));
            }
            if (changed) {
              findings.add(finding(rows, levels, first, vi, en));
            }
          });
    }

    private Finding finding(
        List<PlanRow> rows, Set<String> levels, int first, List<String> vi, List<String> en) {
      Words level = levelWords(levels);
      String numbers = String.join(", ", rows.stream().map(PlanRow::rowNo).toList());
      return PlanRule.of(
          FindingKind.UNITS_CHANGED,
          rows.get(0),
          String.valueOf(first),
          new Words(
              "các dòng %s in theo %d %s; đơn vị \"%s\" cuối năm có: %s"
                  .formatted(
                      numbers, first, level.vi(), facts.unit().name(), String.join("; ", vi)),
              "rows %s are printed for %d %s; at year's end \"%s\" has: %s"
                  .formatted(
                      numbers, first, level.en(), facts.unit().name(), String.join("; ", en))),
          new Words(
              "giữ số in; khi chấm, mẫu số là số đơn vị đang có cuối kỳ",
              "the printed figure is kept; when judged, the units in force at the period's end count"));
    }
  }
}
