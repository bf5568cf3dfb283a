package vn.kho.ingest.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Severity;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;
import vn.kho.ingest.sheet.Look;
import vn.kho.ingest.sheet.Note;
import vn.kho.ingest.sheet.SheetCell;
import vn.kho.ingest.sheet.SheetFrame;
import vn.kho.ingest.sheet.SheetRow;
import vn.kho.ingest.sheet.XlsxWriter;

/**
 * The sender's own sheets, every cell where it stood, bad cells coloured and commented. Mended
 * there, the workbook can be sent back as it is.
 */
final class FeedbackSheets {
  private static final int MOST_COLUMNS = 16_384;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private record At(int row, int column) {}

  private record Mark(Severity severity, List<String> texts) {}

  private FeedbackSheets() {}

  static void write(FileFeedback feedback, OutputStream out) throws IOException {
    List<SourceTable> tables =
        feedback.tables().isEmpty()
            ? List.of(new SourceTable(null, List.of(), List.of()))
            : feedback.tables();
    try (XlsxWriter book = new XlsxWriter(out)) {
      for (int i = 0; i < tables.size(); i++) {
        SourceTable table = tables.get(i);
        Map<At, Mark> marks = marks(feedback, table, i);
        List<Note> notes = new ArrayList<>();
        marks.forEach(
            (at, mark) -> notes.add(new Note(at.row, at.column, String.join("\n\n", mark.texts))));
        String name = table.sheet() == null ? "Biểu" : table.sheet();
        book.sheet(SheetFrame.noted(name, notes), rows(table, marks));
      }
    }
  }

  /**
   * Findings by cell; those on no cell of a sheet stand at the first cell of their row or sheet.
   */
  private static Map<At, Mark> marks(FileFeedback feedback, SourceTable table, int position) {
    Map<String, Integer> columns = new HashMap<>();
    Map<At, Mark> marks =
        new TreeMap<>(Comparator.<At>comparingInt(at -> at.row).thenComparingInt(at -> at.column));
    for (Issue issue : feedback.issues()) {
      String sheet = issue.place().sheet();
      boolean isHere =
          sheet == null ? table.sheet() == null || position == 0 : sheet.equals(table.sheet());
      if (!isHere || issue.severity() == Severity.INFO) {
        continue;
      }
      Integer row = issue.place().row();
      String title = issue.place().column();
      int column = title == null ? 0 : columns.computeIfAbsent(title, text -> column(table, text));
      Mark mark =
          marks.computeIfAbsent(
              new At(row == null ? 1 : row, column),
              at -> new Mark(issue.severity(), new ArrayList<>()));
      mark.texts.add(text(issue));
      if (issue.isError() && mark.severity != Severity.ERROR) {
        marks.put(new At(row == null ? 1 : row, column), new Mark(Severity.ERROR, mark.texts));
      }
    }
    return marks;
  }

  private static String text(Issue issue) {
    return (issue.message().vi() + " " + issue.action().vi()).strip()
        + "\n"
        + (issue.message().en() + " " + issue.action().en()).strip();
  }

  /** A column by its printed header, else by its letters, else the first. */
  private static int column(SourceTable table, String title) {
    String wanted = tidy(title);
    for (TableRow row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (tidy(row.cell(i).text()).equals(wanted)) {
          return i;
        }
      }
    }
    return title.matches("[A-Z]{1,3}") ? Math.min(letters(title), MOST_COLUMNS - 1) : 0;
  }

  private static int letters(String title) {
    int column = 0;
    for (int i = 0; i < title.length(); i++) {
      column = column * 26 + title.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static Iterable<SheetRow> rows(SourceTable table, Map<At, Mark> marks) {
    Map<Integer, Map<Integer, Mark>> byRow = new TreeMap<>();
    marks.forEach(
        (at, mark) -> byRow.computeIfAbsent(at.row, row -> new TreeMap<>()).put(at.column, mark));
    TreeMap<Integer, TableRow> rows = new TreeMap<>();
    table.rows().forEach(row -> rows.put(row.number(), row));
    byRow.keySet().forEach(row -> rows.putIfAbsent(row, new TableRow(row, List.of())));
    Iterator<TableRow> each = rows.values().iterator();
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public SheetRow next() {
            TableRow row = each.next();
            return row(row, byRow.getOrDefault(row.number(), Map.of()));
          }
        };
  }

  private static SheetRow row(TableRow row, Map<Integer, Mark> marks) {
    int width = row.cells().size();
    for (int column : marks.keySet()) {
      width = Math.max(width, column + 1);
    }
    List<SheetCell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(width, MOST_COLUMNS); i++) {
      Mark mark = marks.get(i);
      TableCell cell = row.cell(i);
      if (mark != null || !cell.text().isEmpty()) {
        cells.add(cell(i, cell, mark == null ? null : mark.severity));
      }
    }
    return new SheetRow(row.number(), cells);
  }

  private static SheetCell cell(int column, TableCell cell, @Nullable Severity severity) {
    String text = cell.text();
    String number =
        switch (cell.type()) {
          case NUMBER -> digits(text);
          case PERCENT -> text.endsWith("%") ? share(text.substring(0, text.length() - 1)) : null;
          case DATE -> serial(text);
          default -> null;
        };
    if (number == null) {
      return SheetCell.text(column, text, look(severity, TableCell.Type.NUMBER));
    }
    return SheetCell.number(column, number, look(severity, cell.type()));
  }

  private static Look look(@Nullable Severity severity, TableCell.Type type) {
    boolean isBad = severity == Severity.ERROR;
    boolean isWarned = severity == Severity.WARNING;
    return switch (type) {
      case PERCENT ->
          isBad ? Look.BAD_PERCENT : isWarned ? Look.WARNED_PERCENT : Look.PLAIN_PERCENT;
      case DATE -> isBad ? Look.BAD_DATE : isWarned ? Look.WARNED_DATE : Look.PLAIN_DATE;
      default -> isBad ? Look.BAD : isWarned ? Look.WARNED : Look.PLAIN;
    };
  }

  private static @Nullable String digits(String text) {
    return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") ? text : null;
  }

  private static @Nullable String share(String text) {
    String digits = digits(text);
    return digits == null
        ? null
        : new BigDecimal(digits).divide(HUNDRED).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String serial(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      boolean isKnown = day.isAfter(LocalDate.of(1900, 3, 1)) && day.getYear() < 10_000;
      return isKnown ? String.valueOf(ChronoUnit.DAYS.between(EPOCH, day)) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
