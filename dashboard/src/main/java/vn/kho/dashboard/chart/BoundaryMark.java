package vn.kho.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vertical line on the day units were re-drawn.
 *
 * @param at on the hidden axis of {@link TimeAxis}
 * @param label the decree
 * @param tip lines shown on touch
 */
public record BoundaryMark(double at, String label, List<String> tip) {
  /** In years: nearer than this, labels take turns on two lines. */
  private static final double TOO_CLOSE = 0.9;

  /** The lines as a series of their own, so that the legend names them. */
  static Map<String, @Nullable Object> series(String name, List<BoundaryMark> marks) {
    List<Object> lines = new ArrayList<>();
    double before = -1;
    boolean isRaised = false;
    for (BoundaryMark mark : marks) {
      isRaised = mark.at - before < TOO_CLOSE && !isRaised;
      before = mark.at;
      lines.add(
          Options.map(
              "xAxis",
              TimeAxis.place(mark.at),
              "name",
              mark.label,
              "tip",
              mark.tip,
              "label",
              Options.map("distance", isRaised ? 15 : 2)));
    }
    return Options.map(
        "id",
        "boundary",
        "name",
        name,
        "type",
        "line",
        "xAxisIndex",
        1,
        "data",
        List.of(),
        "symbol",
        "none",
        "color",
        "var:chart-boundary",
        "lineStyle",
        Options.map("type", "dotted", "width", 1.5),
        "markLine",
        Options.map(
            "symbol",
            "none",
            "silent",
            false,
            "animation",
            false,
            "lineStyle",
            Options.map("color", "var:chart-boundary", "type", "dotted", "width", 1.5),
            "label",
            Options.map(
                "show",
                true,
                "formatter",
                "{b}",
                "position",
                "end",
                "rotate",
                0,
                "color",
                "var:ink-2",
                "fontSize",
                10),
            "data",
            lines));
  }
}
