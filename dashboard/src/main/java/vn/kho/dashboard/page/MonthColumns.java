package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.MonthlyChart;
import vn.kho.dashboard.query.SeriesPoint;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** A target in the months of the chosen year, over those of the year before. */
final class MonthColumns {
  private final Visit visit;
  private final TargetModel model;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;

  MonthColumns(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.target = model.target();
    this.texts = visit.texts();
    this.numbers = visit.numbers();
  }

  /** Of the year, or of the one before, over which the year is laid. */
  boolean hasFigures() {
    int year = Integer.parseInt(visit.scope().period());
    return model.hasMonthsOf(year) || model.hasMonthsOf(year - 1);
  }

  Map<String, @Nullable Object> option() {
    String year = visit.scope().period();
    String before = String.valueOf(Integer.parseInt(year) - 1);
    Map<String, SeriesPoint> points = new HashMap<>();
    model.monthly().forEach(point -> points.put(point.period(), point));
    List<String> labels = new ArrayList<>();
    List<MonthlyChart.Month> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String number = (month < 10 ? "0" : "") + month;
      labels.add(texts.get("chart.month", month));
      months.add(month(year + "-" + number, before + "-" + number, points));
    }
    return MonthlyChart.option(
        labels, months, target.measureUnit(), visit.periodName(year), visit.periodName(before));
  }

  private MonthlyChart.Month month(String period, String before, Map<String, SeriesPoint> points) {
    SeriesPoint now = points.get(period);
    SeriesPoint then = points.get(before);
    BigDecimal value = now == null ? null : now.figure();
    BigDecimal old = then == null ? null : then.figure();
    List<String> tip = new ArrayList<>();
    tip.add(visit.periodName(period) + ": " + numbers.number(value, decimals()) + " " + unit());
    tip.add(visit.periodName(before) + ": " + numbers.number(old, decimals()) + " " + unit());
    if (now != null) {
      tip.add(
          texts.get("column.coverage")
              + ": "
              + numbers.number(now.unitsReported())
              + "/"
              + numbers.number(now.unitsDue()));
    }
    return new MonthlyChart.Month(
        value, old, tip, now != null && now.isEstimate(), now != null && now.isApportioned());
  }

  private int decimals() {
    return target.decimals();
  }

  private String unit() {
    return target.measureUnit() == null ? "" : target.measureUnit();
  }
}
