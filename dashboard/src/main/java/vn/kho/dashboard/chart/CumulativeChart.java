package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running total since the plan began, against the plan's own path and its last figure. */
public final class CumulativeChart {
  private CumulativeChart() {}

  /**
   * The running total on a day; null leaves a gap.
   *
   * @param at on the hidden axis
   */
  public record Point(double at, @Nullable BigDecimal value, List<String> tip) {}

  /**
   * The term target.
   *
   * @param label written on its line
   * @param period the term, as it is called
   */
  public record Goal(BigDecimal value, String label, String period) {}

  /** Names of the series in the page's language. */
  public record Names(
      String actual,
      String path,
      String forecast,
      String band,
      String published,
      String boundary) {}

  public static Map<String, @Nullable Object> option(
      TimeAxis axis,
      List<Point> actual,
      List<Point> path,
      @Nullable Goal goal,
      @Nullable ForecastBand forecast,
      List<PublishedPoint> published,
      List<BoundaryMark> marks,
      @Nullable String unit,
      Names names) {
    List<Object> series = new ArrayList<>();
    series.add(line(actual, names));
    if (goal != null) {
      series.add(goal(axis, goal));
    }
    if (!path.isEmpty()) {
      series.add(path(path, names));
    }
    if (forecast != null) {
      series.addAll(forecast.series(names.forecast(), names.band()));
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

  private static Map<String, @Nullable Object> line(List<Point> points, Names names) {
    return Options.map(
        "id",
        "cumulative",
        "name",
        names.actual(),
        "type",
        "line",
        "xAxisIndex",
        1,
        "symbol",
        "circle",
        "symbolSize",
        5,
        "showSymbol",
        true,
        "connectNulls",
        false,
        "color",
        "var:chart-actual",
        "lineStyle",
        Options.map("width", 2.5),
        "data",
        data(points));
  }

  /** A line of its own, because an axis makes no room for a mark. */
  private static Map<String, @Nullable Object> goal(TimeAxis axis, Goal goal) {
    return Options.map(
        "id",
        "goal",
        "name",
        goal.label(),
        "type",
        "line",
        "xAxisIndex",
        1,
        "symbol",
        "none",
        "color",
        "var:chart-goal",
        "lineStyle",
        Options.map("width", 2),
        "data",
        List.of(
            List.of(0, goal.value()),
            Options.map(
                "value",
                List.of(TimeAxis.place(axis.years().size()), goal.value()),
                "row",
                goal.period())));
  }

  private static Map<String, @Nullable Object> path(List<Point> points, Names names) {
    return Options.map(
        "id",
        "path",
        "name",
        names.path(),
        "type",
        "line",
        "xAxisIndex",
        1,
        "symbol",
        "none",
        "color",
        "var:chart-plan",
        "lineStyle",
        Options.map("type", "dashed", "width", 2),
        "data",
        data(points));
  }

  private static List<Object> data(List<Point> points) {
    List<Object> data = new ArrayList<>();
    for (Point point : points) {
      data.add(
          Options.map(
              "value",
              Options.list(TimeAxis.place(point.at()), point.value()),
              "tip",
              point.tip(),
              "row",
              point.tip().isEmpty() ? null : point.tip().get(0)));
    }
    return data;
  }
}
