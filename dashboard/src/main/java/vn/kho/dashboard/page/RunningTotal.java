package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.CumulativeChart;
import vn.kho.dashboard.chart.ForecastBand;
import vn.kho.dashboard.chart.PublishedPoint;
import vn.kho.dashboard.chart.TimeAxis;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.query.SeriesPoint;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** A target's total since the plan began, with the path planned for it and where it is heading. */
final class RunningTotal {
  private final Visit visit;
  private final TargetModel model;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;
  private final TimeAxis axis;
  private final ChartMarks marks;

  RunningTotal(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.target = model.target();
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.axis = model.axis(visit.scope());
    this.marks = new ChartMarks(visit, model);
  }

  boolean hasFigures() {
    return runningTotal().stream().anyMatch(point -> point.value() != null) || !toDate().isEmpty();
  }

  private List<PublishedPoint> toDate() {
    return marks.published("term_to_date");
  }

  Map<String, @Nullable Object> option() {
    List<CumulativeChart.Point> path = new ArrayList<>();
    CumulativeChart.Goal goal = null;
    for (Attainment a : model.standing().values()) {
      BigDecimal asked = a.cumulativeTarget();
      if (asked == null) {
        continue;
      }
      if (a.period().length() == 4) {
        if (path.isEmpty()) {
          path.add(
              new CumulativeChart.Point(axis.endOf(a.period()) - 1, BigDecimal.ZERO, List.of()));
        }
        path.add(point(axis.endOf(a.period()), asked, a.period(), "chart.path"));
      } else {
        String figure = numbers.number(asked, decimals()) + " " + unit();
        goal =
            new CumulativeChart.Goal(
                asked, texts.get("chart.goal", figure.strip()), visit.periodName(a.period()));
      }
    }
    List<CumulativeChart.Point> running = runningTotal();
    return CumulativeChart.option(
        axis,
        running,
        path,
        goal,
        forecast(running),
        toDate(),
        marks.boundaries(),
        target.measureUnit(),
        new CumulativeChart.Names(
            texts.get("chart.cumulative"),
            texts.get("chart.path"),
            texts.get("chart.forecast"),
            texts.get("chart.band"),
            texts.get("chart.published"),
            texts.get("chart.boundary")));
  }

  private List<CumulativeChart.Point> runningTotal() {
    List<CumulativeChart.Point> points = new ArrayList<>();
    for (SeriesPoint month : model.monthly()) {
      double at = axis.endOf(month.period());
      if (axis.holds(at) && !month.periodStart().isBefore(visit.scope().plan().startsOn())) {
        points.add(point(at, month.cumulativeTerm(), month.period(), "chart.cumulative"));
      }
    }
    if (points.stream().noneMatch(p -> p.value() != null)) {
      points.clear();
      for (Attainment a : model.standing().values()) {
        if (a.period().length() == 4) {
          points.add(
              point(axis.endOf(a.period()), a.cumulativeActual(), a.period(), "chart.cumulative"));
        }
      }
    }
    return points;
  }

  /** To the plan's end, from the last month with a figure; only on the territory it is made for. */
  private @Nullable ForecastBand forecast(List<CumulativeChart.Point> running) {
    CumulativeChart.Point last = null;
    for (CumulativeChart.Point point : running) {
      last = point.value() == null ? last : point;
    }
    if (last == null || last.value() == null || model.boundary() == Boundary.CURRENT) {
      return null;
    }
    LocalDate end = visit.scope().plan().endsOn();
    for (Forecast forecast : model.forecasts()) {
      BigDecimal point = forecast.point();
      BigDecimal low = forecast.low80();
      BigDecimal high = forecast.high80();
      if (forecast.period().length() > 4
          && forecast.horizonOn().equals(end)
          && point != null
          && low != null
          && high != null) {
        List<String> tip = forecastTip(forecast, point, low, high);
        double to = Math.min(axis.years().size(), axis.at(end.plusDays(1)));
        return new ForecastBand(last.at(), last.value(), to, point, low, high, tip);
      }
    }
    return null;
  }

  private List<String> forecastTip(
      Forecast forecast, BigDecimal point, BigDecimal low, BigDecimal high) {
    List<String> tip = new ArrayList<>();
    tip.add(texts.get("chart.forecast") + ", " + numbers.date(forecast.horizonOn()));
    tip.add(numbers.number(point, decimals()) + " " + unit());
    tip.add(
        texts.get(
            "forecast.band", numbers.number(low, decimals()), numbers.number(high, decimals())));
    if (forecast.chancePct() != null) {
      tip.add(texts.get("forecast.chance", numbers.percent(forecast.chancePct())));
    }
    return tip;
  }

  private CumulativeChart.Point point(
      double at, @Nullable BigDecimal value, String period, String key) {
    return new CumulativeChart.Point(
        at,
        value,
        List.of(
            visit.periodName(period),
            texts.get(key) + ": " + numbers.number(value, decimals()) + " " + unit()));
  }

  private int decimals() {
    return target.decimals();
  }

  private String unit() {
    return target.measureUnit() == null ? "" : target.measureUnit();
  }
}
