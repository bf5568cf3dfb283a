package vn.kho.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;

/**
 * The rows of a table whose cells stand under the right header, judged by their number alone.
 *
 * @param width cells of the header, which is the first row of the most common width
 * @param rows the header and the rows as wide as it
 * @param issues titles above the header, notes below the table; rows with other numbers of cells,
 *     for it is unknown which cell belongs where; where a second table begins
 */
public record TableShape(int width, List<TableRow> rows, List<Issue> issues) {
  /** Words of a title in a message. */
  private static final int TITLE_CHARS = 200;

  /**
   * Judges a table. Sheets store no blank cells at the end of a row, so only csv rows can be odd.
   */
  public static TableShape of(SourceTable table, String file) {
    if (table.sheet() != null) {
      int widest = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
      return new TableShape(widest, table.rows(), List.of());
    }
    int second = secondTable(table.rows());
    int width = commonWidth(table.rows().subList(0, second));
    int end = second < table.rows().size() ? second : notes(table.rows(), width);
    List<TableRow> first = table.rows().subList(0, end);
    List<TableRow> rows = new ArrayList<>();
    List<TableRow> titles = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (TableRow row : first) {
      int cells = row.cells().size();
      boolean isAbove = rows.isEmpty() && issues.isEmpty();
      if (isAbove && isTitle(row, width)) {
        titles.add(row);
      } else if (cells != width) {
        issues.add(odd(row, cells, width, file));
      } else if (isRepeatedHeader(row, rows)) {
        issues.add(
            Issue.of(
                IssueCode.HEADER_REPEATED,
                Place.of(file).atRow(row.number()),
                null,
                Map.of("first", rows.get(0).number())));
      } else {
        rows.add(row);
      }
    }
    tell(IssueCode.TITLE_ABOVE, titles, file, issues);
    tell(IssueCode.NOTE_BELOW, table.rows().subList(end, second), file, issues);
    if (second < table.rows().size()) {
      TableRow header = table.rows().get(second);
      issues.add(
          Issue.of(
              IssueCode.TABLE_SECOND,
              Place.of(file).atRow(header.number()).atColumn("A"),
              null,
              Map.of("columns", header.cells().size())));
    }
    return new TableShape(width, rows, issues);
  }

  private static void tell(IssueCode code, List<TableRow> rows, String file, List<Issue> issues) {
    List<TableRow> said = rows.stream().filter(row -> !isBlank(row)).toList();
    if (said.isEmpty()) {
      return;
    }
    String text =
        said.stream()
            .flatMap(row -> row.cells().stream())
            .map(TableCell::text)
            .filter(cell -> !cell.isBlank())
            .distinct()
            .collect(Collectors.joining(" | "));
    issues.add(
        Issue.of(
            code,
            Place.of(file).atRow(said.get(0).number()),
            text.substring(0, Math.min(TITLE_CHARS, text.length()))));
  }

  /** Where words in the first cell alone, behind an empty line, end the table. */
  private static int notes(List<TableRow> rows, int width) {
    int from = rows.size();
    int end = rows.size();
    while (from > 2 && width > 2 && isNote(rows.get(from - 1), width)) {
      from--;
      boolean isBehindGap =
          isBlank(rows.get(from)) || rows.get(from).number() > rows.get(from - 1).number() + 1;
      end = isBehindGap ? from : end;
    }
    return end;
  }

  private static boolean isNote(TableRow row, int width) {
    int cells = row.cells().size();
    return (cells == 1 || cells == width)
        && row.cells().stream().skip(1).allMatch(TableCell::isBlank);
  }

  private static boolean isBlank(TableRow row) {
    return row.cells().stream().allMatch(TableCell::isBlank);
  }

  /** Where words of another number of columns stand like a header over rows of that number. */
  private static int secondTable(List<TableRow> rows) {
    for (int i = 2; i + 1 < rows.size(); i++) {
      int cells = rows.get(i).cells().size();
      if (cells > 1
          && rows.get(i + 1).cells().size() == cells
          && isHeader(rows.get(i))
          && commonWidth(rows.subList(0, i)) > 1
          && commonWidth(rows.subList(0, i)) != cells
          && commonWidth(rows.subList(i, rows.size())) == cells) {
        return i;
      }
    }
    return rows.size();
  }

  private static boolean isHeader(TableRow row) {
    return row.cells().stream()
        .map(TableCell::text)
        .allMatch(text -> !text.isBlank() && text.chars().anyMatch(Character::isLetter));
  }

  /** The header's words once more below other rows; straight below it they are its second row. */
  private static boolean isRepeatedHeader(TableRow row, List<TableRow> above) {
    return isHeader(row)
        && !above.isEmpty()
        && isSame(row, above.get(0))
        && !isSame(row, above.get(above.size() - 1));
  }

  private static boolean isSame(TableRow a, TableRow b) {
    return IntStream.range(0, a.cells().size())
        .allMatch(i -> a.cell(i).text().equals(b.cell(i).text()));
  }

  /**
   * A title says one or two things, in its own row or in the first cell of one; more cells, or
   * other delimiters, are a header gone wrong.
   */
  private static boolean isTitle(TableRow row, int width) {
    long filled = row.cells().stream().filter(cell -> !cell.text().isBlank()).count();
    String text = row.cell(0).text();
    if (row.cells().size() == width) {
      return width > 2 && (filled == 0 || (filled == 1 && !text.isBlank()));
    }
    boolean isOtherwiseSplit =
        filled == 1
            && width > 2
            && ",;\t| "
                .chars()
                .anyMatch(d -> text.chars().filter(c -> c == d).count() == width - 1);
    return filled <= 2 && !isOtherwiseSplit;
  }

  private static int commonWidth(List<TableRow> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
    int best = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int most = counts.getOrDefault(best, 0);
      boolean isTie = entry.getValue() == most && entry.getKey() > best;
      best = entry.getValue() > most || isTie ? entry.getKey() : best;
    }
    return best;
  }

  private static Issue odd(TableRow row, int cells, int width, String file) {
    return Issue.of(
        cells > width ? IssueCode.ROW_TOO_LONG : IssueCode.ROW_TOO_SHORT,
        Place.of(file).atRow(row.number()).atColumn(CellAddress.letters(Math.min(cells, width))),
        null,
        Map.of("cells", cells, "columns", width));
  }
}
