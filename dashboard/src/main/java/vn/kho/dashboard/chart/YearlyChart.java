package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of what was done, under the stepped dashed line of what was planned. */
public final class YearlyChart {
  /** A year that goes on is paler: it is not yet what it will be. */
  private static final double OPEN = 0.55;

  private YearlyChart() {}

  /**
   * One year; null figures leave a gap.
   *
   * @param text the figure as written above its column
   * @param tip lines shown on touch
   * @param isOpen whether the year had not ended when the figures were taken
   */
  public record Year(
      @Nullable BigDecimal actual,
      @Nullable BigDecimal target,
      String text,
      List<String> tip,
      boolean isEstimate,
      boolean isApportioned,
      boolean isOpen) {

    Map<String, @Nullable Object> style() {
      Map<String, @Nullable Object> style =
          Canvas.columnStyle("var:chart-actual", isEstimate, isApportioned);
      if (isOpen) {
        style.put("opacity", OPEN);
      }
      return style;
    }

    /** Dark where the column is pale. */
    Map<String, @Nullable Object> label() {
      return isOpen || isEstimate
          ? Options.map("color", "var:ink", "textBorderColor", "var:surface", "opacity", 1)
          : Options.map();
    }
  }

  /** Names of the series in the page's language. */
  public record Names(String actual, String open, String plan, String published, String boundary) {}

  /**
   * The chart.
   *
   * @param years one for each of the axis
   */
  public static Map<String, @Nullable Object> option(
      TimeAxis axis,
      List<Year> years,
      List<PublishedPoint> published,
      List<BoundaryMark> marks,
      @Nullable String unit,
      Names names) {
    List<Object> series = new ArrayList<>();
    series.add(columns(years, names));
    if (years.stream().anyMatch(year -> year.isOpen() && year.actual() != null)) {
      series.add(openInLegend(names));
    }
    if (years.stream().anyMatch(year -> year.target() != null)) {
      series.add(steps(axis, years, names));
    }
    if (!published.isEmpty()) {
      series.add(PublishedPoint.series(names.published(), published));
    }
    if (!marks.isEmpty()) {
      series.add(BoundaryMark.series(names.boundary(), marks));
    }
    Map<String, @Nullable Object> option = Canvas.option(unit, series);
    option.put("xAxis", axis.axes());
    return option;
  }

  private static Map<String, @Nullable Object> columns(List<Year> years, Names names) {
    List<Object> data = new ArrayList<>();
    for (Year year : years) {
      data.add(
          Options.map(
              "value", year.actual(),
              "text", year.text(),
              "tip", year.tip(),
              "itemStyle", year.style(),
              "label", year.label()));
    }
    return Options.map(
        "id",
        "actual",
        "name",
        names.actual(),
        "type",
        "bar",
        "barMaxWidth",
        56,
        "barWidth",
        "48%",
        "itemStyle",
        Options.map("color", "var:chart-actual", "borderRadius", List.of(3, 3, 0, 0)),
        "label",
        Options.map(
            "show",
            true,
            "formatter",
            "fn:text",
            "position",
            "insideBottom",
            "color",
            "var:chart-on-actual",
            "textBorderColor",
            "var:chart-actual",
            "textBorderWidth",
            3,
            "fontWeight",
            "bold",
            "fontSize",
            13),
        "data",
        data);
  }

  /** Nothing of its own: it names the paler columns. */
  private static Map<String, @Nullable Object> openInLegend(Names names) {
    return Options.map(
        "id",
        "open",
        "name",
        names.open(),
        "type",
        "bar",
        "barGap",
        "-100%",
        "itemStyle",
        Options.map("color", "var:chart-actual", "opacity", OPEN),
        "data",
        List.of());
  }

  /** From edge to edge of each year, breaking where there is no figure. */
  private static Map<String, @Nullable Object> steps(TimeAxis axis, List<Year> years, Names names) {
    List<Object> data = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      BigDecimal target = years.get(i).target();
      String year = axis.years().get(i);
      data.add(Options.map("value", Options.list(TimeAxis.place(i), target), "row", year));
      data.add(Options.list(TimeAxis.place(i + 1), target));
    }
    return Options.map(
        "id",
        "plan",
        "name",
        names.plan(),
        "type",
        "line",
        "xAxisIndex",
        1,
        "symbol",
        "none",
        "connectNulls",
        false,
        "z",
        5,
        "color",
        "var:chart-plan",
        "lineStyle",
        Options.map("type", "dashed", "width", 2, "color", "var:chart-plan"),
        "data",
        data);
  }
}
