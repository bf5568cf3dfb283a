package vn.kho.dashboard.report.pdf;

import java.util.List;
import vn.kho.dashboard.report.content.Letterhead;
import vn.kho.dashboard.report.content.Signing;
import vn.kho.dashboard.report.file.Xml;

/** The form of an official paper: its letterhead and title, its recipients and signature. */
final class OfficialForm {
  private OfficialForm() {}

  static String letterhead(Letterhead head, String tag) {
    StringBuilder out = new StringBuilder();
    out.append("<table class=\"head\"><tr><td>")
        .append(div("", head.superior()))
        .append(div("strong ruled", head.organisation()))
        .append(div("", head.number()))
        .append("</td><td>")
        .append(div("strong", head.nation()))
        .append(div("strong ruled", head.motto()))
        .append(div("when", head.placeAndDate()))
        .append("</td></tr></table>");
    out.append("<" + tag + " class=\"kind\">")
        .append(Xml.escape(head.kind()))
        .append("</" + tag + ">");
    head.subject().forEach(each -> out.append(div("subject", each)));
    return out.toString();
  }

  static String signing(Signing signing) {
    StringBuilder out = new StringBuilder();
    out.append("<table class=\"signing\"><tr><td><p class=\"to\">")
        .append(Xml.escape(signing.recipientsTitle()))
        .append("</p>");
    List<String> recipients = signing.recipients();
    for (int i = 0; i < recipients.size(); i++) {
      String end = i == recipients.size() - 1 ? "." : ";";
      out.append("<p class=\"recipient\">- ")
          .append(Xml.escape(recipients.get(i)))
          .append(end)
          .append("</p>");
    }
    out.append("</td><td>");
    signing.lines().forEach(each -> out.append(div("strong", each)));
    return out.append("<div class=\"gap\"></div>")
        .append(div("strong", signing.name()))
        .append("</td></tr></table>")
        .toString();
  }

  private static String div(String kind, String text) {
    return "<div class=\"" + kind + "\">" + Xml.escape(text) + "</div>";
  }
}
