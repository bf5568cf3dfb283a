package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.ingest.issue.Words;

/** A row's figure against the sum of the rows under it. */
final class ChildrenRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      List<PlanRow> children = facts.children(row);
      if (row.figures().isEmpty() || children.size() < 2) {
        continue;
      }
      for (PlanCell cell : row.figures()) {
        check(row, cell, children, findings);
      }
    }
  }

  private static void check(PlanRow row, PlanCell cell, List<PlanRow> children, Findings findings) {
    BigDecimal own = cell.reading().value();
    BigDecimal sum = BigDecimal.ZERO;
    List<String> parts = new ArrayList<>();
    for (PlanRow child : children) {
      for (PlanCell part : child.figures()) {
        BigDecimal value = part.reading().value();
        boolean same =
            part.period().equals(cell.period())
                && part.reading().isPercent() == cell.reading().isPercent();
        if (same && value != null) {
          sum = sum.add(value);
          parts.add(Shown.number(value));
        }
      }
    }
    boolean comparable = own != null && !cell.reading().isPercent() && parts.size() >= 2;
    if (comparable && sum.compareTo(own) != 0) {
      findings.add(
          new Finding(
              FindingKind.TOTAL_VS_CHILDREN,
              row.place(),
              row.rowNo(),
              cell.column().title(),
              cell.reading().printed(),
              Phrases.format(
                  "dòng này %s, các dòng dưới %s = %s",
                  "this row %s, the rows under it %s = %s",
                  Shown.number(own),
                  String.join(" + ", parts),
                  Shown.number(sum)),
              new Words(
                  "giữ cả hai; phần giao xuống không bị ép cho khớp",
                  "both are kept; parts are not forced to sum")));
    }
  }
}
