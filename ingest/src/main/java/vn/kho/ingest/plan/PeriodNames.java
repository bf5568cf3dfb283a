package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;

/** Gives columns the periods that only the whole plan decides. */
final class PeriodNames {

  /** Column titles "by 2025" are held as this and the year until the plan's start is known. */
  static final String UNTIL = "...";

  private PeriodNames() {}

  static List<PlanRow> resolve(List<PlanRow> rows, PlanHead head) {
    List<PlanRow> resolved = new ArrayList<>();
    for (PlanRow row : rows) {
      List<PlanCell> cells =
          row.cells().stream().map(c -> new PlanCell(named(c, head), c.reading())).toList();
      List<PlanCell> totals =
          row.totals().stream().map(c -> new PlanCell(named(c, head), c.reading())).toList();
      resolved.add(
          new PlanRow(
              row.place(),
              row.kind(),
              row.printedNo(),
              row.rowNo(),
              row.parentNo(),
              row.label(),
              row.calls(),
              cells,
              totals,
              row.measureUnit(),
              row.level(),
              row.owner(),
              row.coordinating(),
              row.funding()));
    }
    return resolved;
  }

  private static Column named(PlanCell cell, PlanHead head) {
    Column column = cell.column();
    String period = column.period();
    if (column.role() == Role.WHEN) {
      String year = head.firstYear() == head.lastYear() ? head.period() : "";
      period = Titles.period(cell.reading().printed(), year);
    }
    if (period.isEmpty()) {
      period = head.period();
    } else if (period.startsWith(UNTIL)) {
      String end = period.substring(UNTIL.length());
      period =
          head.hasPeriod() && head.firstYear() < Integer.parseInt(end)
              ? head.firstYear() + "-" + end
              : end;
    }
    return new Column(column.index(), column.role(), period, column.title());
  }
}
