package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two figures of every unit against each other. */
public final class ScatterChart {
  private ScatterChart() {}

  /** A unit's two figures. */
  public record Point(BigDecimal x, BigDecimal y, List<String> tip) {}

  public static Map<String, @Nullable Object> option(
      List<Point> points, String xName, String yName, String seriesName) {
    List<Object> data = new ArrayList<>();
    for (Point point : points) {
      data.add(
          Options.map(
              "value",
              List.of(point.x(), point.y()),
              "tip",
              point.tip(),
              "row",
              point.tip().get(0),
              "shown",
              Options.map(xName, point.x(), yName, point.y())));
    }
    Map<String, @Nullable Object> option =
        Canvas.option(
            yName,
            List.of(
                Options.map(
                    "id",
                    "units",
                    "name",
                    seriesName,
                    "type",
                    "scatter",
                    "symbolSize",
                    11,
                    "itemStyle",
                    Options.map(
                        "color", "var:chart-actual",
                        "opacity", 0.75,
                        "borderColor", "var:surface"),
                    "data",
                    data)));
    option.put(
        "xAxis",
        Options.map(
            "type",
            "value",
            "scale",
            true,
            "name",
            xName,
            "nameLocation",
            "middle",
            "nameGap",
            26,
            "nameTextStyle",
            Options.map("color", "var:ink-2", "fontSize", 12),
            "axisLine",
            Options.map("show", true, "lineStyle", Options.map("color", "var:chart-axis")),
            "axisLabel",
            Options.map("color", "var:ink-2", "formatter", "fn:number"),
            "splitLine",
            Options.map("lineStyle", Options.map("color", "var:chart-grid"))));
    if (option.get("yAxis") instanceof Map<?, ?> up) {
      Map<String, @Nullable Object> scaled = new LinkedHashMap<>();
      up.forEach((key, value) -> scaled.put(String.valueOf(key), value));
      scaled.put("scale", true);
      option.put("yAxis", scaled);
    }
    option.put(
        "grid", Options.map("left", 8, "right", 24, "top", 64, "bottom", 30, "containLabel", true));
    return option;
  }
}
