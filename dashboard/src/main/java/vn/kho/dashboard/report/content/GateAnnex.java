package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 8: what was asked before the report might be issued. */
final class GateAnnex implements AnnexTable {
  private final Gate gate;
  private final FigureBook book;
  private final Origins origins;

  GateAnnex(Gate gate, FigureBook book, Origins origins) {
    this.gate = gate;
    this.book = book;
    this.origins = origins;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Nội dung kiểm tra", 35, Align.LEFT),
        new Column("Số trường hợp", 10, Align.RIGHT),
        new Column("Kết quả", 18, Align.CENTER),
        new Column("Dòng của kế hoạch", 32, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    for (Gate.Item item : gate.items()) {
      BigDecimal count = BigDecimal.valueOf(item.count());
      String state =
          item.isClear()
              ? "gate.clear"
              : item.gravity() == Gate.Gravity.HOLDS ? "gate.shut" : "gate.told";
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  Piece.of(String.valueOf(rows.size() + 1)),
                  Piece.of(item.question()),
                  book.print(
                      Form.number(count, 0),
                      count,
                      item.question(),
                      item.code().equals("finding")
                          ? origins.questions().findings(item.condition())
                          : origins.scored("count(*)", item.condition())),
                  Piece.of(Wording.text(state)),
                  Piece.of(item.answer()))));
    }
    return rows;
  }
}
