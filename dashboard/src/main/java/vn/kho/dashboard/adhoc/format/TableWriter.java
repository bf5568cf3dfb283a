package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.ColumnKind;

/**
 * An aligned table for a terminal: numbers to the right, NULL written out, long cells cut, and
 * nothing in a cell that the terminal would obey. It holds all rows, so it is for results of a size
 * people read.
 */
public final class TableWriter implements ResultWriter {
  private static final int MAX_WIDTH = 60;

  private final Writer out;
  private List<Column> columns = List.of();
  private final List<List<String>> rows = new ArrayList<>();

  public TableWriter(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  public void columns(List<Column> list) {
    columns = list;
  }

  @Override
  public void row(ResultRow row) {
    List<String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(shown(row.textOrNull(i), columns.get(i)));
    }
    rows.add(cells);
  }

  private static String shown(@Nullable String cell, Column column) {
    if (cell == null) {
      return "NULL";
    }
    if (column.type().equals("VARCHAR") && column.name().equals("explain_value")) {
      return cell;
    }
    return cut(visible(column.kind() == ColumnKind.DECIMAL ? withoutZeros(cell) : cell));
  }

  /** 2500.000000 is 2500: the zeros come from the column's type and say nothing about the value. */
  static String withoutZeros(String decimal) {
    if (decimal.indexOf('.') < 0) {
      return decimal;
    }
    int end = decimal.length();
    while (decimal.charAt(end - 1) == '0') {
      end--;
    }
    return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** Control characters as signs: a cell must not move the cursor or colour the screen. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        shown.append('↵');
      } else if (c < 0x20) {
        shown.append((char) (0x2400 + c));
      } else if (Character.isISOControl(c) || isDirection(c)) {
        shown.append('\uFFFD');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MAX_WIDTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_WIDTH - 1)) + "…";
  }

  @Override
  public void finish() throws IOException {
    int[] widths = new int[columns.size()];
    List<String> names = columns.stream().map(column -> cut(visible(column.name()))).toList();
    widen(widths, names);
    rows.forEach(row -> widen(widths, row));
    line(names, widths);
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
    }
    out.write(rule + "\n");
    for (List<String> row : rows) {
      line(row, widths);
    }
    out.flush();
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      for (String line : cells.get(i).split("\n", -1)) {
        widths[i] = Math.max(widths[i], width(line));
      }
    }
  }

  private void line(List<String> cells, int[] widths) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(Math.max(0, widths[i] - width(cells.get(i))));
      boolean isRight = columns.get(i).kind().isNumber();
      line.append(i == 0 ? "" : "  ");
      line.append(isRight ? padding : "").append(cells.get(i)).append(isRight ? "" : padding);
    }
    out.write(line.toString().stripTrailing() + "\n");
  }

  /** Columns on the screen: marks that stand over a letter take none. */
  private static int width(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
