package vn.kho.dashboard.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Heading;
import vn.kho.dashboard.report.content.Paragraph;
import vn.kho.dashboard.report.content.Piece;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.file.Xml;

/** A report as one self-contained page; the PDF is set from the same markup. */
public final class HtmlReport {
  private static final Pattern NUMBER = Pattern.compile("[^\\s]{0,30}\\d[^\\s]{0,30}");
  private static final int MOST_PREVIEWED = 120;

  private final Report report;
  private final Use use;
  private final Function<Figure, String> links;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder bookmarks = new StringBuilder();
  private final List<Chart> charts = new ArrayList<>();
  private int headings;

  /** What the markup is for. */
  enum Use {
    PAGE,
    PAPER,
    PART
  }

  private HtmlReport(Report report, Use use, Function<Figure, String> links) {
    this.report = report;
    this.use = use;
    this.links = links;
  }

  public static byte[] of(Report report) {
    return new HtmlReport(report, Use.PAGE, Figure::id).write().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The markup within another page, long tables cut short.
   *
   * @param links where the page shows what a number is made of
   */
  public static String part(Report report, Function<Figure, String> links) {
    HtmlReport html = new HtmlReport(report, Use.PART, links);
    html.fill();
    return html.out.toString();
  }

  /** The markup the PDF is set from, and the charts it leaves room for. */
  record Paper(String markup, List<Chart> charts) {}

  static Paper paper(Report report) {
    HtmlReport html = new HtmlReport(report, Use.PAPER, Figure::id);
    return new Paper(html.write(), List.copyOf(html.charts));
  }

  private void fill() {
    out.append(OfficialForm.letterhead(report.letterhead(), use == Use.PART ? "h2" : "h1"));
    if (use == Use.PAPER) {
      out.append(Contents.of(report));
    }
    List<Block> blocks = report.body();
    int last = blocks.size() - 1;
    blocks.subList(0, last).forEach(this::block);
    out.append("<div class=\"end\">");
    block(blocks.get(last));
    out.append(OfficialForm.signing(report.signing()));
    out.append("</div>");
    report.annexes().forEach(this::annex);
  }

  private String write() {
    fill();
    return Frame.around(out.toString(), bookmarks.toString(), report, use);
  }

  private void block(Block block) {
    if (block instanceof Heading heading) {
      heading(heading.level(), heading.text());
    } else if (block instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Chart chart) {
      chart(chart);
    }
  }

  private void heading(int level, String text) {
    headings++;
    String tag = "h" + (level + 1);
    String id = "muc-" + headings;
    out.append("<")
        .append(tag)
        .append(" id=\"")
        .append(id)
        .append("\">")
        .append(Xml.escape(text))
        .append("</")
        .append(tag)
        .append(">");
    if (level <= 2) {
      bookmarks
          .append("<bookmark name=\"")
          .append(Xml.escape(text))
          .append("\" href=\"#")
          .append(id)
          .append("\"/>");
    }
  }

  private void paragraph(Paragraph paragraph) {
    Paragraph.Kind kind = paragraph.kind();
    out.append("<p class=\"").append(kind.name().toLowerCase(Locale.ROOT)).append("\">");
    out.append(kind == Paragraph.Kind.ITEM || kind == Paragraph.Kind.DRAFT ? "- " : "");
    if (use == Use.PAPER) {
      out.append(unbroken(paragraph.text()));
    } else {
      paragraph.pieces().forEach(this::piece);
    }
    out.append("</p>");
  }

  /** On paper no line breaks within a number, a day or a row's number. */
  private static String unbroken(String text) {
    StringBuilder line = new StringBuilder();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find()) {
      line.append(Xml.escape(text.substring(from, number.start())))
          .append("<span class=\"n\">")
          .append(Xml.escape(number.group()))
          .append("</span>");
      from = number.end();
    }
    return line.append(Xml.escape(text.substring(from))).toString();
  }

  private void piece(Piece piece) {
    Figure figure = piece.figure();
    if (figure == null || use == Use.PAPER) {
      out.append(Xml.escape(piece.text()));
      return;
    }
    if (use == Use.PART) {
      out.append("<a class=\"source\" id=\"")
          .append(figure.id())
          .append("\" href=\"")
          .append(Xml.escape(links.apply(figure)))
          .append("\" data-drawer>")
          .append(Xml.escape(piece.text()))
          .append("</a>");
      return;
    }
    String source = figure.id() + " · " + figure.origin().table() + "." + figure.origin().column();
    out.append("<data id=\"")
        .append(figure.id())
        .append("\" value=\"")
        .append(figure.value().toPlainString())
        .append("\" title=\"")
        .append(Xml.escape(source))
        .append("\">")
        .append(Xml.escape(piece.text()))
        .append("</data>");
  }

  private void table(Table table) {
    int parts = table.columns().stream().mapToInt(Table.Column::width).sum();
    boolean isPart = use == Use.PART;
    if (isPart) {
      out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
          .append(Xml.escape(table.title()))
          .append("\">");
    }
    out.append("<table class=\"grid\"><thead><tr>");
    for (Table.Column column : table.columns()) {
      String width =
          isPart
              ? ""
              : String.format(
                  Locale.ROOT, " style=\"width:%.2f%%\"", 100.0 * column.width() / parts);
      out.append("<th scope=\"col\"" + width + ">")
          .append(Xml.escape(column.title()))
          .append("</th>");
    }
    out.append("</tr></thead><tbody>");
    List<Table.Row> rows = table.rows();
    int shown = isPart ? Math.min(rows.size(), MOST_PREVIEWED) : rows.size();
    for (Table.Row row : rows.subList(0, shown)) {
      out.append(row.weight() == Table.Weight.GROUP ? "<tr class=\"group\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        out.append("<td class=\"")
            .append(table.columns().get(i).align().name().toLowerCase(Locale.ROOT))
            .append("\">");
        piece(row.cells().get(i));
        out.append("</td>");
      }
      out.append("</tr>");
    }
    out.append("</tbody></table>").append(isPart ? "</div>" : "");
    if (shown < rows.size()) {
      out.append("<p class=\"note\">… (+")
          .append(rows.size() - shown)
          .append(" dòng trong tệp tải về)</p>");
    }
  }

  private void chart(Chart chart) {
    out.append("<div class=\"figure\">");
    if (use == Use.PAPER) {
      out.append("<object type=\"image/kho-chart\" data-chart=\"")
          .append(charts.size())
          .append("\" alt=\"")
          .append(Xml.escape(chart.description()))
          .append("\"></object>");
      charts.add(chart);
    } else {
      out.append(ChartSvg.of(chart));
    }
    out.append("<p class=\"note\">")
        .append(Xml.escape(chart.description()))
        .append("</p><p class=\"note\">")
        .append(Xml.escape(chart.source()))
        .append("</p></div>");
  }

  private void annex(Annex annex) {
    out.append("<div class=\"annex\">");
    heading(1, annex.number() + ". " + annex.title());
    annex.blocks().forEach(this::block);
    out.append("</div>");
  }
}
