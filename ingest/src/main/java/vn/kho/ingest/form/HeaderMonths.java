package vn.kho.ingest.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * Months in header rows that a spreadsheet stored as days: "5/2024" becomes the first of May. Days
 * that are not all the first, or all the last, of their months stay days.
 */
final class HeaderMonths {
  /** A header's labels stand at most so many rows above its months. */
  private static final int ROWS_BELOW_LABEL = 4;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d., ]*%?");

  private final List<TableRow> rows;
  private final HeaderWords words;

  private HeaderMonths(List<TableRow> rows, HeaderWords words) {
    this.rows = rows;
    this.words = words;
  }

  /** The table with the months of its header rows as months. */
  static SourceTable of(SourceTable table, HeaderWords words) {
    HeaderMonths months = new HeaderMonths(table.rows(), words);
    List<TableRow> read = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      read.add(months.row(r));
    }
    return new SourceTable(table.sheet(), read, table.merged());
  }

  private TableRow row(int r) {
    TableRow row = rows.get(r);
    SortedMap<Integer, LocalDate> days = new TreeMap<>();
    boolean isStored = true;
    for (int c = 0; c < row.cells().size(); c++) {
      LocalDate day = day(row.cell(c));
      if (day != null) {
        days.put(c, day);
        isStored &= row.cell(c).type() == TableCell.Type.DATE;
      }
    }
    if (days.isEmpty() || !isHeader(r, days) || !areMonths(days, isStored)) {
      return row;
    }
    List<TableCell> cells = new ArrayList<>(row.cells());
    for (Map.Entry<Integer, LocalDate> day : days.entrySet()) {
      cells.set(day.getKey(), TableCell.text(YearMonth.from(day.getValue()).toString()));
    }
    return new TableRow(row.number(), cells);
  }

  /** The day a text says, unless a recipe reads it as something else. */
  private @Nullable LocalDate day(TableCell cell) {
    String text = Fold.tidy(cell.text());
    Span span = DAY.matcher(text).matches() ? words.read(text).span() : null;
    return span != null && span.code().equals(text) ? LocalDate.parse(text) : null;
  }

  /** Days written as text may be meant as days: only months in a row are taken for months. */
  private static boolean areMonths(SortedMap<Integer, LocalDate> days, boolean isStored) {
    boolean areFirst = days.values().stream().allMatch(day -> day.getDayOfMonth() == 1);
    if (isStored) {
      return areFirst
          || days.values().stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
    }
    TreeSet<YearMonth> months = new TreeSet<>();
    days.values().forEach(day -> months.add(YearMonth.from(day)));
    return areFirst
        && months.size() > 1
        && months.first().plusMonths(months.size() - 1L).equals(months.last());
  }

  private boolean isHeader(int r, SortedMap<Integer, LocalDate> days) {
    TableRow row = rows.get(r);
    int first = days.firstKey();
    boolean isFirst = true;
    boolean hasOthers = false;
    for (int c = 0; c < row.cells().size(); c++) {
      TableCell cell = row.cell(c);
      String text = Fold.tidy(cell.text());
      boolean isNumber =
          cell.type() == TableCell.Type.NUMBER
              || cell.type() == TableCell.Type.PERCENT
              || NUMBER.matcher(text).matches();
      if (isNumber && !days.containsKey(c)) {
        return false;
      }
      isFirst &= c >= first || text.isEmpty();
      hasOthers |= !text.isEmpty() && !days.containsKey(c) && words.read(text).role() == null;
    }
    if (days.size() == 1) {
      return hasLabel(row, first) && !hasOthers;
    }
    boolean isLabelled = isFirst;
    for (int above = r; above >= Math.max(0, r - ROWS_BELOW_LABEL); above--) {
      isLabelled |= hasLabel(rows.get(above), first);
    }
    return isLabelled;
  }

  /** Whether the row says, left of its months, what the rows below are about. */
  private boolean hasLabel(TableRow row, int first) {
    for (int c = 0; c < Math.min(first, row.cells().size()); c++) {
      Role role = words.read(Fold.tidy(row.cell(c).text())).role();
      if (role != null && role.isLabel() && role != Role.PERIOD) {
        return true;
      }
    }
    return false;
  }
}
