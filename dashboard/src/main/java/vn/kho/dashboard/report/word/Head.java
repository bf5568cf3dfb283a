package vn.kho.dashboard.report.word;

import java.util.List;
import vn.kho.dashboard.report.content.Letterhead;
import vn.kho.dashboard.report.content.Signing;

/** The head and the end of an official paper. */
final class Head {
  /** So much that the nation's name and a province's stand in one line each. */
  private static final int LEFT = 3700;

  private static final String BOLD = "<w:b/>";

  private Head() {}

  static String xml(Letterhead head) {
    StringBuilder out = new StringBuilder();
    open(out);
    out.append(line(head.superior(), "<w:sz w:val=\"24\"/>")).append(ruled(head.organisation()));
    next(out, Body.PORTRAIT_WIDTH - LEFT);
    out.append(line(head.nation(), BOLD + "<w:sz w:val=\"24\"/>")).append(ruled(head.motto()));
    out.append(
        "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w=\"" + LEFT + "\" w:type=\"dxa\"/></w:tcPr>");
    out.append(line(head.number(), ""));
    next(out, Body.PORTRAIT_WIDTH - LEFT);
    out.append(line(head.placeAndDate(), "<w:i/>"));
    out.append("</w:tc></w:tr></w:tbl>");
    out.append(styled("Title", head.kind(), ""));
    head.subject().forEach(each -> out.append(styled("Subtitle", each, "")));
    return out.append(styled("HeadBlock", "", rule(3200), "<w:sz w:val=\"8\"/>")).toString();
  }

  static String signing(Signing signing) {
    StringBuilder out = new StringBuilder("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>");
    open(out);
    out.append(
        styled("Recipients", signing.recipientsTitle(), "", "<w:b/><w:i/><w:sz w:val=\"24\"/>"));
    List<String> recipients = signing.recipients();
    for (int i = 0; i < recipients.size(); i++) {
      out.append(
          styled(
              "Recipients",
              "- " + recipients.get(i) + (i == recipients.size() - 1 ? "." : ";"),
              ""));
    }
    next(out, Body.PORTRAIT_WIDTH - LEFT);
    signing.lines().forEach(each -> out.append(line(each, BOLD + "<w:sz w:val=\"28\"/>")));
    for (int i = 0; i < 4; i++) {
      out.append(line("", ""));
    }
    out.append(line(signing.name(), BOLD + "<w:sz w:val=\"28\"/>"));
    return out.append("</w:tc></w:tr></w:tbl>").toString();
  }

  private static void open(StringBuilder out) {
    out.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(Body.PORTRAIT_WIDTH)
        .append(
            "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\""
                + " w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"")
        .append(LEFT)
        .append("\"/><w:gridCol w:w=\"")
        .append(Body.PORTRAIT_WIDTH - LEFT)
        .append("\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"")
        .append(LEFT)
        .append("\" w:type=\"dxa\"/></w:tcPr>");
  }

  private static void next(StringBuilder out, int width) {
    out.append("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"")
        .append(width)
        .append("\" w:type=\"dxa\"/></w:tcPr>");
  }

  private static String line(String text, String look) {
    return styled("HeadBlock", text, "", look);
  }

  private static String ruled(String text) {
    return styled("HeadBlock", text, "", BOLD)
        + styled("HeadBlock", "", rule(1200), "<w:sz w:val=\"8\"/>");
  }

  /** A line below, drawn in from both sides by so much. */
  private static String rule(int indent) {
    return "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\""
        + " w:color=\"000000\"/></w:pBdr><w:ind w:left=\""
        + indent
        + "\" w:right=\""
        + indent
        + "\"/>";
  }

  private static String styled(String style, String text, String paragraph) {
    return styled(style, text, paragraph, "");
  }

  private static String styled(String style, String text, String paragraph, String look) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/>"
        + paragraph
        + (text.isEmpty() && !look.isEmpty() ? "<w:rPr>" + look + "</w:rPr>" : "")
        + "</w:pPr>"
        + Body.run(text, look)
        + "</w:p>";
  }
}
