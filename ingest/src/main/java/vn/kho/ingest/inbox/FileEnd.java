package vn.kho.ingest.inbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** How the end of a file looks, and how many times the usual wait that asks for. */
enum FileEnd {
  WHOLE(1),
  /** A text whose last line has no end: many programs write so, a cut copy looks so too. */
  OPEN_LINE(4),
  EMPTY(10),
  /** A workbook without its directory cannot be whole. */
  CUT_ARCHIVE(200);

  private static final int LONGEST_COMMENT = 65_557;

  private final int patience;

  FileEnd(int patience) {
    this.patience = patience;
  }

  int patience() {
    return patience;
  }

  static FileEnd of(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long size = file.length();
      if (size == 0) {
        return EMPTY;
      }
      byte[] start = new byte[(int) Math.min(2, size)];
      file.readFully(start);
      byte[] end = new byte[(int) Math.min(LONGEST_COMMENT, size)];
      file.seek(size - end.length);
      file.readFully(end);
      if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
        return hasDirectory(end) ? WHOLE : CUT_ARCHIVE;
      }
      return endsLine(end) ? WHOLE : OPEN_LINE;
    }
  }

  private static boolean hasDirectory(byte[] end) {
    for (int i = end.length - 22; i >= 0; i--) {
      if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  /** A line end in any encoding; UTF-16 may put a zero behind it. */
  private static boolean endsLine(byte[] end) {
    int last = end.length - 1;
    if (last > 0 && end[last] == 0) {
      last--;
    }
    return end[last] == '\n' || end[last] == '\r';
  }
}
