package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/**
 * Where in the issued document something stands, as its reader can find it again.
 *
 * @param part name of the sheet or number of the table; empty where the kind needs none
 * @param number counted from 1
 */
record Place(Kind kind, String part, int number) {

  /** What the number counts. */
  enum Kind {
    FILE,
    LINE,
    SHEET_ROW,
    TABLE_ROW,
    PARAGRAPH
  }

  static final Place FILE = new Place(Kind.FILE, "", 0);

  static Place line(int number) {
    return new Place(Kind.LINE, "", number);
  }

  Words words() {
    return switch (kind) {
      case FILE -> new Words("cả tệp", "whole file");
      case LINE -> Phrases.format("dòng %d", "line %d", number);
      case SHEET_ROW ->
          new Words(
              "trang \"%s\", dòng %d".formatted(part, number),
              "sheet \"%s\", row %d".formatted(part, number));
      case TABLE_ROW ->
          new Words(
              "bảng %s, dòng %d".formatted(part, number),
              "table %s, row %d".formatted(part, number));
      case PARAGRAPH -> Phrases.format("đoạn %d", "paragraph %d", number);
    };
  }
}
