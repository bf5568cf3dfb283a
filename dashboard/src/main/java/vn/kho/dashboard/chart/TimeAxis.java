package vn.kho.dashboard.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Years as broad categories with the days inside them: columns stand on the category axis, while
 * steps, lines and points stand on a hidden axis from 0 to the number of years. That axis is one of
 * time, because ECharts stacks areas upwards over a time axis but sideways over a number axis.
 *
 * @param years four digits each, without a gap
 */
public record TimeAxis(List<String> years) {
  /** The hidden axis keeps whole numbers only. */
  private static final double FINENESS = 1_000_000;

  /** A position as the hidden axis has it. */
  static long place(double at) {
    return Math.round(at * FINENESS);
  }

  /** Where a day lies: 0 is the first morning of the first year. */
  public double at(LocalDate day) {
    int first = Integer.parseInt(years.get(0));
    return day.getYear() - first + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
  }

  /**
   * Where a period ends: {@code 2024-05} at the end of May, {@code 2024} at the end of the year.
   */
  public double endOf(String period) {
    if (period.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return at(LocalDate.parse(period));
    }
    if (period.matches("\\d{4}-\\d{2}")) {
      return at(YearMonth.parse(period).atEndOfMonth().plusDays(1));
    }
    int year = Integer.parseInt(period.substring(0, 4));
    int end = period.matches("\\d{4}-\\d{4}") ? Integer.parseInt(period.substring(5)) : year;
    return end - Integer.parseInt(years.get(0)) + 1.0;
  }

  public boolean holds(double position) {
    return position >= 0 && position <= years.size();
  }

  /** The two axes: the one that is read, and the hidden one things are placed on. */
  List<Object> axes() {
    return List.of(
        Options.map(
            "type", "category",
            "data", years,
            "axisTick", Options.map("show", false),
            "axisLine", Options.map("lineStyle", Options.map("color", "var:chart-axis")),
            "axisLabel", Options.map("color", "var:ink-2", "fontSize", 12)),
        Options.map("type", "time", "min", 0, "max", place(years.size()), "show", false));
  }
}
