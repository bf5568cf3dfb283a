package vn.kho.dashboard.report.word;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.file.Xml;

/**
 * What an Office file says of its own parts: their types, how they refer to each other, who made
 * it.
 */
final class PackageParts {
  private PackageParts() {}

  static List<String> ofDocument(int charts) {
    List<String> parts = new ArrayList<>();
    parts.add(relation("rId1", WordReport.PARTS + "/styles", "styles.xml"));
    parts.add(relation("rId2", WordReport.PARTS + "/settings", "settings.xml"));
    parts.add(relation("rId3", WordReport.PARTS + "/header", "header1.xml"));
    parts.add(relation("rId4", WordReport.PARTS + "/header", "header2.xml"));
    parts.add(relation("rId5", WordReport.PARTS + "/footer", "footer1.xml"));
    for (int i = 1; i <= charts; i++) {
      parts.add(relation("rIdChart" + i, WordReport.PARTS + "/chart", "charts/chart" + i + ".xml"));
    }
    return parts;
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  static String relations(List<String> each) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + String.join("", each)
        + "</Relationships>";
  }

  static String types(int charts) {
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

  static String properties(Report report) {
    String made =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
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
}
