package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;

/**
 * Comma-separated values in UTF-8. NULL is an empty cell, an empty text is {@code ""}. With a byte
 * order mark the file is meant for a spreadsheet, so a text that would be taken for a formula is
 * kept from being one by a leading apostrophe.
 */
public final class CsvWriter implements ResultWriter {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Writer out;
  private final char separator;
  private final boolean isForSpreadsheet;
  private List<Column> columns = List.of();

  private CsvWriter(OutputStream out, char separator, boolean isForSpreadsheet) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.separator = separator;
    this.isForSpreadsheet = isForSpreadsheet;
    if (isForSpreadsheet) {
      this.out.write('\uFEFF');
    }
  }

  /** Plain csv for programs. */
  public static CsvWriter plain(OutputStream out, char separator) throws IOException {
    return new CsvWriter(out, separator, false);
  }

  /** csv with a byte order mark, which a spreadsheet opens with the right letters. */
  public static CsvWriter forSpreadsheet(OutputStream out, char separator) throws IOException {
    return new CsvWriter(out, separator, true);
  }

  @Override
  public void columns(List<Column> list) throws IOException {
    columns = list;
    String before = "";
    for (Column column : list) {
      out.write(before);
      text(column.name());
      before = String.valueOf(separator);
    }
    out.write('\n');
  }

  @Override
  public void row(ResultRow row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      String cell = row.textOrNull(i);
      if (cell != null) {
        if (columns.get(i).kind().isNumber()) {
          out.write(cell);
        } else {
          text(cell);
        }
      }
    }
    out.write('\n');
  }

  private void text(String text) throws IOException {
    String safe =
        isForSpreadsheet && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            ? "'" + text
            : text;
    if (needsQuotes(safe)) {
      out.write('"' + safe.replace("\"", "\"\"") + '"');
    } else {
      out.write(safe);
    }
  }

  private boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == separator || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
