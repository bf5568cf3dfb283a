package vn.kho.dashboard.report.content;

import java.util.List;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 3: what was planned to be done once or by a day, with its evidence. */
final class MilestoneAnnex implements AnnexTable {
  private final Review review;
  private final RowCells cells;

  MilestoneAnnex(Review review, RowCells cells) {
    this.review = review;
    this.cells = cells;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 8, Align.CENTER),
        new Column("Nội dung", 34, Align.LEFT),
        new Column("Phụ trách", 16, Align.LEFT),
        new Column("Kế hoạch", 8, Align.CENTER),
        new Column("Thực hiện", 8, Align.CENTER),
        new Column("Đánh giá", 9, Align.CENTER),
        new Column("Minh chứng, ghi chú", 24, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    return review.rows().stream().filter(ReviewRow::isMilestone).map(this::milestone).toList();
  }

  private Table.Row milestone(ReviewRow row) {
    boolean isInParts = RowCells.isInParts(row);
    Parts parts = cells.parts(row);
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            Piece.of(Form.rowNumber(row.rowNo())),
            Piece.of(row.label()),
            Piece.of(row.owner()),
            isInParts
                ? RowCells.joined(List.of(parts.planned()), " " + parts.span())
                : cells.planned(row),
            isInParts
                ? RowCells.joined(List.of(parts.done().get(0)), " " + parts.span())
                : cells.actual(row),
            Piece.of(cells.verdict(row)),
            Piece.of(cells.remarks(row))));
  }
}
