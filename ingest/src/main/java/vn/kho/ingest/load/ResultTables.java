package vn.kho.ingest.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.ingest.form.Forms;
import vn.kho.ingest.form.LongTable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.ResultWords;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * The tables of a file that hold results, in the long form or as forms that can be read.
 *
 * @param tables those that can be read
 * @param issues what is wrong with them, and with those that cannot
 * @param isResults whether any of them was seen to hold results
 */
record ResultTables(List<LongTable> tables, List<Issue> issues, boolean isResults) {

  static ResultTables of(SourceFile read, Forms forms, LocalDate received) {
    List<LongTable> tables = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    List<SourceTable> others = new ArrayList<>();
    boolean isResults = false;
    for (SourceTable table : read.tables()) {
      Optional<Recognized> known =
          Recognizer.recognize(table).filter(found -> found.kind().equals(Incoming.RESULTS));
      if (known.isPresent()) {
        isResults = true;
        readLong(read, known.get(), tables, issues);
        continue;
      }
      boolean isForm = false;
      for (Forms.Reading form : forms.read(table, read.name(), received)) {
        isForm |= form.isForm();
        issues.addAll(form.issues());
        if (form.table() != null) {
          tables.add(form.table());
        }
      }
      isResults |= isForm;
      if (!isForm) {
        others.add(table);
      }
    }
    for (SourceTable table : others) {
      issues.addAll(unread(read, table, isResults));
    }
    return new ResultTables(tables, issues, isResults);
  }

  private static void readLong(
      SourceFile read, Recognized table, List<LongTable> tables, List<Issue> issues) {
    List<Issue> told = Intake.headerIssues(table, placeOf(read, table.table()));
    issues.addAll(told);
    if (told.stream().anyMatch(Issue::isError)) {
      return;
    }
    Header header = table.header();
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      Header again = Header.match(row, ResultWords.RESULTS);
      if (again.isComplete()) {
        tables.add(Forms.ofLong(table.table(), header, rows, read.name(), issues));
        issues.addAll(again.issues(placeOf(read, table.table())));
        header = again;
        rows = new ArrayList<>();
      } else {
        rows.add(row);
      }
    }
    tables.add(Forms.ofLong(table.table(), header, rows, read.name(), issues));
  }

  /** Beside a table of results, a sheet without a column of numbers is for people to read. */
  private static List<Issue> unread(SourceFile read, SourceTable table, boolean isBesideResults) {
    if (table.rows().isEmpty() && !read.issues().isEmpty()) {
      return List.of();
    }
    boolean hasFigures = table.rows().stream().filter(ResultTables::hasFigures).count() >= 2;
    return isBesideResults && !hasFigures
        ? List.of(Issue.of(IssueCode.SHEET_NOT_READ, placeOf(read, table), null))
        : Recognizer.unknown(table, read.name());
  }

  private static boolean hasFigures(TableRow row) {
    return row.cells().stream()
        .skip(1)
        .anyMatch(
            cell ->
                cell.type() == TableCell.Type.NUMBER
                    || cell.type() == TableCell.Type.PERCENT
                    || cell.text().matches("[\\d., ]*\\d"));
  }

  private static Place placeOf(SourceFile file, SourceTable table) {
    return new Place(file.name(), table.sheet(), null, null);
  }
}
