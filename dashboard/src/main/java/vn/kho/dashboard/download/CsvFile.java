package vn.kho.dashboard.download;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8 with a byte order mark. Numbers have a point, whatever the page's language; the
 * notes stand in a last column, so that a row taken alone still says where it is from.
 */
public final class CsvFile {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String LINE_END = "\r\n";

  private CsvFile() {}

  public static byte[] of(DataTable table, String notesColumn) {
    StringBuilder out = new StringBuilder("\uFEFF");
    String notes = String.join(" · ", table.notes());
    line(out, table.columns(), notesColumn);
    for (List<@Nullable Object> row : table.rows()) {
      line(out, row, notes);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, List<? extends @Nullable Object> cells, String last) {
    for (Object cell : cells) {
      out.append(text(cell)).append(',');
    }
    out.append(text(last)).append(LINE_END);
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    String text = cell.toString();
    // A text that a spreadsheet would run as a formula is kept from being one.
    if (cell instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean mustQuote =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return mustQuote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
