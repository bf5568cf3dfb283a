package vn.kho.dashboard.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.file.Xml;
import vn.kho.dashboard.report.pdf.HtmlReport.Use;

/** What stands around the text of a report: its title and styles, and the marks of every page. */
final class Frame {
  private Frame() {}

  static String around(String text, String bookmarks, Report report, Use use) {
    String title = Xml.escape(report.title());
    String marks =
        bookmarks.isEmpty() || use == Use.PAGE ? "" : "<bookmarks>" + bookmarks + "</bookmarks>";
    return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"/><title>"
        + title
        + "</title><meta name=\"description\" content=\""
        + title
        + "\"/><meta name=\"subject\" content=\""
        + title
        + "\"/><style>"
        + style("report.css")
        + (use == Use.PAGE ? style("screen.css") : "")
        + "</style>"
        + marks
        + "</head><body class=\""
        + use.name().toLowerCase(Locale.ROOT)
        + "\">"
        + marks(report, use)
        + running("foot", report.footer())
        + text
        + "</body></html>";
  }

  /** The mark of every page; on paper below the page's number, which the first page leaves out. */
  private static String marks(Report report, Use use) {
    return use == Use.PAGE
        ? running("mark", report.mark())
        : "<div class=\"mark first\">"
            + Xml.escape(report.mark())
            + "</div><div class=\"mark later\"><div class=\"no\"></div>"
            + Xml.escape(report.mark())
            + "</div>";
  }

  private static String running(String name, String text) {
    return text.isEmpty() ? "" : "<div class=\"" + name + "\">" + Xml.escape(text) + "</div>";
  }

  private static String style(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
