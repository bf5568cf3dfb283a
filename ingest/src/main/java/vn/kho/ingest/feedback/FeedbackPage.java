package vn.kho.ingest.feedback;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueGroups;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Severity;
import vn.kho.ingest.issue.Words;

/** The page a sender reads: what to mend first, then what was loaded; Vietnamese, then English. */
final class FeedbackPage {
  private static final int MOST_LINES = 2_000;
  private static final int MOST_RANGES = 400;

  private final FileFeedback feedback;
  private final Writer out;

  private FeedbackPage(FileFeedback feedback, Writer out) {
    this.feedback = feedback;
    this.out = out;
  }

  static void write(FileFeedback feedback, Writer out) throws IOException {
    new FeedbackPage(feedback, out).write();
  }

  private void write() throws IOException {
    String title = escape(feedback.name());
    out.write("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
    out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.write("style-src 'unsafe-inline'\">");
    out.write("<meta name=\"viewport\" content=\"width=device-width\">");
    out.write("<title>Phản hồi: " + title + "</title>");
    out.write(
        """
        <style>
        body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 1.5em auto; padding: 0 1em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top; }
        td { overflow-wrap: anywhere; }
        th { background: #ddebf7; }
        .error { background: #ffc7ce; } .warning { background: #ffeb9c; }
        section + section { border-top: 2px solid #999; margin-top: 2em; }
        </style></head><body>
        """);
    section(Lang.VI);
    section(Lang.EN);
    out.write("</body></html>\n");
  }

  private void section(Lang lang) throws IOException {
    out.write("<section lang=\"" + (lang == Lang.VI ? "vi" : "en") + "\"><h1>");
    out.write(say(lang, "Phản hồi về tệp ", "Feedback on the file "));
    out.write("<bdi>" + escape(feedback.name()) + "</bdi></h1>\n<p>" + escape(summary(lang)));
    out.write("</p>\n");
    findings(lang, Severity.ERROR, new Words("Cần sửa và gửi lại", "To be mended and sent again"));
    findings(lang, Severity.WARNING, new Words("Cần xem lại", "To be looked at"));
    findings(lang, Severity.INFO, new Words("Ghi chú", "Remarks"));
    rows(lang);
    out.write("</section>\n");
  }

  private String summary(Lang lang) {
    if (feedback.loadedBefore() != null) {
      return say(
          lang,
          "Tệp này đã nhận trước đây (" + feedback.loadedBefore() + "); số liệu không thay đổi.",
          "This file was received before (" + feedback.loadedBefore() + "); nothing changed.");
    }
    String day = feedback.received().toString();
    String next =
        feedback.hasErrors()
            ? say(
                lang,
                " Chỉ cần sửa những chỗ dưới đây rồi gửi lại cả tệp; dòng đã nạp không bị tính hai"
                    + " lần.",
                " Mend the places below and send the whole file again; rows that were loaded are"
                    + " not counted twice.")
            : say(lang, " Không phải làm gì thêm.", " Nothing more to do.");
    return say(
                lang,
                "Nhận ngày %s: %d số liệu đã nạp, %d dòng chưa nạp.",
                "Received on %s: %d figures loaded, %d rows not loaded.")
            .formatted(day, feedback.accepted(), feedback.refused())
        + next;
  }

  private void findings(Lang lang, Severity severity, Words heading) throws IOException {
    List<IssueGroups.Group> groups =
        IssueGroups.of(
            feedback.issues().stream().filter(issue -> issue.severity() == severity).toList());
    if (groups.isEmpty()) {
      return;
    }
    out.write("<h2>" + escape(heading.in(lang)) + "</h2>\n<table><thead><tr>");
    String[] heads =
        say(lang, "Chỗ|Đã viết|Vì sao|Cần làm gì", "Place|Written|Why|What to do").split("\\|", -1);
    for (String head : heads) {
      out.write("<th>" + head + "</th>");
    }
    out.write("</tr></thead><tbody>\n");
    for (IssueGroups.Group group : groups.subList(0, Math.min(MOST_LINES, groups.size()))) {
      Issue issue = group.first();
      out.write("<tr class=\"" + severity.code() + "\"><td>");
      out.write(escape(place(group, lang)) + "</td><td><bdi>");
      out.write(escape(issue.found() == null ? "" : issue.found()) + "</bdi></td><td>");
      out.write(escape(issue.message().in(lang)) + "</td><td>");
      out.write(escape(issue.action().in(lang)) + "</td></tr>\n");
    }
    out.write("</tbody></table>\n");
    if (groups.size() > MOST_LINES) {
      String more = String.valueOf(groups.size() - MOST_LINES);
      out.write(
          "<p>"
              + say(
                  lang,
                  "… và " + more + " chỗ nữa, xem tệp csv.",
                  "… and " + more + " more, see the csv.")
              + "</p>\n");
    }
  }

  /** The place without the file's name, which stands above. */
  private static String place(IssueGroups.Group group, Lang lang) {
    Place place = group.first().place();
    String full = new Place("", place.sheet(), place.row(), place.column()).in(lang);
    String here = full.isEmpty() ? say(lang, "cả tệp", "the whole file") : full.substring(2);
    String others =
        group.rows().stream().limit(50).map(String::valueOf).collect(Collectors.joining(", "));
    return group.rows().isEmpty()
        ? here
        : here
            + say(lang, "; cũng ở các dòng ", "; also rows ")
            + others
            + (group.rows().size() > 50 ? ", …" : "");
  }

  private void rows(Lang lang) throws IOException {
    Map<RowPlace, Fate> fates = feedback.fates();
    if (fates.isEmpty()) {
      return;
    }
    out.write("<h2>" + say(lang, "Từng dòng", "Row by row") + "</h2>\n<ul>\n");
    for (Fate fate : Fate.values()) {
      List<RowPlace> rows =
          fates.entrySet().stream()
              .filter(entry -> entry.getValue() == fate)
              .map(Map.Entry::getKey)
              .toList();
      if (!rows.isEmpty()) {
        out.write("<li><b>" + fate.words().in(lang) + "</b> (" + rows.size() + "): ");
        out.write(escape(String.join("; ", ranges(rows, lang))) + "</li>\n");
      }
    }
    out.write("</ul>\n");
  }

  /** Rows that follow each other as one range. */
  private static List<String> ranges(List<RowPlace> rows, Lang lang) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size() && ranges.size() < MOST_RANGES; i++) {
      boolean goesOn =
          i < rows.size()
              && rows.get(i).row() == rows.get(i - 1).row() + 1
              && String.valueOf(rows.get(i).sheet()).equals(String.valueOf(rows.get(from).sheet()));
      if (!goesOn) {
        RowPlace first = rows.get(from);
        int last = rows.get(i - 1).row();
        String sheet = first.sheet() == null ? "" : "\"" + first.sheet() + "\" ";
        String span = first.row() == last ? String.valueOf(last) : first.row() + "–" + last;
        ranges.add(sheet + say(lang, "dòng ", "row ") + span);
        from = i;
      }
    }
    if (from < rows.size()) {
      ranges.add("…");
    }
    return ranges;
  }

  private static String say(Lang lang, String vi, String en) {
    return new Words(vi, en).in(lang);
  }

  /** Text as text, whatever it holds; what no page can hold is shown as a replacement character. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case 0 -> safe.append('\uFFFD');
        default -> safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }
}
