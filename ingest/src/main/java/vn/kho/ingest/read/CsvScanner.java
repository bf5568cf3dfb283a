package vn.kho.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * Lines to records. A record that breaks the rules of quoting is reported and costs only its first
 * line: reading goes on behind that line, so that one stray quotation mark never swallows the rows
 * that follow it. (Commons CSV gives up the rest of the file there.)
 */
final class CsvScanner implements Closeable {
  private final CsvLines lines;
  private final CsvDialect dialect;
  private final int recordLimit;
  private final List<String> cells = new ArrayList<>();
  private final List<CsvLines.Line> taken = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String text = "";
  private int at;
  private int row;
  private int expected;
  private @Nullable IssueCode problem;

  CsvScanner(CsvLines lines, CsvDialect dialect, int recordLimit) {
    this.lines = lines;
    this.dialect = dialect;
    this.recordLimit = recordLimit;
  }

  /** Says how many cells a record should have, so that a swallowed line is noticed. */
  void expect(int cellCount) {
    expected = cellCount;
  }

  /** The next record, null at the end. */
  @Nullable CsvRecord next() throws IOException {
    CsvLines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    String first = line.text();
    row++;
    cells.clear();
    taken.clear();
    problem = null;
    text = first;
    at = 0;
    if (line.isCut()) {
      return new CsvRecord(row, List.of(), IssueCode.LINE_TOO_LONG, 0, firstLine(first));
    }
    if (text.indexOf('\0') >= 0) {
      return new CsvRecord(row, List.of(), IssueCode.NUL_CHARACTERS, 0, firstLine(first));
    }
    scan();
    if (!taken.isEmpty() && (problem != null || hasSwallowedLines(first))) {
      problem = IssueCode.QUOTE_NOT_CLOSED;
    }
    if (problem != null) {
      lines.pushBack(taken);
    }
    return new CsvRecord(row, List.copyOf(cells), problem, cells.size(), firstLine(first));
  }

  /** Several lines that together do not have the cells of one record were joined by mistake. */
  private boolean hasSwallowedLines(String first) {
    return expected > 1
        && cells.size() != expected
        && first.chars().filter(c -> c == dialect.quote()).count() % 2 == 1;
  }

  private void scan() throws IOException {
    if (text.indexOf(dialect.quote()) < 0 && text.indexOf(dialect.escape()) < 0) {
      split();
      return;
    }
    boolean more = true;
    while (more && problem == null) {
      int start = quoteStart();
      more = start < 0 ? plainCell() : quotedCell(start);
    }
  }

  /** The usual line: nothing quoted in it. */
  private void split() {
    int end = contentEnd();
    int from = 0;
    for (int next = text.indexOf(dialect.delimiter());
        next >= 0;
        next = text.indexOf(dialect.delimiter(), from)) {
      cells.add(text.substring(from, next));
      from = next + dialect.delimiter().length();
    }
    cells.add(text.substring(from, Math.max(from, end)));
  }

  private int contentEnd() {
    int end = text.length();
    while (end > 0 && CsvLines.isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Position behind the opening quotation mark of the cell at {@link #at}; -1 when unquoted. */
  private int quoteStart() {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ' && !dialect.delimiter().equals(" ")) {
      i++;
    }
    return i < text.length() && text.charAt(i) == dialect.quote() ? i + 1 : -1;
  }

  /** Whether another cell follows. */
  private boolean plainCell() {
    cell.setLength(0);
    while (at < text.length() && !isLineEndAt(at)) {
      char c = text.charAt(at);
      if (isEscape(c) && at + 1 < text.length() && !isLineEndAt(at + 1)) {
        cell.append(text.charAt(at + 1));
        at += 2;
      } else if (text.startsWith(dialect.delimiter(), at)) {
        return endCell(true);
      } else {
        cell.append(c);
        at++;
      }
    }
    return endCell(false);
  }

  private boolean quotedCell(int start) throws IOException {
    cell.setLength(0);
    at = start;
    while (true) {
      if (at >= text.length() && !takeLine()) {
        problem = IssueCode.QUOTE_NOT_CLOSED;
        return false;
      }
      char c = text.charAt(at++);
      if (isEscape(c) && at < text.length()) {
        cell.append(text.charAt(at++));
      } else if (c != dialect.quote()) {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == dialect.quote()) {
        cell.append(text.charAt(at++));
      } else {
        return behindQuote();
      }
    }
  }

  /** The mark for "none" may stand in a text all the same. */
  private boolean isEscape(char c) {
    return c == dialect.escape() && c != CsvDialect.NONE;
  }

  private boolean behindQuote() {
    while (at < text.length()
        && text.charAt(at) == ' '
        && !text.startsWith(dialect.delimiter(), at)) {
      at++;
    }
    if (at >= text.length() || isLineEndAt(at)) {
      return endCell(false);
    }
    if (text.startsWith(dialect.delimiter(), at)) {
      return endCell(true);
    }
    problem = IssueCode.QUOTE_STRAY;
    return false;
  }

  private boolean endCell(boolean isDelimited) {
    cells.add(cell.toString());
    if (isDelimited) {
      at += dialect.delimiter().length();
    }
    return isDelimited;
  }

  private boolean isLineEndAt(int index) {
    return CsvLines.isLineEnd(text.charAt(index));
  }

  /** A quoted cell goes on in the next line. */
  private boolean takeLine() throws IOException {
    CsvLines.Line next = lines.next();
    if (next == null) {
      return false;
    }
    taken.add(next);
    text = next.text();
    at = 0;
    int size = cell.length() + text.length();
    return !next.isCut() && size <= recordLimit && text.indexOf('\0') < 0;
  }

  private static String firstLine(String text) {
    int end = text.length();
    while (end > 0 && CsvLines.isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, Math.min(end, 300));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
