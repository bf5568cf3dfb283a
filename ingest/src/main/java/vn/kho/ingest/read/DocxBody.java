package vn.kho.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The body of a docx: paragraphs and the grids of its tables. */
final class DocxBody {

  private final DocxText text;
  private final ReadMeter meter;
  private final TableSink sink;
  private int paragraphs;
  private int tables;

  DocxBody(DocxText text, ReadMeter meter, TableSink sink) {
    this.text = text;
    this.meter = meter;
    this.sink = sink;
  }

  void read(XmlPart xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart("tbl")) {
        table(xml);
      } else if (xml.isStart("p")) {
        paragraphs++;
        Spot spot = Spot.line(paragraphs);
        meter.row(spot);
        String line = text.paragraph(xml, spot);
        meter.text(spot, line.length());
        if (!line.isBlank()) {
          sink.paragraph(paragraphs, line);
        }
      } else if (xml.isStart() && DocxText.LEFT_OUT.contains(xml.name())) {
        text.leaveOut(xml, Spot.line(paragraphs));
      }
    }
  }

  private void table(XmlPart xml) throws IOException {
    tables++;
    String name = String.valueOf(tables);
    sink.table(name);
    Map<Integer, TableCell> above = new HashMap<>();
    int row = 0;
    while (xml.next() && !xml.isEnd("tbl")) {
      if (xml.isStart("tr")) {
        row++;
        meter.row(new Spot(name, row));
        List<TableCell> cells = row(xml, new Spot(name, row), above);
        if (!cells.isEmpty()) {
          sink.row(new TableRow(row, cells));
        }
      }
    }
  }

  /**
   * @param above the covering cell of each column that a vertical merge goes on in
   */
  private List<TableCell> row(XmlPart xml, Spot spot, Map<Integer, TableCell> above)
      throws IOException {
    List<TableCell> cells = new ArrayList<>();
    while (xml.next() && !xml.isEnd("tr")) {
      if (xml.isStart("gridBefore")) {
        pad(cells, span(xml.number("val", 0), spot), spot);
      } else if (xml.isStart("tc")) {
        cell(xml, spot, cells, above);
      } else if (xml.isStart() && DocxText.LEFT_OUT.contains(xml.name())) {
        text.leaveOut(xml, spot);
      }
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private void cell(XmlPart xml, Spot spot, List<TableCell> cells, Map<Integer, TableCell> above)
      throws IOException {
    int span = 1;
    String merge = "";
    StringBuilder content = new StringBuilder();
    while (xml.next() && !xml.isEnd("tc")) {
      if (xml.isStart("gridSpan")) {
        span = Math.max(1, span(xml.number("val", 1), spot));
      } else if (xml.isStart("vMerge")) {
        merge = xml.attribute("val", "continue");
      } else if (xml.isStart("tbl")) {
        nested(xml, spot);
      } else if (xml.isStart("p")) {
        String line = text.paragraph(xml, spot);
        content.append(content.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
        meter.growing(spot, content.length());
      } else if (xml.isStart() && DocxText.LEFT_OUT.contains(xml.name())) {
        text.leaveOut(xml, spot);
      }
    }
    int column = cells.size();
    TableCell own = TableCell.text(content.toString());
    TableCell cover = above.get(column);
    if (merge.equals("continue") && own.isBlank() && cover != null) {
      own = cover.with(TableCell.Mark.MERGED_DOWN);
    } else if (merge.equals("restart")) {
      above.put(column, own);
    } else {
      above.remove(column);
    }
    if (!own.isBlank()) {
      meter.cell(spot, column, own.text().length());
    }
    cells.add(span > 1 && !own.isBlank() ? own.with(TableCell.Mark.MERGED_ACROSS) : own);
    pad(cells, span - 1, spot);
  }

  /** A span is a number in the file: it may cover no more columns than are read. */
  private int span(int span, Spot spot) throws RefusedFileException {
    if (span > 0) {
      meter.cell(spot, span - 1, 0);
    }
    return span;
  }

  private void pad(List<TableCell> cells, int count, Spot spot) throws RefusedFileException {
    for (int i = 0; i < count; i++) {
      meter.cell(spot, cells.size(), 0);
      cells.add(TableCell.EMPTY.with(TableCell.Mark.MERGED_ACROSS));
    }
  }

  private void nested(XmlPart xml, Spot spot) throws IOException {
    sink.remark(
        new Remark(
            "nested_table",
            Remark.Weight.LEFT_OUT,
            spot,
            "Bảng %s, %s: có bảng lồng trong ô, không đọc; đưa nó ra ngoài bảng."
                .formatted(spot.sheet(), Spot.line(spot.row()).vi()),
            "Table %s, %s: a table inside a cell is not read; move it out of the table."
                .formatted(spot.sheet(), Spot.line(spot.row()).en())));
    xml.skip();
  }
}
