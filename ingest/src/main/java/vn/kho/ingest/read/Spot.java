package vn.kho.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands.
 *
 * @param sheet name of the sheet, or of the part of a package; null in a plain text
 * @param row counted from 1 as the sender's program shows it; 0 when the whole file or sheet is
 *     meant
 */
public record Spot(@Nullable String sheet, int row) {

  public static final Spot FILE = new Spot(null, 0);

  public static Spot line(int line) {
    return new Spot(null, line);
  }

  public String vi() {
    return words("trang \"", "dòng ");
  }

  public String en() {
    return words("sheet \"", "row ");
  }

  private String words(String sheetWord, String rowWord) {
    String where = sheet == null ? "" : sheetWord + sheet + "\"";
    if (row == 0) {
      return where;
    }
    return where + (where.isEmpty() ? "" : ", ") + rowWord + row;
  }
}
