package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.Words;

/** Numbers left out or out of order among rows of one parent. */
final class NumberGapsRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    Map<String, List<PlanRow>> siblings = new LinkedHashMap<>();
    for (PlanRow row : plan.rows()) {
      if (row.kind() != RowKind.SUB_ROW && row.printedNo().matches(".*\\d[.)]?")) {
        siblings.computeIfAbsent(stem(row.rowNo()), p -> new ArrayList<>()).add(row);
      }
    }
    siblings.values().forEach(rows -> check(rows, findings));
  }

  /** Everything before the last part of the number. */
  private static String stem(String rowNo) {
    String bare = rowNo.replaceAll("~\\d+$", "");
    int dot = bare.lastIndexOf('.');
    return dot < 0 ? "" : bare.substring(0, dot);
  }

  private static int last(PlanRow row) {
    return Integer.parseInt(row.rowNo().replaceAll("~\\d+$", "").replaceAll("^.*\\.", ""));
  }

  private static void check(List<PlanRow> rows, Findings findings) {
    int previous = 0;
    PlanRow before = rows.get(0);
    for (PlanRow row : rows) {
      int number = last(row);
      if (number > previous + 1) {
        missing(row, before, previous + 1, number - 1, findings);
      } else if (number < previous) {
        findings.add(
            PlanRule.of(
                FindingKind.NUMBER_OUT_OF_ORDER,
                row,
                row.printedNo(),
                Phrases.format(
                    "số %s đứng sau số %s",
                    "number %s stands after number %s", row.printedNo(), before.printedNo()),
                new Words("giữ thứ tự như in", "kept in the order printed")));
      }
      previous = Math.max(previous, number);
      before = row;
    }
  }

  private static void missing(PlanRow row, PlanRow before, int first, int last, Findings findings) {
    String stem = row.printedNo().replaceAll("[.)]+$", "").replaceAll("\\d+$", "");
    String gap = first == last ? stem + first : stem + first + "–" + stem + last;
    boolean begins = before.place().equals(row.place());
    findings.add(
        PlanRule.of(
            FindingKind.NUMBER_MISSING,
            row,
            row.printedNo(),
            begins
                ? Phrases.format(
                    "thiếu số %s trước số %s", "%s is missing before %s", gap, row.printedNo())
                : Phrases.format(
                    "thiếu số %s giữa số %s và số %s",
                    "%s is missing between %s and %s", gap, before.printedNo(), row.printedNo()),
            new Words("các dòng khác giữ số như in", "the other rows keep their printed numbers")));
  }
}
