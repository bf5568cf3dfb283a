package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 1: every row of the plan with what was asked and what was reached. */
final class TargetAnnex implements AnnexTable {
  private final Review review;
  private final RowWords words;
  private final RowCells cells;

  TargetAnnex(Review review, RowWords words, RowCells cells) {
    this.review = review;
    this.words = words;
    this.cells = cells;
  }

  @Override
  public List<Column> columns() {
    String span = review.isTerm() ? "đến kỳ báo cáo" : "năm";
    return List.of(
        new Column("TT", 6, Align.CENTER),
        new Column("Chỉ tiêu", 22, Align.LEFT),
        new Column("ĐVT", 6, Align.CENTER),
        new Column("Chỉ tiêu nhiệm kỳ", 7, Align.RIGHT),
        new Column("KH " + span, 7, Align.RIGHT),
        new Column("TH " + span, 8, Align.RIGHT),
        new Column("% " + span, 7, Align.RIGHT),
        new Column("Lũy kế từ đầu nhiệm kỳ", 8, Align.RIGHT),
        new Column("% nhiệm kỳ", 7, Align.RIGHT),
        new Column("Độ phủ báo cáo", 6, Align.RIGHT),
        new Column("Đánh giá", 8, Align.CENTER),
        new Column("Ghi chú", 19, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewRow row : review.rows()) {
      rows.add(row.isHeading() ? heading(row) : target(row));
    }
    return rows;
  }

  private Table.Row heading(ReviewRow row) {
    return new Table.Row(
        Weight.GROUP,
        List.of(
            Piece.of(Form.rowNumber(row.rowNo())),
            Piece.of(row.label()),
            Piece.of(""),
            Piece.of(""),
            Piece.of(""),
            Piece.of(""),
            row.attainmentPct() == null || review.isEmpty()
                ? Piece.of("")
                : words.figure(row, row.attainmentPct(), "attainment_pct"),
            Piece.of(""),
            Piece.of(""),
            Piece.of(""),
            Piece.of(row.isJudged() && row.denominator() != null ? RowWords.verdict(row) : ""),
            Piece.of(row.denominator() == null ? "" : Reasons.note(row.reason()))));
  }

  private Table.Row target(ReviewRow row) {
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            Piece.of(Form.rowNumber(row.rowNo())),
            Piece.of(row.label()),
            Piece.of(RowCells.measure(row)),
            words.termTarget(row),
            cells.asked(row),
            cells.done(row),
            review.isTerm() && row.pacePct() != null
                ? words.figure(row, row.pacePct(), "pace_pct")
                : row.attainmentPct() == null
                    ? Piece.none()
                    : words.figure(row, row.attainmentPct(), "attainment_pct"),
            row.cumulativeActual() == null
                ? Piece.none()
                : words.figure(row, row.cumulativeActual(), "cumulative_actual"),
            words.termPct(row),
            row.coveragePct() == null
                ? Piece.none()
                : words.figure(row, row.coveragePct(), "coverage_pct"),
            Piece.of(cells.verdict(row)),
            Piece.of(cells.remarks(row))));
  }
}
