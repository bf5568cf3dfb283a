package vn.kho.dashboard.status;

import java.util.ArrayList;
import java.util.List;

/** Columns lined up for a console: the first to the left, the others to the right. */
final class ConsoleTable {
  private static final String INDENT = "  ";

  private ConsoleTable() {}

  /** All rows have as many cells as the first. */
  static List<String> lines(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + gap : INDENT + gap + row.get(i));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
