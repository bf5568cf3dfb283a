package vn.kho.dashboard.report.word;

import java.util.List;
import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.content.Paragraph;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.file.Archive;

/** A report as docx, laid out as official papers are (Decree 30/2020/NĐ-CP, Appendix I). */
public final class WordReport {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String OPEN =
      " xmlns:w=\""
          + MAIN
          + "\" xmlns:r=\""
          + PARTS
          + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

  private WordReport() {}

  /**
   * The file.
   *
   * @param pages on which the headings stood when the report was last set, for the contents until
   *     the program that opens the file counts its own
   */
  public static byte[] of(Report report, List<Integer> pages) {
    Body body = new Body();
    String document = document(report, body, pages);
    List<Chart> charts = body.charts();
    Archive archive = new Archive();
    archive.xml("[Content_Types].xml", PackageParts.types(charts.size()));
    archive.xml(
        "_rels/.rels",
        PackageParts.relations(
            List.of(
                PackageParts.relation("rId1", PARTS + "/officeDocument", "word/document.xml"),
                PackageParts.relation(
                    "rId2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml"))));
    archive.xml("docProps/core.xml", PackageParts.properties(report));
    archive.xml("word/document.xml", document);
    archive.xml(
        "word/_rels/document.xml.rels",
        PackageParts.relations(PackageParts.ofDocument(charts.size())));
    archive.xml("word/styles.xml", Styles.xml());
    archive.xml(
        "word/settings.xml",
        "<w:settings xmlns:w=\""
            + MAIN
            + "\"><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting"
            + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
            + " w:val=\"15\"/></w:compat></w:settings>");
    archive.xml("word/header1.xml", PageSetup.header(report, false));
    archive.xml("word/header2.xml", PageSetup.header(report, true));
    archive.xml("word/footer1.xml", PageSetup.footer(report));
    for (int i = 1; i <= charts.size(); i++) {
      archive.xml("word/charts/chart" + i + ".xml", ChartPart.xml(charts.get(i - 1)));
      archive.xml(
          "word/charts/_rels/chart" + i + ".xml.rels",
          PackageParts.relations(
              List.of(
                  PackageParts.relation(
                      "rId1", PARTS + "/package", "../embeddings/chart" + i + ".xlsx"))));
      archive.bytes("word/embeddings/chart" + i + ".xlsx", ChartPart.workbook(charts.get(i - 1)));
    }
    return archive.toBytes();
  }

  private static String document(Report report, Body body, List<Integer> pages) {
    StringBuilder out = new StringBuilder("<w:document" + OPEN + "><w:body>");
    out.append(Head.xml(report.letterhead()));
    Contents.write(out, report, pages);
    List<Block> blocks = report.body();
    int last = blocks.size() - 1;
    blocks.subList(0, last).forEach(block -> body.block(out, block, Body.PORTRAIT_WIDTH));
    body.last(out, blocks.get(last), Body.PORTRAIT_WIDTH);
    out.append(Head.signing(report.signing()));
    if (report.annexes().isEmpty()) {
      return out.append(PageSetup.section(PageSetup.Page.PORTRAIT))
          .append("</w:body></w:document>")
          .toString();
    }
    out.append("<w:p><w:pPr>")
        .append(PageSetup.section(PageSetup.Page.PORTRAIT))
        .append("</w:pPr></w:p>");
    boolean isFirst = true;
    for (Annex annex : report.annexes()) {
      annex(out, body, annex, isFirst);
      isFirst = false;
    }
    return out.append(PageSetup.section(PageSetup.Page.LANDSCAPE))
        .append("</w:body></w:document>")
        .toString();
  }

  private static void annex(StringBuilder out, Body body, Annex annex, boolean isFirst) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"AnnexTitle\"/>")
        .append(isFirst ? "" : "<w:pageBreakBefore/>")
        .append("</w:pPr>")
        .append(body.anchored(annex.number() + ". " + annex.title()))
        .append("</w:p>");
    for (Block block : annex.blocks()) {
      body.block(out, block, Body.LANDSCAPE_WIDTH);
    }
  }

  /** Which paragraph style a kind of text has. */
  static String styleOf(Paragraph.Kind kind) {
    return switch (kind) {
      case BODY -> "BodyText";
      case ITEM -> "ListItem";
      case DRAFT -> "Draft";
      case NOTE -> "Note";
    };
  }

  /** Where text stands in a cell. */
  static String alignment(Table.Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTER -> "center";
      case RIGHT -> "right";
    };
  }
}
