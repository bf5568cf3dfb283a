package vn.kho.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;

/**
 * Reads delimited text of any common encoding, delimiter and quoting, row by row.
 *
 * <p>A row that breaks the rules is told as an issue and left out; the rows behind it are read.
 * Nothing is held but one record, so a file costs no more memory than its longest row, which has a
 * limit.
 */
public final class CsvReader {
  /** Longest row taken, in characters. */
  public static final int ROW_CHARS = 1_000_000;

  private CsvReader() {}

  /**
   * Passes the rows to the sink, blank ones left out.
   *
   * @throws RefusedFileException when the file cannot be read at all or is over a limit
   */
  public static void read(Path file, ReadLimits limits, TableSink sink) throws IOException {
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      throw tooLarge(file, limits);
    }
    TextEncoding encoding = TextEncoding.detect(file);
    if (!encoding.isCertainUtf8() && !encoding.charset().equals(StandardCharsets.UTF_8)) {
      sink.issue(
          Issue.of(
              IssueCode.ENCODING_CONVERTED,
              Place.of(""),
              null,
              Map.of("encoding", encoding.charset().name())));
    }
    CsvSniffer.Sniffed sniffed;
    try (Reader in = encoding.open(file)) {
      sniffed = CsvSniffer.sniff(in);
    }
    sink.table("");
    try (CsvScanner scanner =
        new CsvScanner(
            new CsvLines(encoding.open(file), ROW_CHARS), sniffed.dialect(), ROW_CHARS)) {
      scanner.expect(sniffed.width(), sniffed.quoted());
      pass(scanner, encoding, limits, sink);
    }
  }

  private static void pass(
      CsvScanner scanner, TextEncoding encoding, ReadLimits limits, TableSink sink)
      throws IOException {
    ReadMeter meter = new ReadMeter(limits);
    int rows = 0;
    int told = 0;
    for (CsvRecord record = scanner.next(); record != null; record = scanner.next()) {
      Spot spot = Spot.line(record.row());
      meter.row(spot);
      IssueCode problem = problem(record, limits);
      int broken = encoding.mayHaveBrokenLetters() ? brokenCell(record) : -1;
      if (problem != null) {
        sink.issue(issue(record, problem, limits));
        told++;
        continue;
      }
      if (broken >= 0) {
        sink.issue(
            Issue.of(
                IssueCode.LETTERS_BROKEN,
                new Place("", null, record.row(), CellAddress.letters(broken)),
                record.cells().get(broken),
                Map.of()));
        told++;
        continue;
      }
      boolean isSeparatorLine =
          record.row() == 1 && CsvSniffer.separatorLine(record.text()) != null;
      if (record.isBlank() || isSeparatorLine) {
        continue;
      }
      rows++;
      sink.row(new TableRow(record.row(), cells(record, spot, meter)));
    }
    if (rows + told == 0) {
      sink.issue(Issue.of(IssueCode.FILE_EMPTY, Place.of(""), null));
    }
  }

  private static @Nullable IssueCode problem(CsvRecord record, ReadLimits limits) {
    boolean isTooLong =
        record.cells().stream().anyMatch(cell -> cell.length() > limits.cellChars());
    return record.problem() == null && isTooLong ? IssueCode.CELL_TOO_LONG : record.problem();
  }

  private static int brokenCell(CsvRecord record) {
    int at = 0;
    while (at < record.cells().size() && record.cells().get(at).indexOf(TextEncoding.BROKEN) < 0) {
      at++;
    }
    return at < record.cells().size() ? at : -1;
  }

  private static List<TableCell> cells(CsvRecord record, Spot spot, ReadMeter meter)
      throws RefusedFileException {
    List<TableCell> cells = new ArrayList<>(record.cells().size());
    for (String text : record.cells()) {
      meter.cell(spot, cells.size(), text.length());
      cells.add(TableCell.text(text));
    }
    return cells;
  }

  private static Issue issue(CsvRecord record, IssueCode code, ReadLimits limits) {
    int at =
        switch (code) {
          case QUOTE_STRAY, QUOTE_NOT_CLOSED -> record.problemCell();
          case CELL_TOO_LONG -> longCell(record, limits);
          default -> -1;
        };
    Place place = new Place("", null, record.row(), at < 0 ? null : CellAddress.letters(at));
    int limit = code == IssueCode.CELL_TOO_LONG ? limits.cellChars() : ROW_CHARS;
    return Issue.of(code, place, record.text(), Map.of("limit", grouped(limit)));
  }

  private static int longCell(CsvRecord record, ReadLimits limits) {
    int at = 0;
    while (record.cells().get(at).length() <= limits.cellChars()) {
      at++;
    }
    return at;
  }

  /** A file over the limit is told where it breaks: in its first row, when that has no end. */
  private static RefusedFileException tooLarge(Path file, ReadLimits limits) throws IOException {
    try (Reader in = new TextEncoding(StandardCharsets.ISO_8859_1, 0, true).open(file);
        CsvLines lines = new CsvLines(in, ROW_CHARS)) {
      if (lines.startsWithLongLine()) {
        return RefusedFileException.of(
            IssueCode.LINE_TOO_LONG, Spot.line(1), null, Map.of("limit", grouped(ROW_CHARS)));
      }
    }
    return RefusedFileException.of(
        IssueCode.FILE_TOO_LARGE,
        Spot.FILE,
        null,
        Map.of("limit", (limits.fileBytes() >> 20) + " MiB"));
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
