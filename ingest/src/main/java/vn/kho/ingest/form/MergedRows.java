package vn.kho.ingest.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/** Rows of the long form in a sheet with merged cells. */
final class MergedRows {
  private static final Set<String> FIGURES = Set.of("value", "numerator", "denominator");

  private final Grid grid;
  private final Header header;
  private final Place place;
  private final List<Issue> issues;
  private final Map<Integer, Integer> indexes = new HashMap<>();

  MergedRows(SourceTable table, Header header, Place place, List<Issue> issues) {
    this.grid = new Grid(table);
    this.header = header;
    this.place = place;
    this.issues = issues;
    for (int i = 0; i < grid.size(); i++) {
      indexes.put(grid.number(i), i);
    }
  }

  List<TableRow> of(List<TableRow> rows) {
    List<TableRow> read = new ArrayList<>();
    for (TableRow row : rows) {
      List<TableCell> cells = new ArrayList<>(row.cells());
      boolean isClear = true;
      for (Map.Entry<String, Integer> column : header.columns().entrySet()) {
        isClear &= merge(row, cells, column.getKey(), column.getValue());
      }
      if (isClear) {
        read.add(new TableRow(row.number(), cells));
      }
    }
    return read;
  }

  /** Whether the row can be used. */
  private boolean merge(TableRow row, List<TableCell> cells, String name, int column) {
    int index = indexes.getOrDefault(row.number(), 0);
    CellRange range = grid.range(index, column);
    if (range == null || range.firstRow() == range.lastRow()) {
      return true;
    }
    TableCell over = grid.over(index, column);
    if (FIGURES.contains(name)) {
      issues.add(
          Issue.of(
              IssueCode.CELL_MERGED,
              place.atRow(row.number()).atColumn(header.titleAt(column)),
              over.text()));
      return false;
    }
    while (cells.size() <= column) {
      cells.add(TableCell.EMPTY);
    }
    cells.set(column, over);
    return true;
  }
}
