package vn.kho.dashboard.report.word;

import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Heading;
import vn.kho.dashboard.report.content.Report;

/** The table of contents: a field that Word fills again, and until then the headings. */
final class Contents {
  private Contents() {}

  static void write(StringBuilder out, Report report, List<Integer> pages) {
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
}
