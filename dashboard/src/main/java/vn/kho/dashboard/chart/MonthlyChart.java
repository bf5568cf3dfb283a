package vn.kho.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Twelve months of a year, with the year before laid over. */
public final class MonthlyChart {
  private MonthlyChart() {}

  /** One month; null is a gap. */
  public record Month(
      @Nullable BigDecimal value,
      @Nullable BigDecimal before,
      List<String> tip,
      boolean isEstimate,
      boolean isApportioned) {}

  public static Map<String, @Nullable Object> option(
      List<String> labels,
      List<Month> months,
      @Nullable String unit,
      String name,
      String beforeName) {
    List<Object> columns = new ArrayList<>();
    List<Object> line = new ArrayList<>();
    for (Month month : months) {
      columns.add(
          Options.map(
              "value", month.value(),
              "tip", month.tip(),
              "itemStyle",
                  Canvas.columnStyle(
                      "var:chart-actual", month.isEstimate(), month.isApportioned())));
      line.add(Options.map("value", month.before(), "tip", month.tip()));
    }
    List<Object> series = new ArrayList<>();
    series.add(
        Options.map(
            "id",
            "month",
            "name",
            name,
            "type",
            "bar",
            "barMaxWidth",
            36,
            "itemStyle",
            Options.map("color", "var:chart-actual", "borderRadius", List.of(3, 3, 0, 0)),
            "data",
            columns));
    if (months.stream().anyMatch(month -> month.before() != null)) {
      series.add(
          Options.map(
              "id",
              "before",
              "name",
              beforeName,
              "type",
              "line",
              "symbol",
              "emptyCircle",
              "symbolSize",
              6,
              "connectNulls",
              false,
              "color",
              "var:chart-before",
              "lineStyle",
              Options.map("width", 1.5, "type", "dashed"),
              "data",
              line));
    }
    Map<String, @Nullable Object> option = Canvas.option(unit, series);
    option.put(
        "xAxis",
        Options.map(
            "type", "category",
            "data", labels,
            "axisTick", Options.map("show", false),
            "axisLine", Options.map("lineStyle", Options.map("color", "var:chart-axis")),
            "axisLabel", Options.map("color", "var:ink-2", "fontSize", 12)));
    return option;
  }
}
