package vn.kho.ingest.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as spreadsheets write them: C17, A1:B3. */
public final class CellAddress {

  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private CellAddress() {}

  /** Letters of a column counted from 0. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** Column of an address counted from 0; the other one when it is no address. */
  static int column(String address, int otherwise) {
    Matcher cell = CELL.matcher(address);
    return cell.matches() ? index(cell.group(1)) : otherwise;
  }

  static @Nullable CellRange range(String reference) {
    Matcher range = RANGE.matcher(reference);
    if (!range.matches()) {
      return null;
    }
    CellRange found =
        new CellRange(
            Integer.parseInt(range.group(2)),
            index(range.group(1)),
            Integer.parseInt(range.group(4)),
            index(range.group(3)));
    return found.firstRow() <= found.lastRow() && found.firstColumn() <= found.lastColumn()
        ? found
        : null;
  }

  private static int index(String letters) {
    int index = 0;
    for (int i = 0; i < letters.length(); i++) {
      index = index * 26 + letters.charAt(i) - 'A' + 1;
    }
    return index - 1;
  }
}
