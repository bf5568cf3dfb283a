package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything read from an issued plan.
 *
 * @param rows in the order of the document; empty when it has no table
 * @param repeatedHeaderLines lines of headers after the first that were skipped
 * @param shapes number shapes that occur in the table, once decided
 * @param period the plan's whole period as the contract writes it, empty when unknown
 */
record PlanReading(
    IssuedDocument document,
    PlanHead head,
    List<Header> headers,
    List<PlanRow> rows,
    List<Footnote> footnotes,
    List<AccountLine> account,
    int repeatedHeaderLines,
    List<NumberStyles.Decision> styles,
    Set<NumberShape> shapes,
    String period) {

  boolean hasTable() {
    return !headers.isEmpty();
  }

  /** Rows by their number. */
  Map<String, PlanRow> byNo() {
    Map<String, PlanRow> rows = new HashMap<>();
    this.rows.forEach(r -> rows.put(r.rowNo(), r));
    return rows;
  }

  /** Rows under each row number. */
  Map<String, List<PlanRow>> children() {
    Map<String, List<PlanRow>> children = new HashMap<>();
    rows.forEach(r -> children.computeIfAbsent(r.parentNo(), p -> new ArrayList<>()).add(r));
    return children;
  }

  long count(RowKind kind) {
    return rows.stream().filter(r -> r.kind() == kind).count();
  }

  long cells(CellReading.Kind kind) {
    return rows.stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.reading().kind() == kind)
        .count();
  }

  @Nullable Footnote footnote(String mark) {
    return footnotes.stream().filter(f -> f.mark().equals(mark)).findFirst().orElse(null);
  }
}
