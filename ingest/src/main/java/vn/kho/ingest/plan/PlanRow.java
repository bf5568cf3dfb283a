package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of the plan as read.
 *
 * @param printedNo the number as printed, empty for a sub-row
 * @param rowNo the number qualified by its section, unique in the plan
 * @param parentNo row number of the row above it in the plan's order, empty at the top
 * @param label the text without dress and footnote calls
 * @param calls footnote marks in the label
 * @param cells one for every period column, blank ones included
 * @param totals cells of printed totals
 */
record PlanRow(
    Place place,
    RowKind kind,
    String printedNo,
    String rowNo,
    String parentNo,
    String label,
    List<String> calls,
    List<PlanCell> cells,
    List<PlanCell> totals,
    String measureUnit,
    String level,
    String owner,
    String coordinating,
    String funding) {

  boolean isAllBlank() {
    return cells.stream().allMatch(c -> c.reading().isBlank());
  }

  /** Cells with a figure that was read. */
  List<PlanCell> figures() {
    return cells.stream().filter(c -> c.reading().kind() == CellReading.Kind.NUMBER).toList();
  }

  boolean hasMarks() {
    return cells.stream().anyMatch(c -> c.reading().kind() == CellReading.Kind.MARK);
  }

  /**
   * Sum of the figures over the years, quarters or months beside them left out; nothing when shares
   * and plain figures are mixed or no figure stands there.
   */
  Optional<BigDecimal> sum() {
    boolean years = figures().stream().anyMatch(c -> c.period().matches("\\d{4}"));
    List<PlanCell> figures =
        figures().stream().filter(c -> !years || c.period().matches("\\d{4}")).toList();
    boolean oneKind = figures.stream().map(c -> c.reading().isPercent()).distinct().count() == 1;
    if (!oneKind) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (PlanCell cell : figures) {
      BigDecimal value = cell.reading().value();
      sum = value == null ? sum : sum.add(value);
    }
    return Optional.of(sum);
  }

  boolean isPercent() {
    return figures().stream().anyMatch(c -> c.reading().isPercent());
  }
}
