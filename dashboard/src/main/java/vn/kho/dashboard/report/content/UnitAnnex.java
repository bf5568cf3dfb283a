package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.query.ReviewUnit;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 2: each unit below by the verdicts of its own targets. */
final class UnitAnnex implements AnnexTable {
  private static final String SHARE =
      "100.0 * count(*) filter (verdict in ('exceeded', 'achieved'))"
          + " / count(*) filter (verdict not in ('in_progress', 'not_assessed'))";

  private final Review review;
  private final FigureBook book;
  private final Origins origins;

  UnitAnnex(Review review, FigureBook book, Origins origins) {
    this.review = review;
    this.book = book;
    this.origins = origins;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Đơn vị", 22, Align.LEFT),
        new Column("Trực thuộc", 16, Align.LEFT),
        new Column(review.isTerm() ? "Số lượt chỉ tiêu" : "Số chỉ tiêu", 7, Align.RIGHT),
        new Column("Vượt", 6, Align.RIGHT),
        new Column("Đạt", 6, Align.RIGHT),
        new Column("Chưa đạt", 6, Align.RIGHT),
        new Column("Thiếu số liệu", 6, Align.RIGHT),
        new Column("Đang thực hiện", 6, Align.RIGHT),
        new Column("Tỷ lệ đạt, vượt", 7, Align.RIGHT),
        new Column("Dòng chưa đạt, thiếu số liệu", 20, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewUnit unit : review.units()) {
      int judged = unit.exceeded() + unit.achieved() + unit.missed() + unit.unknown();
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(String.valueOf(rows.size() + 1)),
                  Piece.of(unit.name()),
                  Piece.of(unit.parentName()),
                  unit(unit, unit.targets(), ""),
                  unit(unit, unit.exceeded(), "verdict = 'exceeded'"),
                  unit(unit, unit.achieved(), "verdict = 'achieved'"),
                  unit(unit, unit.missed(), "verdict = 'not_achieved'"),
                  unit(unit, unit.unknown(), "verdict = 'insufficient_data'"),
                  unit(unit, unit.open(), "verdict = 'in_progress'"),
                  judged == 0 ? Piece.none() : share(unit, judged),
                  Piece.of(unit.missedRows() == null ? "" : Form.rowNumber(unit.missedRows())))));
    }
    return rows;
  }

  private Piece unit(ReviewUnit unit, int value, String filter) {
    BigDecimal number = BigDecimal.valueOf(value);
    return book.print(
        Form.number(number, 0),
        number,
        unit.name(),
        origins.unit(unit.orgUnitId(), "count(*)", filter));
  }

  private Piece share(ReviewUnit unit, int judged) {
    BigDecimal pct = Manuscript.pct(unit.reached(), judged);
    return book.print(
        Form.percent(pct), pct, unit.name(), origins.unit(unit.orgUnitId(), SHARE, ""));
  }
}
