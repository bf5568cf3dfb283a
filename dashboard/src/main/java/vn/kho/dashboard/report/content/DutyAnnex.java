package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 6: the reports each unit owed and sent. */
final class DutyAnnex implements AnnexTable {
  private final Review review;
  private final FigureBook book;
  private final Origins origins;

  DutyAnnex(Review review, FigureBook book, Origins origins) {
    this.review = review;
    this.book = book;
    this.origins = origins;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Đơn vị", 24, Align.LEFT),
        new Column("Trực thuộc", 20, Align.LEFT),
        new Column("Đến hạn", 9, Align.RIGHT),
        new Column("Đúng hạn", 9, Align.RIGHT),
        new Column("Trễ hạn", 9, Align.RIGHT),
        new Column("Chưa gửi", 9, Align.RIGHT),
        new Column("Kỳ còn thiếu", 25, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    for (DutyCount count : DutyCount.of(review.duties())) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(String.valueOf(rows.size() + 1)),
                  Piece.of(count.unit().name()),
                  Piece.of(count.unit().parentName()),
                  duty(count.unit(), count.due(), "count(*)"),
                  duty(
                      count.unit(),
                      count.onTime(),
                      "count(*) filter (state in ('on_time', 'corrected'))"),
                  duty(count.unit(), count.late(), "count(*) filter (state = 'late')"),
                  duty(count.unit(), count.missing(), "count(*) filter (state = 'missing')"),
                  Piece.of(count.missingPeriods()))));
    }
    return rows;
  }

  private Piece duty(Duty unit, long value, String expression) {
    BigDecimal number = BigDecimal.valueOf(value);
    Origin origin = origins.duties(List.of(unit.orgUnitId()), expression);
    return book.print(Form.number(number, 0), number, unit.name(), origin);
  }
}
