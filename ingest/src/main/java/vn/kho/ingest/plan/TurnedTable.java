package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.read.TableCell;

/**
 * Gathers the rows of a table whose columns are targets and turns it: a row for each target with
 * the figure of all units, a sub-row for each unit's own.
 */
final class TurnedTable {

  private static final Pattern MEASURE = Pattern.compile("\\(([^()]{1,20})\\)\\s*$");

  private final Header header;
  private final Place place;
  private final String year;
  private final RowTaker taker;
  private final List<Block.Row> rows = new ArrayList<>();

  TurnedTable(Header header, Place place, String year, RowTaker taker) {
    this.header = header;
    this.place = place;
    this.year = year;
    this.taker = taker;
  }

  /** Takes a row; its words for the account. */
  String add(Block.Row row) {
    rows.add(row);
    List<String> cells = new ArrayList<>();
    for (Column column : header.all(Role.TARGET_COLUMN)) {
      String text = Markup.bare(row.cell(column.index()).text());
      cells.add(text.isEmpty() ? "…" : text);
    }
    return "%s  [%s]".formatted(leading(row), String.join(" · ", cells))
        + Beside.words(taker.beside(row, header, ""));
  }

  /** The words in front of the figures, the row's own number with them. */
  private String leading(Block.Row row) {
    List<String> words = new ArrayList<>();
    for (Column column : header.columns()) {
      String text = Markup.bare(row.cell(column.index()).text());
      boolean leads = column.role() == Role.NUMBER || column.role() == Role.KEY;
      if (leads && !text.isEmpty()) {
        words.add(Brief.to(text, 60));
      }
    }
    return String.join(" ", words);
  }

  /** What a row is of: the words of its key column, or of the one before where they stand there. */
  private String name(Block.Row row) {
    int key = header.index(Role.KEY);
    for (int i = key; i >= 0; i--) {
      String text = Markup.bare(row.cell(i).text());
      if (!text.isEmpty() && (i == key || Titles.isWhole(text))) {
        return text;
      }
    }
    return "";
  }

  /**
   * The table turned.
   *
   * @param numbered targets turned before, for going on with their numbers
   */
  List<RawRow> turned(int numbered) {
    List<RawRow> turned = new ArrayList<>();
    int number = numbered;
    for (Column column : header.all(Role.TARGET_COLUMN)) {
      number++;
      List<RawRow.Token> whole = new ArrayList<>();
      List<RawRow> parts = new ArrayList<>();
      for (Block.Row row : rows) {
        if (!row.cell(column.index()).isBlank()) {
          take(row, column, whole, parts);
        }
      }
      if (whole.isEmpty()) {
        whole.add(new RawRow.Token(value(column, column.period()), blank()));
      }
      RowNumbers.Printed printed =
          new RowNumbers.Printed(RowNumbers.Kind.DOTTED, String.valueOf(number));
      turned.add(raw(place, printed, column.title(), whole, column));
      turned.addAll(parts);
    }
    return turned;
  }

  private void take(Block.Row row, Column column, List<RawRow.Token> whole, List<RawRow> parts) {
    String name = name(row);
    String period = Titles.period(name, year);
    Column value = value(column, period.isEmpty() ? column.period() : period);
    RawRow.Token token = taker.token(row, value, name);
    if (Titles.isWhole(name) || !period.isEmpty()) {
      whole.add(token);
    } else {
      parts.add(
          raw(
              row.place(),
              new RowNumbers.Printed(RowNumbers.Kind.NONE, ""),
              name,
              List.of(token),
              column));
    }
  }

  private RawRow raw(
      Place at, RowNumbers.Printed number, String label, List<RawRow.Token> values, Column column) {
    return new RawRow(
        at,
        header,
        number,
        number.number(),
        Markup.dissect(label),
        List.copyOf(values),
        List.of(),
        Map.of(Role.MEASURE_UNIT, measure(column.title())),
        List.of());
  }

  /** The measure in brackets behind the title, else the thing its first words count. */
  private static String measure(String title) {
    Matcher bracketed = MEASURE.matcher(title);
    return bracketed.find() ? bracketed.group(1) : Wording.countedFirst(title);
  }

  private static CellToken blank() {
    return CellToken.of(TableCell.EMPTY, "");
  }

  private static Column value(Column column, String period) {
    return new Column(column.index(), Role.VALUE, period, column.title());
  }
}
