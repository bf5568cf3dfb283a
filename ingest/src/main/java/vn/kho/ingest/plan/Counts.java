package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table in figures.
 *
 * @param sums plain figures added up by period, as a check of the reading only: they are of
 *     different things
 */
record Counts(
    int rows,
    long groups,
    long targets,
    long subRows,
    int repeatedHeaderLines,
    int footnotes,
    long yearCells,
    long marks,
    long figures,
    long percentFigures,
    long dashes,
    long blanks,
    long ranges,
    long schedules,
    long notUnderstood,
    Map<String, BigDecimal> sums) {

  static Counts of(PlanReading plan) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    long percents = 0;
    long cells = 0;
    for (PlanRow row : plan.rows()) {
      cells += row.cells().size();
      for (PlanCell cell : row.figures()) {
        BigDecimal value = cell.reading().value();
        if (cell.reading().isPercent()) {
          percents++;
        } else if (value != null) {
          sums.merge(cell.period(), value, BigDecimal::add);
        }
      }
    }
    return new Counts(
        plan.rows().size(),
        plan.count(RowKind.GROUP),
        plan.count(RowKind.TARGET),
        plan.count(RowKind.SUB_ROW),
        plan.repeatedHeaderLines(),
        plan.footnotes().size(),
        cells,
        plan.cells(CellReading.Kind.MARK),
        plan.cells(CellReading.Kind.NUMBER),
        percents,
        plan.cells(CellReading.Kind.DASH),
        plan.cells(CellReading.Kind.BLANK),
        plan.cells(CellReading.Kind.RANGE),
        plan.cells(CellReading.Kind.SCHEDULE),
        plan.cells(CellReading.Kind.NOT_UNDERSTOOD),
        sums);
  }
}
