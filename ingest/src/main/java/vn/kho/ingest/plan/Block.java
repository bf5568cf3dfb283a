package vn.kho.ingest.plan;

import java.util.List;
import java.util.stream.IntStream;
import vn.kho.ingest.read.TableCell;

/** A piece of the document in its order: a row of a table, or text beside the tables. */
sealed interface Block {

  Place place();

  /** A row of a table; cells from the first column on. */
  record Row(Place place, List<TableCell> cells) implements Block {

    TableCell cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : TableCell.EMPTY;
    }

    /** Columns with something of their own in them, not carried over by a merge. */
    List<Integer> filled() {
      return IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isBlank()).boxed().toList();
    }
  }

  /** A line or paragraph outside of tables. */
  record Text(Place place, String text) implements Block {}
}
