package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.original.Region;

/** A region of a received sheet, ready to be put on a page. */
record Sheet(List<String> letters, List<Line> lines) {
  static final Sheet NONE = new Sheet(List.of(), List.of());
  private static final int MOST_COLUMNS = 60;

  /** A row of the sheet; the one looked for is marked where its cell is not known. */
  public record Line(int row, boolean isHead, boolean isHit, List<Cell> cells) {}

  public record Cell(String text, boolean isHit) {}

  static Sheet of(Region region) {
    int first = Math.max(0, region.column() - MOST_COLUMNS + 1);
    int width = Math.min(first + MOST_COLUMNS, region.width());
    List<String> letters = new ArrayList<>();
    for (int i = first; i < width; i++) {
      letters.add(Region.letters(i));
    }
    List<Line> lines = new ArrayList<>();
    for (Region.Line line : region.lines()) {
      boolean isRow = line.row() == region.row();
      List<Cell> cells = new ArrayList<>();
      for (int i = first; i < width; i++) {
        String text = i < line.cells().size() ? line.cells().get(i) : "";
        cells.add(new Cell(text, isRow && i == region.column()));
      }
      lines.add(new Line(line.row(), line.isHead(), isRow && region.column() < 0, cells));
    }
    return new Sheet(letters, lines);
  }
}
