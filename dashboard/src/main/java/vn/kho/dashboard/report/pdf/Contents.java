package vn.kho.dashboard.report.pdf;

import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Heading;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.file.Xml;

/** The table of contents on paper: every heading the bookmarks name, with the page it stands on. */
final class Contents {
  private Contents() {}

  static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("<div class=\"contents\"><div class=\"subject\">")
        .append(Xml.escape(report.contentsTitle()))
        .append("</div>");
    int number = 0;
    for (Block block : report.body()) {
      if (block instanceof Heading heading) {
        number++;
        if (heading.level() <= 2) {
          line(out, number, heading.level(), heading.text());
        }
      }
    }
    for (Annex annex : report.annexes()) {
      number++;
      line(out, number, 1, annex.number() + ". " + annex.title());
      number += (int) annex.blocks().stream().filter(block -> block instanceof Heading).count();
    }
    return out.append("</div>").toString();
  }

  private static void line(StringBuilder out, int number, int level, String text) {
    out.append("<p class=\"toc")
        .append(level)
        .append("\"><a href=\"#muc-")
        .append(number)
        .append("\">")
        .append(Xml.escape(text))
        .append("</a></p>");
  }
}
