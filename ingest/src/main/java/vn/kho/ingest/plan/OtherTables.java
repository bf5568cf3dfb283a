package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** What stands beside the tables that are read: tables without a header, texts with figures. */
final class OtherTables {

  private static final int ROWS_LOOKED_AT = 12;
  private static final Pattern HEAD_OF_A_PAPER =
      Pattern.compile("(?iu)^(?:số\\s*:?\\s*\\d*\\s*/.*|.{2,40}, *ngày .{0,40}năm .{0,8})$");

  private OtherTables() {}

  /** The first rows of the table that begins here, up to a header that is known or a text. */
  static List<Block.Row> from(List<Block> blocks, String part, String year) {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < blocks.size() && rows.size() < ROWS_LOOKED_AT; i++) {
      boolean goesOn =
          blocks.get(i) instanceof Block.Row row
              && row.place().part().equals(part)
              && Header.at(blocks, i, year).isEmpty();
      if (!goesOn) {
        break;
      }
      rows.add((Block.Row) blocks.get(i));
    }
    return rows;
  }

  /** Rows of three cells and more with figures in them; letterheads and signatures have none. */
  static boolean isTable(List<Block.Row> rows) {
    return rows.stream()
        .anyMatch(
            r ->
                r.filled().size() >= 3
                    && r.filled().stream()
                        .skip(1)
                        .anyMatch(
                            i ->
                                CellToken.ofText(Markup.bare(r.cell(i).text())).kind()
                                    == CellReading.Kind.NUMBER));
  }

  static int width(List<Block.Row> rows) {
    return rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
  }

  static Finding notRead(Block.Row row, String text) {
    return new Finding(
        FindingKind.TABLE_NOT_READ,
        row.place(),
        text,
        Phrases.format(
            "bảng bắt đầu bằng \"%s\" không có đầu bảng đọc được",
            "the table that begins with \"%s\" has no header that can be read", text),
        new Words(
            "không dòng nào của bảng vào bản nháp; đặt tên cột (TT, Chỉ tiêu, Năm 2026…)",
            "none of its rows is in the draft; title its columns (TT, Chỉ tiêu, Năm 2026…)"));
  }

  static Finding goesOn(Block.Row row, String text) {
    return new Finding(
        FindingKind.TABLE_GOES_ON,
        row.place(),
        text,
        new Words("bảng mới, không có đầu bảng", "a new table without a header"),
        new Words("đọc theo đầu bảng của bảng trước", "read by the header of the table before it"));
  }

  /** A text outside the tables with a figure or deadline that may be a target. */
  static Optional<Finding> figures(Block.Text text) {
    String bare = Markup.bare(text.text());
    if (HEAD_OF_A_PAPER.matcher(bare).matches()) {
      return Optional.empty();
    }
    List<String> words =
        TextFigures.scan(bare).stream()
            .filter(TextFigure::mayBeTarget)
            .map(TextFigure::words)
            .toList();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                FindingKind.FIGURE_OUTSIDE_TABLE,
                text.place(),
                Brief.of(bare),
                Phrases.format(
                    "chữ ngoài bảng có số: %s",
                    "text outside the table holds figures: %s",
                    String.join("; ", words.stream().map(w -> "\"" + w + "\"").toList())),
                new Words(
                    "không vào bản nháp; nếu là chỉ tiêu thì thêm một dòng",
                    "not in the draft; add a line if it is a target")));
  }
}
