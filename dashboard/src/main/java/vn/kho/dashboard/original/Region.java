package vn.kho.dashboard.original;

import java.util.List;

/**
 * Some rows of a sheet, with one cell to be marked.
 *
 * @param row of the marked cell, counted from 1
 * @param column of the marked cell, counted from 0; -1 when only its row is known
 */
public record Region(List<Line> lines, int row, int column) {

  /** A row as it stands in the file. */
  public record Line(int row, boolean isHead, List<String> cells) {}

  /** How many columns the widest row has. */
  public int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /** The letters above a column, as spreadsheets write them: 0 is A, 26 is AA. */
  public static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
