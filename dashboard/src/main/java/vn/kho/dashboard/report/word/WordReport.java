package vn.kho.dashboard.report.word;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.content.Heading;
import vn.kho.dashboard.report.content.Paragraph;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.file.Archive;
import vn.kho.dashboard.report.file.Xml;

/** A report as docx, laid out as official papers are (Decree 30/2020/NĐ-CP, Appendix I). */
public final class WordReport {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PARTS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String OPEN =
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
    archive.xml("[Content_Types].xml", types(charts.size()));
    archive.xml(
        "_rels/.rels",
        relations(
            List.of(
                relation("rId1", PARTS + "/officeDocument", "word/document.xml"),
                relation(
                    "rId2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml"))));
    archive.xml("docProps/core.xml", core(report));
    archive.xml("word/document.xml", document);
    archive.xml("word/_rels/document.xml.rels", relations(documentParts(charts.size())));
    archive.xml("word/styles.xml", Styles.xml());
    archive.xml(
        "word/settings.xml",
        "<w:settings xmlns:w=\""
            + MAIN
            + "\"><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting"
            + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
            + " w:val=\"15\"/></w:compat></w:settings>");
    archive.xml("word/header1.xml", header(report, false));
    archive.xml("word/header2.xml", header(report, true));
    archive.xml("word/footer1.xml", footer(report));
    for (int i = 1; i <= charts.size(); i++) {
      archive.xml("word/charts/chart" + i + ".xml", ChartPart.xml(charts.get(i - 1)));
      archive.xml(
          "word/charts/_rels/chart" + i + ".xml.rels",
          relations(
              List.of(relation("rId1", PARTS + "/package", "../embeddings/chart" + i + ".xlsx"))));
      archive.bytes("word/embeddings/chart" + i + ".xlsx", ChartPart.workbook(charts.get(i - 1)));
    }
    return archive.toBytes();
  }

  private static String document(Report report, Body body, List<Integer> pages) {
    StringBuilder out = new StringBuilder("<w:document" + OPEN + "><w:body>");
    out.append(Head.xml(report.letterhead()));
    contents(out, report, pages);
    List<Block> blocks = report.body();
    int last = blocks.size() - 1;
    blocks.subList(0, last).forEach(block -> body.block(out, block, Body.PORTRAIT_WIDTH));
    body.last(out, blocks.get(last), Body.PORTRAIT_WIDTH);
    out.append(Head.signing(report.signing()));
    if (report.annexes().isEmpty()) {
      return out.append(section(Page.PORTRAIT)).append("</w:body></w:document>").toString();
    }
    out.append("<w:p><w:pPr>").append(section(Page.PORTRAIT)).append("</w:pPr></w:p>");
    boolean isFirst = true;
    for (Annex annex : report.annexes()) {
      annex(out, body, annex, isFirst);
      isFirst = false;
    }
    return out.append(section(Page.LANDSCAPE)).append("</w:body></w:document>").toString();
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

  /** A field Word fills again; until then it lists the headings. */
  private static void contents(StringBuilder out, Report report, List<Integer> pages) {
    List<String[]> lines = new ArrayList<>();
    for (Block block : report.body()) {
      if (block instanceof Heading heading && heading.level() <= 2) {
        lines.add(new String[] {"TOC" + heading.level(), heading.text()});
      }
    }
    report
        .annexes()
        .forEach(annex -> lines.add(new String[] {"TOC1", annex.number() + ". " + annex.title()}));
    if (lines.isEmpty()) {
      return;
    }
    String begin =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + " TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"separate\"/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>")
        .append(Body.run(report.contentsTitle(), ""))
        .append("</w:p>");
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i);
      out.append("<w:p><w:pPr><w:pStyle w:val=\"")
          .append(line[0])
          .append("\"/></w:pPr>")
          .append(i == 0 ? begin : "")
          .append(entry(line[1], i + 1, i < pages.size() ? String.valueOf(pages.get(i)) : ""))
          .append(i == lines.size() - 1 ? end : "")
          .append("</w:p>");
    }
  }

  private static String entry(String text, int number, String page) {
    String anchor = Body.anchor(number);
    return "<w:hyperlink w:anchor=\""
        + anchor
        + "\" w:history=\"1\">"
        + Body.run(text, "")
        + "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
        + " xml:space=\"preserve\"> PAGEREF "
        + anchor
        + " \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + Body.run(page, "")
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>";
  }

  private enum Page {
    PORTRAIT,
    LANDSCAPE
  }

  /** A4; margins top 23 mm, bottom 20 mm, left 30 mm, right 20 mm; numbers from the second page. */
  private static String section(Page page) {
    boolean isPortrait = page == Page.PORTRAIT;
    StringBuilder out =
        new StringBuilder("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>");
    if (isPortrait) {
      out.append(
          "<w:headerReference w:type=\"first\" r:id=\"rId3\"/><w:footerReference w:type=\"first\""
              + " r:id=\"rId5\"/>");
    }
    out.append("<w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:type w:val=\"nextPage\"/>");
    out.append(
        isPortrait
            ? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1134\""
                + " w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\""
                + " w:gutter=\"0\"/>"
            : "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1304\""
                + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/>");
    return out.append(isPortrait ? "<w:titlePg/>" : "").append("</w:sectPr>").toString();
  }

  private static String header(Report report, boolean isNumbered) {
    String page =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + " PAGE </w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"end\"/></w:r>";
    StringBuilder out = new StringBuilder("<w:hdr" + OPEN + ">");
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>")
        .append(isNumbered ? page : "")
        .append("</w:p>");
    if (!report.mark().isEmpty()) {
      out.append("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
          .append(Body.run(report.mark(), "<w:b/><w:color w:val=\"B00020\"/>"))
          .append("</w:p>");
    }
    return out.append("</w:hdr>").toString();
  }

  private static String footer(Report report) {
    return "<w:ftr"
        + OPEN
        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + Body.run(report.footer(), "<w:color w:val=\"555555\"/>")
        + "</w:p></w:ftr>";
  }

  private static List<String> documentParts(int charts) {
    List<String> parts = new ArrayList<>();
    parts.add(relation("rId1", PARTS + "/styles", "styles.xml"));
    parts.add(relation("rId2", PARTS + "/settings", "settings.xml"));
    parts.add(relation("rId3", PARTS + "/header", "header1.xml"));
    parts.add(relation("rId4", PARTS + "/header", "header2.xml"));
    parts.add(relation("rId5", PARTS + "/footer", "footer1.xml"));
    for (int i = 1; i <= charts; i++) {
      parts.add(relation("rIdChart" + i, PARTS + "/chart", "charts/chart" + i + ".xml"));
    }
    return parts;
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String relations(List<String> each) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.join("", each)
        + "</Relationships>";
  }

  private static String types(int charts) {
    StringBuilder out =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"xlsx\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>");
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    override(out, "/word/document.xml", word + "document.main+xml");
    override(out, "/word/styles.xml", word + "styles+xml");
    override(out, "/word/settings.xml", word + "settings+xml");
    override(out, "/word/header1.xml", word + "header+xml");
    override(out, "/word/header2.xml", word + "header+xml");
    override(out, "/word/footer1.xml", word + "footer+xml");
    override(
        out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    for (int i = 1; i <= charts; i++) {
      override(
          out,
          "/word/charts/chart" + i + ".xml",
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    }
    return out.append("</Types>").toString();
  }

  private static void override(StringBuilder out, String part, String type) {
    out.append("<Override PartName=\"")
        .append(part)
        .append("\" ContentType=\"")
        .append(type)
        .append("\"/>");
  }

  private static String core(Report report) {
    String made =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", java.util.Locale.ROOT)
            .format(report.identity().createdAt());
    String head =
        "<cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    return head
        + "<dc:title>"
        + Xml.escape(report.title())
        + "</dc:title><dc:creator>"
        + Xml.escape(report.letterhead().organisation())
        + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
        + made
        + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
        + made
        + "</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>";
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
