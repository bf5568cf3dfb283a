package vn.kho.dashboard.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Heading;
import vn.kho.dashboard.report.content.Paragraph;
import vn.kho.dashboard.report.content.Piece;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.file.Xml;

/** Headings, paragraphs, tables and charts; every number is a bookmark named by its id. */
final class Body {
  /** Between the margins, in twentieths of a point. */
  static final int PORTRAIT_WIDTH = 9071;

  static final int LANDSCAPE_WIDTH = 14570;

  private static final int EMU_PER_TWIP = 635;
  private static final int CHART_HEIGHT = 2_880_000;

  private final List<Chart> charts = new ArrayList<>();
  private int marks;
  private int anchors;

  List<Chart> charts() {
    return List.copyOf(charts);
  }

  void block(StringBuilder out, Block block, int width) {
    if (block instanceof Heading heading) {
      heading(out, heading);
    } else if (block instanceof Paragraph paragraph) {
      paragraph(out, paragraph, "");
    } else if (block instanceof Table table) {
      table(out, table, width);
    } else if (block instanceof Chart chart) {
      chart(out, chart, width);
    }
  }

  private void heading(StringBuilder out, Heading heading) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Heading")
        .append(heading.level())
        .append("\"/></w:pPr>")
        .append(heading.level() <= 2 ? anchored(heading.text()) : run(heading.text(), ""))
        .append("</w:p>");
  }

  /** The place of the contents' n-th line. */
  static String anchor(int number) {
    return String.format(Locale.ROOT, "_Toc%06d", number);
  }

  /** A heading the contents lead to. */
  String anchored(String text) {
    marks++;
    anchors++;
    return "<w:bookmarkStart w:id=\""
        + marks
        + "\" w:name=\""
        + anchor(anchors)
        + "\"/>"
        + run(text, "")
        + "<w:bookmarkEnd w:id=\""
        + marks
        + "\"/>";
  }

  /** The last words of the text, which the signature does not leave behind. */
  void last(StringBuilder out, Block block, int width) {
    if (block instanceof Paragraph paragraph) {
      paragraph(out, paragraph, "<w:keepNext/>");
    } else {
      block(out, block, width);
    }
  }

  private void paragraph(StringBuilder out, Paragraph paragraph, String keeping) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(WordReport.styleOf(paragraph.kind()))
        .append("\"/>")
        .append(keeping)
        .append("</w:pPr>");
    if (paragraph.kind() == Paragraph.Kind.ITEM || paragraph.kind() == Paragraph.Kind.DRAFT) {
      out.append(run("- ", ""));
    }
    paragraph.pieces().forEach(piece -> piece(out, piece, ""));
    out.append("</w:p>");
  }

  private void piece(StringBuilder out, Piece piece, String look) {
    Figure figure = piece.figure();
    if (figure == null) {
      out.append(run(piece.text(), look));
      return;
    }
    marks++;
    out.append("<w:bookmarkStart w:id=\"")
        .append(marks)
        .append("\" w:name=\"")
        .append(figure.id())
        .append("\"/>")
        .append(run(piece.text(), look))
        .append("<w:bookmarkEnd w:id=\"")
        .append(marks)
        .append("\"/>");
  }

  static String run(String text, String look) {
    if (text.isEmpty()) {
      return "";
    }
    return "<w:r>"
        + (look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>")
        + "<w:t xml:space=\"preserve\">"
        + Xml.escape(text)
        + "</w:t></w:r>";
  }

  private void table(StringBuilder out, Table table, int width) {
    int parts = table.columns().stream().mapToInt(Table.Column::width).sum();
    List<Integer> widths =
        table.columns().stream().map(column -> column.width() * width / parts).toList();
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"")
        .append(width)
        .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    widths.forEach(each -> out.append("<w:gridCol w:w=\"").append(each).append("\"/>"));
    out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.size(); i++) {
      cell(
          out,
          Piece.of(table.columns().get(i).title()),
          widths.get(i),
          Table.Align.CENTER,
          "<w:b/>",
          "F2ECE8");
    }
    out.append("</w:tr>");
    for (Table.Row row : table.rows()) {
      boolean isGroup = row.weight() == Table.Weight.GROUP;
      out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (int i = 0; i < widths.size(); i++) {
        cell(
            out,
            row.cells().get(i),
            widths.get(i),
            table.columns().get(i).align(),
            isGroup ? "<w:b/>" : "",
            isGroup ? "F8F5F2" : "");
      }
      out.append("</w:tr>");
    }
    out.append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
  }

  private void cell(
      StringBuilder out, Piece piece, int width, Table.Align align, String look, String fill) {
    out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    if (!fill.isEmpty()) {
      out.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(fill).append("\"/>");
    }
    out.append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:jc w:val=\"")
        .append(WordReport.alignment(align))
        .append("\"/></w:pPr>");
    piece(out, piece, look);
    out.append("</w:p></w:tc>");
  }

  private void chart(StringBuilder out, Chart chart, int width) {
    charts.add(chart);
    int number = charts.size();
    out.append(
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:keepNext/><w:jc"
                + " w:val=\"center\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\""
                + " distL=\"0\" distR=\"0\"><wp:extent cx=\"")
        .append((long) width * EMU_PER_TWIP)
        .append("\" cy=\"")
        .append(CHART_HEIGHT)
        .append("\"/><wp:docPr id=\"")
        .append(number)
        .append("\" name=\"")
        .append(Xml.escape(chart.name()))
        .append("\" descr=\"")
        .append(Xml.escape(chart.description()))
        .append(
            "\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart"
                + " r:id=\"rIdChart")
        .append(number)
        .append("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Note\"/><w:jc w:val=\"center\"/></w:pPr>")
        .append(run(chart.source(), ""))
        .append("</w:p>");
  }
}
