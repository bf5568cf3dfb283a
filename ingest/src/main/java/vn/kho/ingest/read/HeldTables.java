package vn.kho.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Severity;
import vn.kho.ingest.issue.Words;

/**
 * Keeps a whole file in memory. What is too large is so everywhere; what only this computer has no
 * memory for is told as that, and can be read on another or with more.
 */
final class HeldTables implements TableSink {
  /** A held cell costs about this many bytes, with what is made of it when all of it is wrong. */
  private static final int CELL_BYTES = 500;

  /** A row costs, besides its cells, what so many cells do: its finding and its kept copy. */
  private static final int ROW_CELLS = 4;

  /** The largest file taken, in cells: a million rows of a results file. */
  private static final long MOST_CELLS = 12_000_000;

  private static final int FONT_SAMPLE = 20_000;

  /** Fewer letters than these could be of any language. */
  private static final int FONT_LEAST = 20;

  private static final Map<String, IssueCode> REMARKS =
      Map.of(
          "hidden_row", IssueCode.ROW_HIDDEN,
          "hidden_column", IssueCode.COLUMN_HIDDEN,
          "hidden_sheet", IssueCode.SHEET_HIDDEN);

  private static final Set<String> TOO_LONG =
      Set.of(
          "too_many_rows",
          "too_many_cells",
          "too_much_text",
          IssueCode.FILE_TOO_LARGE.code(),
          IssueCode.MEMORY_TOO_SMALL.code());

  private final String name;
  private final long room;
  private final List<SourceTable> tables = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private List<TableRow> rows = new ArrayList<>();
  private List<CellRange> merged = new ArrayList<>();
  private final int maxRows;
  private long cells;
  private int rowsRead;

  HeldTables(String name) {
    this(name, Integer.MAX_VALUE);
  }

  /** Keeps the first rows only; {@link EnoughException} ends the reading. */
  HeldTables(String name, int maxRows) {
    this(name, maxRows, Math.max(250_000, Runtime.getRuntime().maxMemory() / CELL_BYTES));
  }

  /**
   * @param room cells this computer has memory for
   */
  HeldTables(String name, int maxRows, long room) {
    this.name = name;
    this.maxRows = maxRows;
    this.room = room;
  }

  /** As many rows were read as were asked for. */
  static final class EnoughException extends RefusedFileException {
    private static final long serialVersionUID = 1L;

    EnoughException() {
      super("enough", Spot.FILE, "", "");
    }
  }

  @Override
  public void table(String sheet) {
    rows = new ArrayList<>();
    merged = new ArrayList<>();
    tables.add(new SourceTable(sheet.isEmpty() ? null : sheet, rows, merged));
  }

  @Override
  public void row(TableRow row) throws RefusedFileException {
    cells += row.cells().size() + ROW_CELLS;
    if (cells > MOST_CELLS) {
      String limit = MOST_CELLS + " ô / cells";
      throw RefusedFileException.of(
          IssueCode.FILE_TOO_LARGE, Spot.line(row.number()), null, Map.of("limit", limit));
    }
    if (cells > room) {
      String memory = (Runtime.getRuntime().maxMemory() >> 20) + " MB";
      throw RefusedFileException.of(
          IssueCode.MEMORY_TOO_SMALL, Spot.line(row.number()), null, Map.of("memory", memory));
    }
    rows.add(row);
    rowsRead++;
    if (rowsRead >= maxRows) {
      throw new EnoughException();
    }
  }

  @Override
  public void merged(CellRange range) {
    merged.add(range);
  }

  @Override
  public void issue(Issue issue) {
    Place at = issue.place();
    issues.add(
        new Issue(
            issue.code(),
            issue.severity(),
            new Place(name, at.sheet(), at.row(), at.column()),
            issue.found(),
            issue.message(),
            issue.action()));
  }

  @Override
  public void remark(Remark remark) {
    boolean isLeftOut = remark.weight() == Remark.Weight.LEFT_OUT;
    IssueCode otherwise = isLeftOut ? IssueCode.READER_LEFT_OUT : IssueCode.READER_NOTE;
    add(
        REMARKS.getOrDefault(remark.code(), otherwise),
        isLeftOut ? Severity.ERROR : Severity.INFO,
        remark.spot(),
        new Words(remark.vi(), remark.en()));
  }

  /** The start of a file too long to read is no use to anybody, and dear to judge. */
  void refuse(RefusedFileException e) {
    if (TOO_LONG.contains(e.code())) {
      tables.clear();
    }
    add(codeOf(e.code()), Severity.ERROR, e.spot(), new Words(said(e, e.vi()), said(e, e.en())));
  }

  /** The place is said by the issue. */
  private static String said(RefusedFileException e, String words) {
    for (String place : List.of(e.spot().vi(), e.spot().en())) {
      if (words.startsWith(place + ": ")) {
        return words.substring(place.length() + 2);
      }
    }
    return words;
  }

  private static IssueCode codeOf(String code) {
    for (IssueCode known : IssueCode.values()) {
      if (known.code().equals(code.toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    return IssueCode.FILE_INCOMPLETE;
  }

  /** Letters of an old font stand in a workbook, or in a text saved as UTF-8, as others. */
  private void refuseOldFont() {
    StringBuilder text = new StringBuilder();
    Place first = null;
    String found = "";
    for (SourceTable table : tables) {
      for (TableRow row : table.rows()) {
        for (int i = 0; i < row.cells().size() && text.length() < FONT_SAMPLE; i++) {
          String cell = row.cell(i).text();
          if (row.cell(i).type() == TableCell.Type.TEXT && cell.chars().anyMatch(c -> c > 127)) {
            text.append(cell).append('\n');
            if (first == null) {
              first = new Place(name, table.sheet(), row.number(), CellAddress.letters(i));
              found = cell;
            }
          }
        }
      }
    }
    if (first == null || VietnameseSyllables.share(text.toString()) >= 0.5) {
      return;
    }
    LegacyFont.Guess guess = LegacyFont.ofText(text.toString()).orElse(null);
    if (guess != null && guess.share() >= 0.9 && text.length() >= FONT_LEAST) {
      tables.clear();
      issues.add(
          Issue.of(IssueCode.ENCODING_LEGACY_FONT, first, found, Map.of("font", guess.font())));
    }
  }

  private void add(IssueCode code, Severity severity, Spot spot, Words words) {
    @Nullable Integer row = spot.row() == 0 ? null : spot.row();
    Place place = new Place(name, spot.sheet(), row, null);
    issues.add(new Issue(code, severity, place, null, words, new Words("", "")));
  }

  SourceFile toFile() {
    refuseOldFont();
    return new SourceFile(name, List.copyOf(tables), List.copyOf(issues));
  }
}
