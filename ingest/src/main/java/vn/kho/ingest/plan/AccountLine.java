package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/**
 * What became of one line or row of the document.
 *
 * @param rowNo number of the plan's row, empty for lines that are none
 * @param text the line in short, as it was read
 */
record AccountLine(Place place, Kind kind, String rowNo, String text) {

  /** What a line turned out to be. */
  enum Kind {
    TEXT("chữ", "text"),
    HEADER("đầu bảng", "header"),
    REPEATED_HEADER("đầu bảng lặp, bỏ qua", "header again, skipped"),
    GROUP("nhóm", "group"),
    TARGET("chỉ tiêu", "target"),
    SUB_ROW("dòng con", "sub-row"),
    UNIT("dòng của một đơn vị hay kỳ", "row of a unit or period"),
    CONTINUED("phần nối của dòng trên", "continues the row above"),
    FOOTNOTE("chú thích", "footnote"),
    NOT_READ("không đọc được", "not read");

    private final String vi;
    private final String en;

    Kind(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    Words words() {
      return new Words(vi, en);
    }
  }
}
