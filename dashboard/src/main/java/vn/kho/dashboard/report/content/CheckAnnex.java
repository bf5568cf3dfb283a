package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 5: quotas of inspection by who carries them out, each with the units that reached it. */
final class CheckAnnex implements AnnexTable {
  private final Review review;
  private final RowWords words;
  private final RowCells cells;

  CheckAnnex(Review review, RowWords words, RowCells cells) {
    this.review = review;
    this.words = words;
    this.cells = cells;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 7, Align.CENTER),
        new Column("Nội dung", 28, Align.LEFT),
        new Column("ĐVT", 7, Align.CENTER),
        new Column("Mức tối thiểu", 10, Align.RIGHT),
        new Column("Thực hiện", 9, Align.RIGHT),
        new Column("Đơn vị đạt mức", 9, Align.RIGHT),
        new Column("Độ phủ báo cáo", 8, Align.RIGHT),
        new Column("Đánh giá", 9, Align.CENTER),
        new Column("Ghi chú", 22, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    Map<String, List<ReviewRow>> byLevel =
        review.rows().stream()
            .filter(ReviewRow::isCheck)
            .collect(
                Collectors.groupingBy(
                    row -> row.responsibleLevel() == null ? "" : row.responsibleLevel(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Table.Row> rows = new ArrayList<>();
    byLevel.forEach(
        (level, found) -> {
          rows.add(Table.Row.group(Levels.carriedOutBy(level), columns().size()));
          found.forEach(row -> rows.add(check(row)));
        });
    return rows;
  }

  private Table.Row check(ReviewRow row) {
    boolean hasUnits = row.countsUnits() && row.numerator() != null && row.denominator() != null;
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            Piece.of(Form.rowNumber(row.rowNo())),
            Piece.of(row.label()),
            Piece.of(RowCells.measure(row)),
            cells.asked(row),
            cells.done(row),
            hasUnits
                ? RowCells.joined(
                    List.of(
                        words.count(row, row.numerator(), "numerator"),
                        Piece.of("/"),
                        words.count(row, row.denominator(), "denominator")),
                    "")
                : Piece.none(),
            row.coveragePct() == null
                ? Piece.none()
                : words.figure(row, row.coveragePct(), "coverage_pct"),
            Piece.of(cells.verdict(row)),
            Piece.of(cells.remarks(row))));
  }
}
