package vn.kho.transform.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows and cells of a csv text, read one after the other; cells may be quoted. */
final class CsvText {
  private static final int LONGEST_ROW = 100_000;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final BufferedReader text;
  private final StringBuilder cell = new StringBuilder();
  private char separator;
  private long linesRead;
  private long line;
  private boolean isAfterReturn;

  CsvText(BufferedReader text) {
    this.text = text;
  }

  /** A row that does not end: a quote that is not closed, or no table at all. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1L;

    Endless(long line) {
      super("line " + line);
    }
  }

  /** The line on which the row read last begins, from 1. */
  long line() {
    return line;
  }

  /** Empty at the end. */
  Optional<List<String>> next() throws IOException {
    line = linesRead + 1;
    String first = readLine();
    if (first == null) {
      return Optional.empty();
    }
    if (line == 1) {
      first = !first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK ? first.substring(1) : first;
      separator = separator(first);
    }
    return Optional.of(cells(first));
  }

  /** A cell as it is written: quoted where it must be. */
  static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private List<String> cells(String first) throws IOException {
    List<String> row = new ArrayList<>();
    boolean isInQuotes = addCells(first, row, false);
    int length = first.length();
    while (isInQuotes) {
      String more = readLine();
      length += more == null ? LONGEST_ROW : more.length() + 1;
      if (more == null || length > LONGEST_ROW) {
        throw new Endless(line);
      }
      cell.append('\n');
      isInQuotes = addCells(more, row, true);
    }
    endCell(row);
    return row;
  }

  /** Without its end; null at the end of the text. */
  private @Nullable String readLine() throws IOException {
    StringBuilder one = new StringBuilder();
    int c = text.read();
    if (c == '\n' && isAfterReturn) {
      c = text.read();
    }
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (one.length() == LONGEST_ROW) {
        throw new Endless(line);
      }
      one.append((char) c);
      c = text.read();
    }
    isAfterReturn = c == '\r';
    linesRead++;
    return one.toString();
  }

  /** Whether the line ends within quotes. */
  private boolean addCells(String one, List<String> row, boolean isWithin) {
    boolean isInQuotes = isWithin;
    for (int i = 0; i < one.length(); i++) {
      char c = one.charAt(i);
      if (isInQuotes) {
        boolean isDoubled = c == '"' && i + 1 < one.length() && one.charAt(i + 1) == '"';
        if (c != '"' || isDoubled) {
          cell.append(c);
          i += isDoubled ? 1 : 0;
        } else {
          isInQuotes = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        isInQuotes = true;
      } else if (c == separator) {
        endCell(row);
      } else {
        cell.append(c);
      }
    }
    return isInQuotes;
  }

  private void endCell(List<String> row) {
    row.add(cell.toString());
    cell.setLength(0);
  }

  /** The one of comma, semicolon and tab that the first line has most of. */
  private static char separator(String first) {
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
}
