package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.List;

/** Rows and cells of a csv text; cells may be quoted, lines end as they like. */
final class CsvText {
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private CsvText() {}

  /** The separator is the one of comma, semicolon and tab that the first line has most of. */
  static List<List<String>> rows(String text) {
    CsvText csv = new CsvText();
    csv.read(text, separator(text));
    return csv.rows;
  }

  /** A cell as it is written: quoted where it must be. */
  static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void read(String text, char separator) {
    boolean inQuotes = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inQuotes) {
        boolean isDoubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || isDoubled) {
          cell.append(c);
          i += isDoubled ? 1 : 0;
        } else {
          inQuotes = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        inQuotes = true;
      } else if (c == separator) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(row);
    row = new ArrayList<>();
  }
}
