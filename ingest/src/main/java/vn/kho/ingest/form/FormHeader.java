package vn.kho.ingest.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.TableCell;

/**
 * The header of a form: the rows it takes and what each column below it holds.
 *
 * @param top index of its first row
 * @param bottom index of its last row
 * @param named positions of the columns that say what a row is about, the row's number included
 */
record FormHeader(int top, int bottom, List<FormColumn> columns, Set<Integer> named) {
  /** Titles may stand above a header; it does not come later than this. */
  private static final int LAST_ROW = 40;

  private static final int MOST_ROWS_BELOW = 4;
  private static final Pattern COLUMN_NUMBER =
      Pattern.compile("\\(?\\d{1,2}\\)?|\\(?[A-ZĐa-e]\\)?|\\(?\\d{1,2} ?= ?[\\d ()+/*x:%-]+\\)?");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d., ]*%?");

  List<FormColumn> labels() {
    return columns.stream().filter(FormColumn::isLabel).toList();
  }

  List<FormColumn> figures() {
    return columns.stream().filter(FormColumn::isFigure).toList();
  }

  /** The first column of a role; null when there is none. */
  @Nullable FormColumn find(Role role) {
    return columns.stream().filter(column -> column.is(role)).findFirst().orElse(null);
  }

  /** The header with most known columns among the first rows; null when no row can be one. */
  static @Nullable FormHeader find(Grid grid, HeaderWords words) {
    FormHeader best = null;
    int most = 0;
    for (int i = 0; i < Math.min(grid.size(), LAST_ROW); i++) {
      FormHeader header = at(grid, words, i);
      int known = header == null ? 0 : header.figures().size() + header.labels().size();
      if (header != null && !header.figures().isEmpty() && known > most) {
        best = header;
        most = known;
      }
    }
    return best;
  }

  /** The header a row belongs to; null when it belongs to none. */
  static @Nullable FormHeader at(Grid grid, HeaderWords words, int row) {
    Set<Integer> labels = new HashSet<>();
    for (int c = 0; c < grid.width(row); c++) {
      Role role = words.read(grid.text(row, c)).role();
      boolean isOwn = isAnchor(grid, row, c) && !isOverPeriods(grid, row, c);
      if (isOwn && role != null && (role.isLabel() || role == Role.ORDER)) {
        labels.add(c);
      }
    }
    boolean hasLabel = labels.stream().anyMatch(c -> isLabel(words, grid.text(row, c)));
    if (!hasLabel) {
      Integer bare = bareLabel(grid, words, row);
      if (bare == null) {
        return null;
      }
      labels.add(bare);
    }
    int bottom = bottom(grid, words, row, labels);
    int top = top(grid, words, row, labels);
    return new FormHeader(
        top, bottom, columns(grid, words, top, bottom, labels), Set.copyOf(labels));
  }

  private static boolean isLabel(HeaderWords words, String text) {
    Role role = words.read(text).role();
    return role != null && role.isLabel();
  }

  /** A place is the header's own when it is not the rest of a merged title. */
  private static boolean isAnchor(Grid grid, int row, int column) {
    CellRange range = grid.range(row, column);
    return range == null || (range.firstColumn() == column && range.firstRow() == grid.number(row));
  }

  /** "Tháng" over 1, 2, 3 … is no label: its columns are the months. */
  private static boolean isOverPeriods(Grid grid, int row, int column) {
    if (row + 1 >= grid.size()) {
      return false;
    }
    String word = grid.text(row, column);
    return Span.under(word, grid.text(row + 1, column)).isPresent()
        && Span.under(word, grid.text(row + 1, column + 1)).isPresent();
  }

  /** The first column of a header row of periods or indicators, with names below and no title. */
  private static @Nullable Integer bareLabel(Grid grid, HeaderWords words, int row) {
    int subjects = 0;
    int first = -1;
    for (int c = 0; c < grid.width(row); c++) {
      Said said = words.read(grid.text(row, c));
      if (said.indicator() != null || said.span() != null || said.unit() != null) {
        subjects++;
        first = first < 0 ? c : first;
      }
    }
    if (subjects < 2 || first < 1 || row + 1 >= grid.size()) {
      return null;
    }
    for (int c = first - 1; c >= 0; c--) {
      boolean isUntitled = grid.text(row, c).isEmpty();
      boolean hasName = grid.text(row + 1, c).chars().anyMatch(Character::isLetter);
      if (isUntitled && hasName) {
        return c;
      }
    }
    return null;
  }

  private static int bottom(Grid grid, HeaderWords words, int row, Set<Integer> labels) {
    int bottom = row;
    while (bottom + 1 < grid.size() && bottom - row < MOST_ROWS_BELOW) {
      int next = bottom + 1;
      if (!isColumnNumbers(grid, next, labels) && !continues(grid, words, row, next, labels)) {
        break;
      }
      bottom = next;
    }
    return bottom;
  }

  /** Whether a row below goes on with the header: nothing new under the labels, words beside. */
  private static boolean continues(
      Grid grid, HeaderWords words, int row, int next, Set<Integer> labels) {
    for (int label : labels) {
      CellRange range = grid.range(next, label);
      boolean isSame = range != null && range.firstRow() <= grid.number(row);
      if (!isSame && !grid.text(next, label).isEmpty()) {
        return false;
      }
    }
    boolean hasWord = false;
    for (int c = 0; c < grid.width(next); c++) {
      String text = grid.text(next, c);
      if (labels.contains(c) || text.isEmpty()) {
        continue;
      }
      boolean isSaid = !words.read(text, above(grid, row, c)).isNothing();
      if (NUMBER.matcher(text).matches() && !isSaid) {
        return false;
      }
      hasWord |= isSaid;
    }
    return hasWord;
  }

  private static @Nullable String above(Grid grid, int row, int column) {
    for (int c = column; c >= 0; c--) {
      String text = grid.text(row, c);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  private static int top(Grid grid, HeaderWords words, int row, Set<Integer> labels) {
    int top = row;
    int firstFigure = labels.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    while (top > 0) {
      int next = top - 1;
      boolean isBare = labels.stream().allMatch(label -> grid.text(next, label).isEmpty());
      boolean hasSubject = false;
      for (int c = firstFigure; c < grid.width(next); c++) {
        hasSubject |= words.read(grid.text(next, c)).isSubject();
      }
      if (!isBare || !hasSubject) {
        break;
      }
      top = next;
    }
    return top;
  }

  /** The row of column numbers that forms have below their header: (A) (B) 1 2 3=2/1. */
  boolean isColumnNumbers(Grid grid, int row) {
    return isColumnNumbers(grid, row, named);
  }

  private static boolean isColumnNumbers(Grid grid, int row, Set<Integer> labels) {
    if (labels.stream().allMatch(label -> grid.cell(row, label).isBlank())) {
      return false;
    }
    int numbers = 0;
    int last = 0;
    for (int c = 0; c < grid.width(row); c++) {
      TableCell cell = grid.cell(row, c);
      String text = Fold.tidy(cell.text());
      if (text.isEmpty()) {
        continue;
      }
      if (!COLUMN_NUMBER.matcher(text).matches()) {
        return false;
      }
      String digits = text.replaceAll("=.*", "").replaceAll("\\D", "");
      if (!digits.isEmpty()) {
        int number = Integer.parseInt(digits);
        if (number != last + 1) {
          return false;
        }
        last = number;
      }
      numbers++;
    }
    return numbers >= 3 && last >= 1;
  }

  private static List<FormColumn> columns(
      Grid grid, HeaderWords words, int top, int bottom, Set<Integer> labels) {
    int width = 0;
    boolean isMerged = false;
    for (int r = top; r <= bottom; r++) {
      width = Math.max(width, grid.width(r));
      for (int c = 0; c < grid.width(r); c++) {
        isMerged |= grid.range(r, c) != null;
      }
    }
    List<FormColumn> columns = new ArrayList<>();
    boolean hasIndicator = false;
    for (int c = 0; c < width; c++) {
      FormColumn column = column(grid, words, top, bottom, c, labels, isMerged);
      if (column.is(Role.INDICATOR)) {
        column = hasIndicator ? planned(column) : column;
        hasIndicator = true;
      }
      columns.add(column);
    }
    return List.copyOf(columns);
  }

  /** "Chỉ tiêu" beside "Nội dung" is the figure that was set. */
  private static FormColumn planned(FormColumn column) {
    return new FormColumn(column.position(), column.title(), Said.role(Role.NOT_REPORTED), true);
  }

  private static FormColumn column(
      Grid grid,
      HeaderWords words,
      int top,
      int bottom,
      int column,
      Set<Integer> labels,
      boolean isMerged) {
    Set<String> path = new LinkedHashSet<>();
    for (int r = top; r <= bottom; r++) {
      if (isColumnNumbers(grid, r, labels)) {
        continue;
      }
      String text = grid.text(r, column);
      if (text.isEmpty() && r < bottom && !isMerged && !labels.contains(column)) {
        text = leftOf(grid, r, column, labels);
      }
      if (!text.isEmpty()) {
        path.add(text);
      }
    }
    Said said = Said.NOTHING;
    boolean isKnown = true;
    String above = null;
    for (String text : path) {
      Said one = words.read(text, above);
      boolean isPeriodWord = one.role() == Role.PERIOD && path.size() > 1;
      said = isPeriodWord ? said : one.below(said);
      isKnown &= !one.isNothing();
      above = text;
    }
    if (path.isEmpty() && labels.contains(column)) {
      said = Said.role(holdsIndicators(grid, words, bottom, column) ? Role.INDICATOR : Role.UNIT);
    }
    return new FormColumn(column, String.join(" / ", path), said, isKnown);
  }

  private static boolean holdsIndicators(Grid grid, HeaderWords words, int bottom, int column) {
    for (int r = bottom + 1; r < Math.min(grid.size(), bottom + LAST_ROW); r++) {
      if (words.read(grid.text(r, column)).indicator() != null) {
        return true;
      }
    }
    return false;
  }

  /** Without merged cells an upper header stands over all columns up to the next one. */
  private static String leftOf(Grid grid, int row, int column, Set<Integer> labels) {
    for (int c = column - 1; c >= 0 && !labels.contains(c); c--) {
      String text = grid.text(row, c);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
