package vn.kho.ingest.read;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number counted from 1 as the sender's program shows it
 * @param cells from the first column to the last one that is not blank
 */
public record TableRow(int number, List<TableCell> cells) {

  public TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
  }
}
