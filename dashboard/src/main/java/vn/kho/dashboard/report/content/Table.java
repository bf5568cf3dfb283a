package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table; its head repeats on every page.
 *
 * @param name {@code Biểu 1}, empty for a table within the text
 * @param unitNote {@code ĐVT: …}, empty where each row names its own
 */
public record Table(
    String name, String title, String unitNote, List<Column> columns, List<Row> rows)
    implements Block {

  /** Width in parts of the table's whole. */
  public record Column(String title, int width, Align align) {}

  /** Where a cell's text stands. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** A group row stands out and gathers the rows below it. */
  public record Row(Weight weight, List<Piece> cells) {
    /** A row that only names what the rows below it share, in its second cell. */
    public static Row group(String title, int columns) {
      List<Piece> cells = new ArrayList<>(Collections.nCopies(columns, Piece.of("")));
      cells.set(1, Piece.of(title));
      return new Row(Weight.GROUP, cells);
    }
  }

  /** How much a row stands out. */
  public enum Weight {
    GROUP,
    PLAIN
  }
}
