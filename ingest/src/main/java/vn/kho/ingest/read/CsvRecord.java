package vn.kho.ingest.read;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * One record of a delimited text.
 *
 * @param row counted from 1; a record of several lines counts once, as in a spreadsheet
 * @param cells as many as were read, blank ones included
 * @param quoted which of the cells stood in quotation marks
 * @param problem why the record cannot be trusted; null when it can
 * @param problemCell the cell the problem stands in, from 0
 * @param text the record's first line, for the report of a problem
 */
record CsvRecord(
    int row,
    List<String> cells,
    BitSet quoted,
    @Nullable IssueCode problem,
    int problemCell,
    String text) {

  /** Whether it is an empty line; a row of empty cells is a row. */
  boolean isBlank() {
    return problem == null && text.isBlank() && cells.stream().allMatch(String::isBlank);
  }
}
