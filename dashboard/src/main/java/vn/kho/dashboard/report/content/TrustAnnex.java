package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kho.dashboard.query.ReviewIndicator;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 4: entrusted lending and saving, scheme by scheme. */
final class TrustAnnex implements AnnexTable {
  private static final Set<String> TRUST = Set.of("UT-NHCSXH", "UT-NHNN", "TYM", "QHTPN", "TK");

  private final Review review;
  private final FigureBook book;

  TrustAnnex(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Chỉ tiêu", 40, Align.LEFT),
        new Column("ĐVT", 10, Align.CENTER),
        new Column("Kết quả", 14, Align.RIGHT),
        new Column("Tử số", 10, Align.RIGHT),
        new Column("Mẫu số", 10, Align.RIGHT),
        new Column("Đơn vị đã báo cáo", 11, Align.RIGHT),
        new Column("Đơn vị phải báo cáo", 11, Align.RIGHT));
  }

  @Override
  public List<Table.Row> rows() {
    Indicators names = new Indicators(review, book);
    List<Table.Row> rows = new ArrayList<>();
    String scheme = "";
    int number = 0;
    for (ReviewIndicator row : review.schemes()) {
      if (!TRUST.contains(row.schemeId())) {
        continue;
      }
      if (!row.scheme().equals(scheme)) {
        scheme = row.scheme();
        rows.add(Table.Row.group(scheme, columns().size()));
      }
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(String.valueOf(++number)),
                  Piece.of(row.name()),
                  Piece.of(row.measureUnit()),
                  names.figure(row),
                  row.numerator() == null
                      ? Piece.none()
                      : names.part(row, row.numerator(), "numerator"),
                  row.denominator() == null
                      ? Piece.none()
                      : names.part(row, row.denominator(), "denominator"),
                  names.part(row, BigDecimal.valueOf(row.unitsReported()), "units_reported"),
                  names.part(row, BigDecimal.valueOf(row.unitsDue()), "units_due"))));
    }
    return rows;
  }
}
