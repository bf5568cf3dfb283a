package vn.kho.dashboard.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all charts share: grid, legend, tooltip, number axis, and no motion. */
final class Canvas {
  private Canvas() {}

  /**
   * An option without its x axes.
   *
   * @param unit named above the y axis
   */
  static Map<String, @Nullable Object> option(@Nullable String unit, List<?> series) {
    Map<String, @Nullable Object> option = new LinkedHashMap<>();
    option.put("animation", false);
    option.put("textStyle", Options.map("fontFamily", "var:font"));
    option.put(
        "grid", Options.map("left", 8, "right", 16, "top", 64, "bottom", 8, "containLabel", true));
    option.put(
        "legend",
        Options.map(
            "top", 0,
            "left", 0,
            "itemGap", 14,
            "itemWidth", 20,
            "itemHeight", 10,
            "data", named(series),
            "textStyle", Options.map("color", "var:ink-2", "fontSize", 12)));
    option.put("tooltip", Options.map("trigger", "item", "formatter", "fn:tip"));
    option.put("yAxis", yAxis(unit));
    option.put("series", series);
    return option;
  }

  /** Every name once; an area is shown as one. */
  private static List<Object> named(List<?> series) {
    Map<Object, Object> named = new LinkedHashMap<>();
    for (Object each : series) {
      Map<?, ?> one = (Map<?, ?>) each;
      Object name = Objects.requireNonNull(one.get("name"));
      boolean isBand = String.valueOf(one.get("id")).startsWith("band");
      named.put(
          name,
          isBand
              ? Options.map(
                  "name",
                  name,
                  "icon",
                  "roundRect",
                  "itemStyle",
                  Options.map("opacity", ForecastBand.BAND_OPACITY))
              : Options.map("name", name));
    }
    return List.copyOf(named.values());
  }

  private static Map<String, @Nullable Object> yAxis(@Nullable String unit) {
    return Options.map(
        "type",
        "value",
        "name",
        unit == null ? "" : unit,
        "nameTextStyle",
        Options.map("color", "var:ink-2", "align", "left", "fontSize", 12),
        "nameGap",
        12,
        "splitNumber",
        4,
        "minInterval",
        "%".equals(unit) ? 0 : 1,
        "axisLabel",
        Options.map("color", "var:ink-2", "formatter", "fn:number", "fontSize", 12),
        "splitLine",
        Options.map("lineStyle", Options.map("color", "var:chart-grid")));
  }

  /** How a figure that is not quite firm is drawn: hollow for estimates, hatched for shares. */
  static Map<String, @Nullable Object> columnStyle(
      String colour, boolean isEstimate, boolean isApportioned) {
    Map<String, @Nullable Object> style = Options.map("color", isEstimate ? "var:surface" : colour);
    if (isEstimate) {
      style.put("borderColor", colour);
      style.put("borderWidth", 2);
      style.put("borderType", "dashed");
    }
    if (isApportioned) {
      style.put(
          "decal",
          Options.map(
              "symbol",
              "rect",
              "color",
              "var:chart-hatch",
              "dashArrayX",
              Options.list(1, 0),
              "dashArrayY",
              Options.list(2, 5),
              "rotation",
              -0.785));
    }
    return style;
  }
}
