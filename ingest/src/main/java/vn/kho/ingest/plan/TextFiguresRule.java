package vn.kho.ingest.plan;

import java.util.List;
import vn.kho.ingest.issue.Words;

/** Figures that stand only in a row's words; two measures that share one row of cells. */
final class TextFiguresRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      List<TextFigure> figures = facts.figures(row);
      if (row.kind() == RowKind.GROUP || figures.isEmpty()) {
        continue;
      }
      if (row.hasMarks() && row.figures().isEmpty()) {
        String words = quoted(figures);
        findings.add(
            PlanRule.of(
                FindingKind.FIGURE_ONLY_IN_TEXT,
                row,
                words,
                Phrases.format(
                    "lời văn: %s; các ô chỉ có dấu x",
                    "the text: %s; the cells carry only marks", words),
                Phrases.format(
                    "dấu x là mốc phải làm; con số thành chỉ tiêu %s/n",
                    "the marks are milestones; the figures become targets %s/n", row.rowNo())));
      }
      twoMeasures(row, figures, findings);
    }
  }

  /** A share of all units and what each of them owes are one measure; so are total and minimum. */
  private static void twoMeasures(PlanRow row, List<TextFigure> figures, Findings findings) {
    List<TextFigure> each = figures.stream().filter(TextFigure::isPerUnit).toList();
    List<TextFigure> shares =
        figures.stream().filter(f -> f.isPercent() && !f.isPerUnit()).toList();
    List<TextFigure> two = each.size() > 1 ? each : each.isEmpty() ? shares : List.of();
    if (two.size() > 1 && !row.isAllBlank()) {
      findings.add(
          PlanRule.of(
              FindingKind.TWO_MEASURES_IN_ROW,
              row,
              quoted(two),
              Phrases.format("một dòng ô cho %s", "one row of cells for %s", quoted(two)),
              new Words(
                  "ô giữ nguyên; mỗi con số trong lời văn thành một chỉ tiêu riêng",
                  "the cells are kept; each figure of the text becomes a target of its own")));
    }
  }

  private static String quoted(List<TextFigure> figures) {
    return String.join("; ", figures.stream().map(f -> "\"" + f.words() + "\"").toList());
  }
}
