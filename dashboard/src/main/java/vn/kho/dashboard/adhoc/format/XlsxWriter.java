package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.text.CellText;

/**
 * A workbook with real numbers and dates. Every text is written as text, so that none is ever a
 * formula. A second sheet says where the figures come from.
 */
public final class XlsxWriter implements ResultWriter {
  /** Rows of a sheet, the header included. */
  public static final int MAX_ROWS = 1_048_576;

  private static final int EXACT_DIGITS = 15;
  private static final int FLUSH_ROWS = 1_000;

  private final Workbook book;
  private final Worksheet sheet;
  private final List<String> notes;
  private List<Column> columns = List.of();
  private int next = 1;

  /**
   * @param title name of the sheet
   * @param notes lines of the second sheet; the first is its name
   */
  public XlsxWriter(OutputStream out, String title, List<String> notes) {
    this.book = new Workbook(out, "kho", "1.0");
    this.sheet = book.newWorksheet(title);
    this.notes = List.copyOf(notes);
  }

  @Override
  public void columns(List<Column> list) {
    columns = list;
    for (int i = 0; i < list.size(); i++) {
      sheet.inlineString(0, i, CellText.of(list.get(i).name()));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(ResultRow row) throws IOException {
    if (next == MAX_ROWS) {
      throw new IOException(Refusal.of(Refusal.Code.ROWS, "1048575").toString());
    }
    for (int i = 0; i < row.size(); i++) {
      String cell = row.textOrNull(i);
      if (cell != null) {
        write(i, cell, columns.get(i));
      }
    }
    next++;
    if (next % FLUSH_ROWS == 0) {
      sheet.flush();
    }
  }

  private void write(int column, String cell, Column about) {
    switch (about.kind()) {
      case INTEGER, DECIMAL, DOUBLE -> number(column, cell);
      case BOOLEAN -> sheet.value(next, column, Boolean.valueOf(cell));
      case DATE -> date(column, cell);
      case TIMESTAMP -> time(column, cell);
      case TEXT, NESTED -> sheet.inlineString(next, column, CellText.of(cell));
    }
  }

  /** A spreadsheet keeps fifteen digits; a longer number stays whole as text. */
  private void number(int column, String cell) {
    long digits = TableWriter.withoutZeros(cell).chars().filter(Character::isDigit).count();
    boolean isExact = digits <= EXACT_DIGITS || cell.indexOf('E') >= 0;
    double value = isExact || cell.indexOf('.') >= 0 ? Double.parseDouble(cell) : Double.NaN;
    if (Double.isFinite(value)) {
      sheet.value(next, column, value);
    } else {
      sheet.inlineString(next, column, cell);
    }
  }

  private void date(int column, String cell) {
    try {
      sheet.value(next, column, LocalDate.parse(cell));
      sheet.style(next, column).format("dd/mm/yyyy").set();
    } catch (DateTimeParseException e) {
      sheet.inlineString(next, column, cell);
    }
  }

  private void time(int column, String cell) {
    try {
      sheet.value(next, column, LocalDateTime.parse(cell.replace(' ', 'T')));
      sheet.style(next, column).format("dd/mm/yyyy hh:mm:ss").set();
    } catch (DateTimeParseException e) {
      sheet.inlineString(next, column, cell);
    }
  }

  @Override
  public void finish() throws IOException {
    sheet.finish();
    Worksheet about = book.newWorksheet(notes.get(0));
    for (int i = 1; i < notes.size(); i++) {
      about.inlineString(i - 1, 0, CellText.of(notes.get(i)));
    }
    about.finish();
    book.finish();
  }
}
