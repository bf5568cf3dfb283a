package vn.kho.ingest.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/** A table whose merged cells say their text wherever they reach. */
final class Grid {
  /** Cells that merged ranges may cover together; a range over whole columns counts its rows. */
  private static final int MOST_COVERED = 200_000;

  private final List<TableRow> rows;
  private final boolean hasMerges;
  private final Map<Integer, Map<Integer, Cover>> covers = new HashMap<>();

  private record Cover(CellRange range, TableCell anchor) {}

  Grid(SourceTable table) {
    rows = table.rows();
    hasMerges = !table.merged().isEmpty();
    Map<Integer, TableRow> byNumber = new HashMap<>();
    rows.forEach(row -> byNumber.put(row.number(), row));
    int covered = 0;
    for (CellRange range : table.merged()) {
      TableRow first = byNumber.get(range.firstRow());
      TableCell anchor = first == null ? TableCell.EMPTY : first.cell(range.firstColumn());
      for (int number = range.firstRow(); number <= range.lastRow(); number++) {
        if (byNumber.containsKey(number) && !anchor.isBlank()) {
          covered += range.lastColumn() - range.firstColumn() + 1;
          if (covered > MOST_COVERED) {
            return;
          }
          cover(number, new Cover(range, anchor));
        }
      }
    }
  }

  private void cover(int number, Cover cover) {
    Map<Integer, Cover> row = covers.computeIfAbsent(number, n -> new HashMap<>());
    for (int c = cover.range.firstColumn(); c <= cover.range.lastColumn(); c++) {
      row.put(c, cover);
    }
  }

  int size() {
    return rows.size();
  }

  int number(int index) {
    return rows.get(index).number();
  }

  int width(int index) {
    int cells = rows.get(index).cells().size();
    Map<Integer, Cover> row = covers.getOrDefault(number(index), Map.of());
    return row.keySet().stream().mapToInt(column -> column + 1).reduce(cells, Math::max);
  }

  boolean hasMerges() {
    return hasMerges;
  }

  /** The cell itself. */
  TableCell cell(int index, int column) {
    return rows.get(index).cell(column);
  }

  /** The text that stands over a place, tidy; empty when none does. */
  String text(int index, int column) {
    Cover cover = at(index, column);
    return Fold.tidy(cover == null ? cell(index, column).text() : cover.anchor.text());
  }

  /** The cell that stands over a place. */
  TableCell over(int index, int column) {
    Cover cover = at(index, column);
    return cover == null ? cell(index, column) : cover.anchor;
  }

  /** The merged range a place belongs to; null when it stands alone. */
  @Nullable CellRange range(int index, int column) {
    Cover cover = at(index, column);
    return cover == null ? null : cover.range;
  }

  private @Nullable Cover at(int index, int column) {
    return covers.getOrDefault(number(index), Map.of()).get(column);
  }
}
