package vn.kho.dashboard.report.pdf;

import java.util.List;
import java.util.Locale;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.file.Xml;

/** A chart's marks as SVG, for the page. */
final class ChartSvg {
  private ChartSvg() {}

  static String of(Chart chart) {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "<svg role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">",
                ChartDrawing.WIDTH,
                ChartDrawing.HEIGHT,
                Xml.escape(chart.description())));
    List<ChartDrawing.Mark> marks = ChartDrawing.of(chart);
    marks.forEach(mark -> out.append(mark(mark)));
    return out.append("</svg>").toString();
  }

  private static String mark(ChartDrawing.Mark mark) {
    if (mark instanceof ChartDrawing.Bar bar) {
      return String.format(
          Locale.ROOT,
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
          bar.x(),
          bar.y(),
          bar.width(),
          bar.height(),
          bar.colour());
    }
    if (mark instanceof ChartDrawing.Line line) {
      return String.format(
          Locale.ROOT,
          "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
              + " stroke-width=\"%.1f\"/>",
          line.x1(),
          line.y1(),
          line.x2(),
          line.y2(),
          line.colour(),
          line.width());
    }
    if (mark instanceof ChartDrawing.Words words) {
      return String.format(
          Locale.ROOT,
          "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" text-anchor=\"%s\">%s</text>",
          words.x(),
          words.y(),
          words.size(),
          words.anchor().name().toLowerCase(Locale.ROOT),
          Xml.escape(words.text()));
    }
    return "";
  }
}
