package vn.kho.dashboard.report.word;

import vn.kho.dashboard.report.content.Report;

/** How the pages of the paper are set: size, margins, and what stands at their head and foot. */
final class PageSetup {
  private PageSetup() {}

  enum Page {
    PORTRAIT,
    LANDSCAPE
  }

  /** A4; margins top 23 mm, bottom 20 mm, left 30 mm, right 20 mm; numbers from the second page. */
  static String section(Page page) {
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

  static String header(Report report, boolean isNumbered) {
    String page =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + " PAGE </w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"end\"/></w:r>";
    StringBuilder out = new StringBuilder("<w:hdr" + WordReport.OPEN + ">");
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

  static String footer(Report report) {
    return "<w:ftr"
        + WordReport.OPEN
        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + Body.run(report.footer(), "<w:color w:val=\"555555\"/>")
        + "</w:p></w:ftr>";
  }
}
