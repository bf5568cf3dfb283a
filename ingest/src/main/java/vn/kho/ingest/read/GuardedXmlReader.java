package vn.kho.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches XML on its way to the parser: refuses a document type and any tag, comment, instruction
 * or run of text longer than the limit. A parser holds each of these in memory as a whole, so
 * limits on the parsed result would come too late.
 */
final class GuardedXmlReader extends FilterReader {

  private enum State {
    TEXT,
    OPEN,
    TAG,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BANG,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final String part;
  private final int limit;
  private State state = State.TEXT;
  private int length;
  private char last;
  private char lastButOne;

  GuardedXmlReader(Reader in, String part, int limit) {
    super(in);
    this.part = part;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      see((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int n = super.read(buffer, offset, count);
    for (int i = offset; i < offset + n; i++) {
      see(buffer[i]);
    }
    return n;
  }

  private void see(char c) throws RefusedFileException {
    State next = next(c);
    if (next == state) {
      length++;
      if (length > limit) {
        throw new RefusedFileException(
            "xml_too_long",
            new Spot(part, 0),
            "Một đoạn trong phần \"%s\" dài quá %d ký tự.".formatted(part, limit),
            "One piece inside part \"%s\" is longer than %d characters.".formatted(part, limit));
      }
    } else {
      state = next;
      length = 0;
    }
    lastButOne = last;
    last = c;
  }

  private State next(char c) throws RefusedFileException {
    return switch (state) {
      case TEXT -> c == '<' ? State.OPEN : State.TEXT;
      case OPEN -> c == '!' ? State.BANG : c == '?' ? State.INSTRUCTION : State.TAG;
      case TAG ->
          c == '>'
              ? State.TEXT
              : c == '"' ? State.DOUBLE_QUOTED : c == '\'' ? State.SINGLE_QUOTED : State.TAG;
      case DOUBLE_QUOTED -> c == '"' ? State.TAG : State.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> c == '\'' ? State.TAG : State.SINGLE_QUOTED;
      case BANG -> afterBang(c);
      case COMMENT ->
          c == '>' && last == '-' && lastButOne == '-' && length >= 2 ? State.TEXT : State.COMMENT;
      case CDATA -> c == '>' && last == ']' && lastButOne == ']' ? State.TEXT : State.CDATA;
      case INSTRUCTION -> c == '>' && last == '?' ? State.TEXT : State.INSTRUCTION;
    };
  }

  private State afterBang(char c) throws RefusedFileException {
    if (c == '[') {
      return State.CDATA;
    }
    if (c == '-') {
      return last == '-' ? State.COMMENT : State.BANG;
    }
    throw new RefusedFileException(
        "xml_dtd",
        new Spot(part, 0),
        "Phần \"%s\" khai báo DTD; tệp của Word và Excel không bao giờ có. Không đọc."
            .formatted(part),
        "Part \"%s\" declares a document type; Word and Excel never write one. Not read."
            .formatted(part));
  }
}
