package vn.kho.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;

/**
 * Lines to records. A record that breaks the rules of quoting is reported and costs only its first
 * line: reading goes on behind that line, so that one stray quotation mark never swallows the rows
 * that follow it. (Commons CSV gives up the rest of the file there.)
 */
final class CsvScanner implements Closeable {
  private static final char DOUBLE = '"';

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
  private BitSet usuallyQuoted = new BitSet();
  private BitSet quoted = new BitSet();
  private int otherQuotes;
  private @Nullable IssueCode problem;

  CsvScanner(CsvLines lines, CsvDialect dialect, int recordLimit) {
    this.lines = lines;
    this.dialect = dialect;
    this.recordLimit = recordLimit;
  }

  /**
   * Says how many cells a record should have, so that a swallowed line is noticed, and which of
   * them stand in quotation marks, so that other marks there are.
   */
  void expect(int cellCount, BitSet quotedCells) {
    expected = cellCount;
    usuallyQuoted = quotedCells;
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
    quoted = new BitSet();
    otherQuotes = -1;
    text = first;
    at = 0;
    if (line.isCut()) {
      return record(IssueCode.LINE_TOO_LONG, 0, first);
    }
    if (text.indexOf('\0') >= 0) {
      return record(IssueCode.NUL_CHARACTERS, 0, first);
    }
    scan();
    if (!taken.isEmpty() && (problem != null || hasSwallowedLines(first))) {
      problem = IssueCode.QUOTE_NOT_CLOSED;
    }
    if (problem != null) {
      lines.pushBack(taken);
      return record(problem, cells.size(), first);
    }
    return record(otherQuotes < 0 ? null : IssueCode.QUOTE_STRAY, Math.max(0, otherQuotes), first);
  }

  private CsvRecord record(@Nullable IssueCode code, int problemCell, String first) {
    return new CsvRecord(row, List.copyOf(cells), quoted, code, problemCell, firstLine(first));
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
      addPlain(text.substring(from, next));
      from = next + dialect.delimiter().length();
    }
    addPlain(text.substring(from, Math.max(from, end)));
  }

  /** Apostrophes around a cell whose like stand in quotation marks are quotation marks. */
  private void addPlain(String plain) {
    boolean isApostrophed =
        dialect.quote() == DOUBLE
            && plain.length() > 1
            && plain.charAt(0) == '\''
            && plain.charAt(plain.length() - 1) == '\'';
    if (isApostrophed && otherQuotes < 0 && usuallyQuoted.get(cells.size())) {
      otherQuotes = cells.size();
    }
    cells.add(plain);
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

  /**
   * Whether another cell follows. One quotation mark in a plain cell has lost its other half: where
   * the cell should end is unknown.
   */
  private boolean plainCell() {
    cell.setLength(0);
    int marks = 0;
    while (at < text.length() && !isLineEndAt(at)) {
      char c = text.charAt(at);
      if (isEscape(c) && (isMark(at + 1) || text.startsWith(dialect.delimiter(), at + 1))) {
        cell.append(text.charAt(at + 1));
        at += 2;
      } else if (text.startsWith(dialect.delimiter(), at)) {
        return endPlain(marks, true);
      } else {
        marks += c == DOUBLE && c == dialect.quote() ? 1 : 0;
        cell.append(c);
        at++;
      }
    }
    return endPlain(marks, false);
  }

  private boolean endPlain(int marks, boolean isDelimited) {
    if (marks % 2 == 1) {
      problem = IssueCode.QUOTE_STRAY;
      return false;
    }
    addPlain(cell.toString());
    at += isDelimited ? dialect.delimiter().length() : 0;
    return isDelimited;
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
      if (isEscape(c) && isMark(at)) {
        cell.append(text.charAt(at++));
      } else if (c != dialect.quote()) {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == dialect.quote()) {
        cell.append(text.charAt(at++));
      } else {
        quoted.set(cells.size());
        return behindQuote();
      }
    }
  }

  /** An escape takes the meaning of marks that have one; before a letter it is a character. */
  private boolean isMark(int index) {
    return index < text.length()
        && (text.charAt(index) == dialect.quote() || text.charAt(index) == dialect.escape());
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
