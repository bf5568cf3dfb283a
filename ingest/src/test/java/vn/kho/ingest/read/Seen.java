package vn.kho.ingest.read;

import java.util.ArrayList;
import java.util.List;

/** Notes down everything a reader passes on, one line each. */
final class Seen implements TableSink {

  final List<String> lines = new ArrayList<>();
  final List<Remark> remarks = new ArrayList<>();

  @Override
  public void table(String name) {
    lines.add("table " + name);
  }

  @Override
  public void row(TableRow row) {
    StringBuilder line = new StringBuilder("row " + row.number());
    for (TableCell cell : row.cells()) {
      line.append(" | ").append(cell.text());
      if (cell.type() != TableCell.Type.TEXT) {
        line.append(' ').append(cell.type());
      }
      cell.marks().stream().sorted().forEach(m -> line.append(' ').append(m));
    }
    lines.add(line.toString());
  }

  @Override
  public void merged(CellRange range) {
    lines.add(
        "merged "
            + range.firstRow()
            + ":"
            + range.firstColumn()
            + "-"
            + range.lastRow()
            + ":"
            + range.lastColumn());
  }

  @Override
  public void paragraph(int number, String text) {
    lines.add("paragraph " + number + " " + text);
  }

  @Override
  public void remark(Remark remark) {
    remarks.add(remark);
  }

  List<String> codes() {
    return remarks.stream().map(Remark::code).toList();
  }
}
