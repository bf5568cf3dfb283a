package vn.kho.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;

/**
 * The rows of a table whose cells stand under the right header, judged by their number alone.
 *
 * @param width cells of the header, which is the first row of the most common width
 * @param rows titles above the header as they are, the header, and the rows as wide as it
 * @param issues rows with other numbers of cells: it is unknown which cell belongs where
 */
public record TableShape(int width, List<TableRow> rows, List<Issue> issues) {

  /**
   * Judges a table. Sheets store no blank cells at the end of a row, so only csv rows can be odd.
   */
  public static TableShape of(SourceTable table, String file) {
    if (table.sheet() != null) {
      int widest = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
      return new TableShape(widest, table.rows(), List.of());
    }
    int width = commonWidth(table.rows());
    List<TableRow> rows = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    boolean isBelowHeader = false;
    for (TableRow row : table.rows()) {
      int cells = row.cells().size();
      isBelowHeader = isBelowHeader || cells == width;
      if (cells != width && (isBelowHeader || isBrokenHeader(row, width))) {
        issues.add(odd(row, cells, width, file));
      } else {
        rows.add(row);
      }
    }
    return new TableShape(width, rows, issues);
  }

  /** A title says one or two things; more cells, or other delimiters, are a header gone wrong. */
  private static boolean isBrokenHeader(TableRow row, int width) {
    long filled = row.cells().stream().filter(cell -> !cell.text().isBlank()).count();
    String text = row.cell(0).text();
    boolean isOtherwiseSplit =
        filled == 1
            && width > 2
            && ",;\t| "
                .chars()
                .anyMatch(d -> text.chars().filter(c -> c == d).count() == width - 1);
    return filled > 2 || isOtherwiseSplit;
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
