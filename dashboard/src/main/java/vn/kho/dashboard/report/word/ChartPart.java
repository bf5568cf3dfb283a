package vn.kho.dashboard.report.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.report.content.Chart;
import vn.kho.dashboard.report.file.Workbook;
import vn.kho.dashboard.report.file.Workbook.Cell;
import vn.kho.dashboard.report.file.Workbook.Look;
import vn.kho.dashboard.report.file.Xml;

/** A native chart: its numbers cached for those who read, in a workbook for those who edit. */
final class ChartPart {
  private static final List<String> COLOURS = List.of("8E2A4F", "444444", "C98B2B");

  private ChartPart() {}

  static byte[] workbook(Chart chart) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> head = new ArrayList<>(List.of(Cell.of("", Look.PLAIN)));
    chart.series().forEach(series -> head.add(Cell.of(series.name(), Look.BOLD)));
    rows.add(head);
    for (int i = 0; i < chart.categories().size(); i++) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(chart.categories().get(i), Look.PLAIN)));
      for (Chart.Series series : chart.series()) {
        BigDecimal value = series.values().get(i);
        row.add(value == null ? Cell.of("", Look.PLAIN) : Cell.of(value, "#,##0.##"));
      }
      rows.add(row);
    }
    return new Workbook().add(new Workbook.Sheet("Sheet1", List.of(20, 16, 16), rows, 0)).toBytes();
  }

  static String xml(Chart chart) {
    StringBuilder out = new StringBuilder();
    out.append(
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
    out.append(
            "<c:roundedCorners"
                + " val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr"
                + " sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"vi-VN\" sz=\"1200\""
                + " b=\"1\"/><a:t>")
        .append(Xml.escape(chart.title()))
        .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    out.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
    plot(out, chart, Chart.Shape.COLUMNS);
    plot(out, chart, Chart.Shape.LINE);
    out.append(
        "<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation"
            + " val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt"
            + " formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark"
            + " val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos"
            + " val=\"nextTo\"/><c:crossAx val=\"222\"/><c:crosses val=\"autoZero\"/></c:catAx>");
    out.append(
        "<c:valAx><c:axId val=\"222\"/><c:scaling><c:orientation val=\"minMax\"/><c:min"
            + " val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos"
            + " val=\"l\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr"
            + " val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
    if (!chart.unit().isEmpty()) {
      out.append(
              "<c:title><c:tx><c:rich><a:bodyPr rot=\"-5400000\" vert=\"horz\"/><a:p><a:r><a:rPr"
                  + " lang=\"vi-VN\" sz=\"1000\" b=\"0\"/><a:t>")
          .append(Xml.escape(chart.unit()))
          .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }
    out.append(
        "<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark"
            + " val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos"
            + " val=\"nextTo\"/><c:crossAx val=\"111\"/><c:crosses"
            + " val=\"autoZero\"/></c:valAx></c:plotArea>");
    out.append(
        "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly"
            + " val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
    out.append(
        "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\"><a:latin typeface=\"Times New"
            + " Roman\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>");
    return out.append(
            "<c:externalData r:id=\"rId1\"><c:autoUpdate"
                + " val=\"0\"/></c:externalData></c:chartSpace>")
        .toString();
  }

  private static void plot(StringBuilder out, Chart chart, Chart.Shape shape) {
    List<Integer> which = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      if (chart.series().get(i).shape() == shape) {
        which.add(i);
      }
    }
    if (which.isEmpty()) {
      return;
    }
    boolean isBar = shape == Chart.Shape.COLUMNS;
    out.append(
        isBar
            ? "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors"
                + " val=\"0\"/>"
            : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    for (int i : which) {
      series(out, chart, i, isBar ? "bar" : "line");
    }
    out.append(isBar ? "<c:gapWidth val=\"60\"/>" : "<c:marker val=\"1\"/>")
        .append("<c:axId val=\"111\"/><c:axId val=\"222\"/>")
        .append(isBar ? "</c:barChart>" : "</c:lineChart>");
  }

  private static void series(StringBuilder out, Chart chart, int index, String kind) {
    Chart.Series series = chart.series().get(index);
    String column = String.valueOf((char) ('B' + index));
    String colour = COLOURS.get(index % COLOURS.size());
    int last = chart.categories().size() + 1;
    out.append("<c:ser><c:idx val=\"")
        .append(index)
        .append("\"/><c:order val=\"")
        .append(index)
        .append("\"/><c:tx><c:strRef><c:f>Sheet1!$")
        .append(column)
        .append("$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
        .append(Xml.escape(series.name()))
        .append("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
    String fill = "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
    if (kind.equals("bar")) {
      out.append("<c:spPr>").append(fill).append("</c:spPr><c:invertIfNegative val=\"0\"/>");
    } else {
      out.append("<c:spPr><a:ln w=\"22225\">")
          .append(fill)
          .append(
              "<a:prstDash val=\"dash\"/></a:ln></c:spPr><c:marker><c:symbol"
                  + " val=\"none\"/></c:marker>");
    }
    out.append("<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$")
        .append(last)
        .append("</c:f><c:strCache><c:ptCount val=\"")
        .append(chart.categories().size())
        .append("\"/>");
    for (int i = 0; i < chart.categories().size(); i++) {
      point(out, i, Xml.escape(chart.categories().get(i)));
    }
    out.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$")
        .append(column)
        .append("$2:$")
        .append(column)
        .append("$")
        .append(last)
        .append("</c:f><c:numCache><c:formatCode>#,##0.##</c:formatCode><c:ptCount val=\"")
        .append(series.values().size())
        .append("\"/>");
    for (int i = 0; i < series.values().size(); i++) {
      @Nullable BigDecimal value = series.values().get(i);
      if (value != null) {
        point(out, i, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
      }
    }
    out.append("</c:numCache></c:numRef></c:val>")
        .append(kind.equals("line") ? "<c:smooth val=\"0\"/>" : "")
        .append("</c:ser>");
  }

  private static void point(StringBuilder out, int index, String value) {
    out.append("<c:pt idx=\"")
        .append(index)
        .append("\"><c:v>")
        .append(value)
        .append("</c:v></c:pt>");
  }
}
