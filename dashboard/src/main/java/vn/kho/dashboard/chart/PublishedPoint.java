package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real figure printed elsewhere, with its source in the tip.
 *
 * @param period as it is called
 */
public record PublishedPoint(
    double at, BigDecimal value, String label, String period, List<String> tip) {

  static Map<String, @Nullable Object> series(String name, List<PublishedPoint> points) {
    List<Object> data = new ArrayList<>();
    for (PublishedPoint point : points) {
      data.add(
          Options.map(
              "value",
              List.of(TimeAxis.place(point.at), point.value),
              "text",
              point.label,
              "tip",
              point.tip,
              "row",
              point.period));
    }
    return Options.map(
        "id",
        "published",
        "name",
        name,
        "type",
        "scatter",
        "xAxisIndex",
        1,
        "symbol",
        "diamond",
        "symbolSize",
        14,
        "z",
        10,
        "itemStyle",
        Options.map(
            "color", "var:chart-published", "borderColor", "var:surface", "borderWidth", 1.5),
        "label",
        Options.map(
            "show", true,
            "formatter", "fn:text",
            "position", "top",
            "color", "var:ink",
            "fontWeight", "bold",
            "fontSize", 12,
            "textBorderColor", "var:surface",
            "textBorderWidth", 3),
        "data",
        data);
  }
}
