package vn.kho.dashboard.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The list of a report's figures, read again. */
final class FigureRows {
  private FigureRows() {}

  /** All rows, the head first; a quoted cell may hold line ends. */
  static List<List<String>> of(byte[] csv) {
    String text = new String(csv, StandardCharsets.UTF_8);
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted) {
        boolean isEscape = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"') {
          cell.append(c);
        } else if (isEscape) {
          cell.append(c);
          i++;
        } else {
          isQuoted = false;
        }
      } else if (c == '"') {
        isQuoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
