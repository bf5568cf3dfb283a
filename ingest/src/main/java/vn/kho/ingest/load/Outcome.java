package vn.kho.ingest.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.QuarantineRow;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * A file judged: which of its rows wait and why.
 *
 * @param waiting rows that wait, with what stood in them
 * @param refused how many rows are kept out, those of refused tables included
 */
record Outcome(Incoming file, List<Issue> issues, List<QuarantineRow> waiting, int refused) {
  private static final int LONGEST_ROW = 20_000;

  private record RowPlace(@Nullable String sheet, int row) {}

  /**
   * Finds the rows that wait.
   *
   * @param tables the file's tables, for what stood in the rows
   * @param tableRows data rows the file has, for files refused as a whole
   */
  static Outcome of(
      Incoming file,
      String submissionId,
      List<Issue> issues,
      List<SourceTable> tables,
      int tableRows) {
    Map<RowPlace, List<String>> codes = new LinkedHashMap<>();
    boolean isRefused = file.tables().isEmpty() && !file.kind().equals(Incoming.RESULTS);
    for (Issue issue : issues) {
      Place place = issue.place();
      if (issue.isError() && place.row() != null) {
        List<String> known =
            codes.computeIfAbsent(
                new RowPlace(place.sheet(), place.row()), key -> new ArrayList<>());
        if (!known.contains(issue.code().code())) {
          known.add(issue.code().code());
        }
      }
    }
    Map<RowPlace, TableRow> rows = rows(tables, codes);
    List<QuarantineRow> waiting = new ArrayList<>();
    codes.forEach(
        (at, why) ->
            waiting.add(
                new QuarantineRow(
                    submissionId,
                    file.file().name(),
                    file.sha256(),
                    at.sheet,
                    at.row,
                    cells(rows.get(at)),
                    why)));
    int refused = isRefused ? tableRows : waiting.size();
    return new Outcome(file, issues, waiting, refused);
  }

  private static Map<RowPlace, TableRow> rows(
      List<SourceTable> tables, Map<RowPlace, List<String>> wanted) {
    Map<RowPlace, TableRow> rows = new LinkedHashMap<>();
    for (SourceTable table : tables) {
      for (TableRow row : table.rows()) {
        RowPlace place = new RowPlace(table.sheet(), row.number());
        if (wanted.containsKey(place)) {
          rows.put(place, row);
        }
      }
    }
    return rows;
  }

  /** A row the reader could not take apart has no cells; the kept original has its text. */
  private static List<String> cells(@Nullable TableRow row) {
    if (row == null) {
      return List.of();
    }
    List<String> cells = row.cells().stream().map(TableCell::text).toList();
    int length = cells.stream().mapToInt(String::length).sum();
    return length <= LONGEST_ROW ? cells : List.of();
  }

  boolean hasErrors() {
    return issues.stream().anyMatch(Issue::isError);
  }

  LocalDate received() {
    return Objects.requireNonNull(file.received());
  }
}
