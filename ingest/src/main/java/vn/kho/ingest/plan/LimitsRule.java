package vn.kho.ingest.plan;

import java.util.Optional;
import vn.kho.ingest.issue.Words;

/** One measure with two limits: "not below 50%" in the heading, "above 50%" in the row. */
final class LimitsRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      Optional<PlanRow> parent = facts.parent(row);
      if (parent.isEmpty() || row.kind() == RowKind.GROUP) {
        continue;
      }
      for (TextFigure own : facts.figures(row)) {
        for (TextFigure above : facts.figures(parent.get())) {
          if (differ(own, above)) {
            findings.add(finding(row, parent.get(), own, above));
          }
        }
      }
    }
  }

  /** One figure of one thing under two limits. */
  static boolean differ(TextFigure a, TextFigure b) {
    return a.number().compareTo(b.number()) == 0
        && a.isPercent() == b.isPercent()
        && isSameThing(a, b)
        && !a.comparator().isEmpty()
        && !b.comparator().isEmpty()
        && !a.comparator().equals(b.comparator());
  }

  private static boolean isSameThing(TextFigure a, TextFigure b) {
    return Things.canonical(a.thing()).equals(Things.canonical(b.thing()));
  }

  private static Finding finding(PlanRow row, PlanRow parent, TextFigure own, TextFigure above) {
    return PlanRule.of(
        FindingKind.TWO_LIMITS,
        row,
        own.words(),
        Phrases.format(
            "%s: \"%s\" (%s %s); dòng này: \"%s\" (%s %s)",
            "%s: \"%s\" (%s %s); this row: \"%s\" (%s %s)",
            parent.rowNo(),
            above.words(),
            above.comparator(),
            Shown.number(above.number()),
            own.words(),
            own.comparator(),
            Shown.number(own.number())),
        new Words("giữ cả hai, mỗi mức ở dòng của nó", "both are kept, each at its own row"));
  }
}
