package vn.kho.ingest.sheet;

/**
 * A cell to write.
 *
 * @param column counted from 0
 * @param value its text; plain digits with a decimal point when it is a number
 */
public record SheetCell(int column, Kind kind, String value, Look look) {

  /** What the cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    BLANK
  }

  /** A cell that holds a text whatever it begins with. */
  public static SheetCell text(int column, String text, Look look) {
    return new SheetCell(column, text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, look);
  }

  /** A cell that holds a number. */
  public static SheetCell number(int column, String digits, Look look) {
    return new SheetCell(column, Kind.NUMBER, digits, look);
  }

  /** A cell that only looks. */
  public static SheetCell blank(int column, Look look) {
    return new SheetCell(column, Kind.BLANK, "", look);
  }
}
