package vn.kho.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Physical lines of a text with their line ends, none held longer than the limit. */
final class CsvLines implements Closeable {
  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[1 << 13];
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int from;
  private int to;
  private long length;

  CsvLines(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * A physical line.
   *
   * @param text with its {@code \n}, {@code \r\n} or {@code \r}
   * @param isCut whether it was over the limit, so that only its beginning is here
   */
  record Line(String text, boolean isCut) {}

  /** The next line, null at the end. */
  @Nullable Line next() throws IOException {
    Line known = pushedBack.poll();
    if (known != null) {
      return known;
    }
    line.setLength(0);
    length = 0;
    while (fill()) {
      int end = lineEnd();
      keep(from, end);
      from = end;
      if (end > 0 && isLineEnd(buffer[end - 1])) {
        finishCarriageReturn();
        break;
      }
    }
    return length == 0 ? null : new Line(line.toString(), length > limit);
  }

  private int lineEnd() {
    int at = from;
    while (at < to) {
      if (isLineEnd(buffer[at++])) {
        break;
      }
    }
    return at;
  }

  private void finishCarriageReturn() throws IOException {
    if (buffer[from - 1] == '\r' && fill() && buffer[from] == '\n') {
      keep(from, from + 1);
      from++;
    }
  }

  private void keep(int start, int end) {
    length += end - start;
    line.append(buffer, start, Math.min(end - start, Math.max(0, limit - line.length())));
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    int n = in.read(buffer, 0, buffer.length);
    from = 0;
    to = Math.max(n, 0);
    return n > 0;
  }

  /** Whether no line end comes within the limit; to be asked before the first line is read. */
  boolean startsWithLongLine() throws IOException {
    long seen = 0;
    while (fill()) {
      int end = lineEnd();
      seen += end - from;
      if (isLineEnd(buffer[end - 1]) || seen > limit) {
        break;
      }
      from = end;
    }
    return seen > limit;
  }

  /** Puts lines back in front of what is still to be read. */
  void pushBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      pushedBack.push(lines.get(i));
    }
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
