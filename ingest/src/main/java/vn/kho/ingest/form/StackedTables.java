package vn.kho.ingest.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * Tables that stand below each other on one sheet or in one file. A header that comes again on the
 * next page goes on with its table; another header, or the same one under another title, begins a
 * table of its own, whose figures are not those of the first.
 */
final class StackedTables {
  /** A header without a figure in so many rows below it is a title. */
  private static final int ROWS_TO_FIGURE = 4;

  /** Cells from the left in which a header says what its rows are about. */
  private static final int LABEL_CELLS = 4;

  private static final Pattern PAGE =
      Pattern.compile("(?:trang|page) .*|\\(?tiep(?: theo)?\\)?|[-–]? ?\\d+(?: ?/ ?\\d+)? ?[-–]?");
  private static final Pattern FIGURE = Pattern.compile(".*\\d.*|[-–x…]");

  private final SourceTable table;
  private final Grid grid;
  private final HeaderWords words;

  private StackedTables(SourceTable table, HeaderWords words) {
    this.table = table;
    this.grid = new Grid(table);
    this.words = words;
  }

  /** The tables in order; the table itself when it stands alone. */
  static List<SourceTable> split(SourceTable table, HeaderWords words) {
    return new StackedTables(table, words).split();
  }

  private List<SourceTable> split() {
    List<FormHeader> headers = headers();
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int i = 1; i < headers.size(); i++) {
      FormHeader header = headers.get(i);
      int start = titleStart(headers.get(i - 1), header);
      boolean isSame = text(headers.get(i - 1)).equals(text(header));
      if (!isSame || saysMore(start, header.top(), headers.get(0).top())) {
        cuts.add(start);
      }
    }
    if (cuts.size() == 1) {
      return List.of(table);
    }
    cuts.add(grid.size());
    List<SourceTable> tables = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      List<TableRow> rows = table.rows().subList(cuts.get(i - 1), cuts.get(i));
      tables.add(new SourceTable(table.sheet(), rows, table.merged()));
    }
    return tables;
  }

  private List<FormHeader> headers() {
    List<FormHeader> headers = new ArrayList<>();
    int row = 0;
    while (row < grid.size()) {
      FormHeader header = mayBeHeader(row) ? FormHeader.at(grid, words, row) : null;
      if (header != null
          && hasFigures(header)
          && (headers.isEmpty() || isBelow(header, headers.get(headers.size() - 1)))) {
        headers.add(header);
        row = header.bottom();
      }
      row++;
    }
    return headers;
  }

  private static boolean isBelow(FormHeader header, FormHeader above) {
    return header.top() > above.bottom();
  }

  private boolean mayBeHeader(int row) {
    for (int c = 0; c < Math.min(LABEL_CELLS, grid.width(row)); c++) {
      Role role = words.read(grid.text(row, c)).role();
      if (role != null && role.isLabel()) {
        return true;
      }
    }
    return grid.text(row, 0).isEmpty() && !grid.text(row, 1).isEmpty();
  }

  private boolean hasFigures(FormHeader header) {
    int last = Math.min(grid.size(), header.bottom() + 1 + ROWS_TO_FIGURE);
    for (int row = header.bottom() + 1; row < last; row++) {
      for (FormColumn column : header.figures()) {
        if (FIGURE.matcher(Fold.plain(grid.text(row, column.position()))).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first of the lines of words straight above a header. */
  private int titleStart(FormHeader above, FormHeader header) {
    int start = header.top();
    while (start > above.bottom() + 1 && isTitle(start - 1, above)) {
      start--;
    }
    return start;
  }

  private boolean isTitle(int row, FormHeader above) {
    for (FormColumn label : above.labels()) {
      CellRange range = grid.range(row, label.position());
      boolean isWide = range != null && range.firstColumn() < range.lastColumn();
      String text = grid.text(row, label.position());
      if (!isWide && !text.isEmpty() && words.isName(text)) {
        return false;
      }
    }
    Set<String> texts = new LinkedHashSet<>();
    for (int c = 0; c < grid.width(row); c++) {
      TableCell cell = grid.cell(row, c);
      if (cell.type() == TableCell.Type.NUMBER || cell.type() == TableCell.Type.PERCENT) {
        return false;
      }
      texts.add(grid.text(row, c));
    }
    texts.remove("");
    return texts.size() <= 2 && texts.stream().noneMatch(text -> text.matches("[\\d., ]+"));
  }

  /** Whether the lines say anything that does not stand above the first table. */
  private boolean saysMore(int from, int to, int firstHeader) {
    Set<String> first = lines(0, firstHeader);
    return lines(from, to).stream()
        .anyMatch(line -> !first.contains(line) && !PAGE.matcher(line).matches());
  }

  private Set<String> lines(int from, int to) {
    Set<String> lines = new LinkedHashSet<>();
    for (int row = from; row < to; row++) {
      for (int c = 0; c < grid.width(row); c++) {
        lines.add(Fold.plain(grid.text(row, c)));
      }
    }
    lines.remove("");
    return lines;
  }

  private String text(FormHeader header) {
    StringBuilder text = new StringBuilder();
    for (int row = header.top(); row <= header.bottom(); row++) {
      for (int c = 0; c < grid.width(row); c++) {
        text.append(grid.text(row, c)).append('|');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
