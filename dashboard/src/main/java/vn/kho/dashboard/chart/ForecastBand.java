package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A forecast from the last known point to its day: dotted, within the band that holds four times in
 * five.
 *
 * @param from where the last known value stands
 * @param to where the forecast is for
 */
public record ForecastBand(
    double from,
    BigDecimal last,
    double to,
    BigDecimal point,
    BigDecimal low,
    BigDecimal high,
    List<String> tip) {
  static final double BAND_OPACITY = 0.3;

  /** The band is two stacked areas, the lower one unseen; the dotted line goes through it. */
  List<Map<String, @Nullable Object>> series(String name, String bandName) {
    return List.of(
        area("band-low", bandName, last, low, 0),
        area("band", bandName, BigDecimal.ZERO, high.subtract(low), BAND_OPACITY),
        Options.map(
            "id",
            "forecast",
            "name",
            name,
            "type",
            "line",
            "xAxisIndex",
            1,
            "symbol",
            "emptyCircle",
            "symbolSize",
            8,
            "color",
            "var:chart-actual",
            "lineStyle",
            Options.map("type", "dotted", "width", 2.5),
            "data",
            List.of(
                Options.map("value", List.of(TimeAxis.place(from), last), "symbol", "none"),
                Options.map(
                    "value",
                    List.of(TimeAxis.place(to), point),
                    "tip",
                    tip,
                    "row",
                    tip.get(0),
                    "shown",
                    Options.map(name, point, bandName + " ≥", low, bandName + " ≤", high)))));
  }

  private Map<String, @Nullable Object> area(
      String id, String name, BigDecimal first, BigDecimal second, double opacity) {
    return Options.map(
        "id",
        id,
        "name",
        name,
        "type",
        "line",
        "xAxisIndex",
        1,
        "stack",
        "band",
        "symbol",
        "none",
        "silent",
        true,
        "color",
        "var:chart-actual",
        "lineStyle",
        Options.map("opacity", 0),
        "areaStyle",
        Options.map("opacity", opacity),
        "data",
        List.of(List.of(TimeAxis.place(from), first), List.of(TimeAxis.place(to), second)));
  }
}
