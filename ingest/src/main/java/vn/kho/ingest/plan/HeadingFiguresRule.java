package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures of a heading that none of its rows prints, sums up to or repeats. */
final class HeadingFiguresRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow heading : plan.rows()) {
      if (heading.kind() != RowKind.GROUP) {
        continue;
      }
      List<PlanRow> below = below(heading, facts);
      for (TextFigure figure : facts.figures(heading)) {
        boolean followed = below.stream().anyMatch(row -> follows(row, figure, facts));
        if (!followed && !below.isEmpty()) {
          findings.add(finding(heading, figure, below));
        }
      }
    }
  }

  /** All rows under a heading, at every depth. */
  static List<PlanRow> below(PlanRow heading, PlanFacts facts) {
    List<PlanRow> below = new ArrayList<>();
    collect(heading, facts, below);
    return below;
  }

  private static void collect(PlanRow row, PlanFacts facts, List<PlanRow> below) {
    for (PlanRow child : facts.children(row)) {
      below.add(child);
      collect(child, facts, below);
    }
  }

  /** Whether a row prints the figure, in words, in a cell or as the sum of its cells. */
  static boolean follows(PlanRow row, TextFigure figure, PlanFacts facts) {
    BigDecimal value = figure.number();
    boolean inText =
        facts.figures(row).stream()
            .anyMatch(f -> f.number().compareTo(value) == 0 && f.isPercent() == figure.isPercent());
    boolean inCells =
        row.isPercent() == figure.isPercent()
            && (row.figures().stream().anyMatch(c -> TotalsRule.isSame(c.reading().value(), value))
                || row.sum().filter(s -> s.compareTo(value) == 0).isPresent());
    return inText || inCells;
  }

  private static Finding finding(PlanRow heading, TextFigure figure, List<PlanRow> below) {
    boolean marks = below.stream().anyMatch(PlanRow::hasMarks);
    return PlanRule.of(
        FindingKind.FIGURE_ONLY_IN_HEADING,
        heading,
        figure.words(),
        marks
            ? Phrases.format(
                "\"%s\" chỉ có ở tiêu đề; các dòng dưới chỉ có dấu x",
                "\"%s\" stands only in the heading; the rows under it carry marks", figure.words())
            : Phrases.format(
                "\"%s\" chỉ có ở tiêu đề, không dòng nào dưới nó nhắc lại",
                "\"%s\" stands only in the heading; no row under it repeats it", figure.words()),
        Phrases.format(
            "đọc thành chỉ tiêu %s/n của tiêu đề",
            "read as a target %s/n of the heading", heading.rowNo()));
  }
}
