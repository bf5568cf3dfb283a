package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.BoundaryMark;
import vn.kho.dashboard.chart.CumulativeChart;
import vn.kho.dashboard.chart.ForecastBand;
import vn.kho.dashboard.chart.MonthlyChart;
import vn.kho.dashboard.chart.PublishedPoint;
import vn.kho.dashboard.chart.TimeAxis;
import vn.kho.dashboard.chart.YearlyChart;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.query.PublishedFigure;
import vn.kho.dashboard.query.SeriesPoint;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** The charts of one target's page. */
final class TargetCharts {
  private final Visit visit;
  private final TargetModel model;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;
  private final Figures figures;
  private final TimeAxis axis;

  TargetCharts(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.target = model.target();
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.figures = new Figures(texts, numbers);
    this.axis = model.axis(visit.scope());
  }

  Map<String, Object> all() {
    Map<String, Object> charts = new LinkedHashMap<>();
    if (hasYears()) {
      charts.put("yearly", yearly());
    }
    if (hasCumulative()) {
      charts.put("cumulative", cumulative());
    }
    if (hasMonths()) {
      charts.put("monthly", monthly());
    }
    return charts;
  }

  boolean hasYears() {
    return !axis.years().isEmpty() && (!model.standing().isEmpty() || !model.yearly().isEmpty());
  }

  boolean hasCumulative() {
    return !axis.years().isEmpty() && model.addsUp();
  }

  boolean hasMonths() {
    return visit.scope().period().length() == 4
        && model.monthly().stream().anyMatch(p -> p.period().startsWith(visit.scope().period()));
  }

  private Map<String, @Nullable Object> yearly() {
    List<YearlyChart.Year> years = new ArrayList<>();
    for (String year : axis.years()) {
      years.add(year(year));
    }
    return YearlyChart.option(
        axis,
        years,
        published("in_period", "year_to_date"),
        marks(),
        unitOfColumns(),
        new YearlyChart.Names(
            texts.get("chart.actual"),
            texts.get("chart.open"),
            texts.get("chart.plan"),
            texts.get("chart.published"),
            texts.get("chart.boundary")));
  }

  private @Nullable String unitOfColumns() {
    boolean countsUnits = model.standing().values().stream().anyMatch(Attainment::countsUnits);
    return countsUnits ? texts.get("chart.units_met") : target.measureUnit();
  }

  /** On the plan's territory as it was judged; on another boundary as the series has it. */
  private YearlyChart.Year year(String year) {
    Attainment a = model.standing().get(year);
    if (a != null && model.boundary() != Boundary.CURRENT) {
      return column(year, a, a.drawnActual(), a.isEstimate(), a.isApportioned());
    }
    return model.yearly().stream()
        .filter(p -> p.period().equals(year))
        .findFirst()
        .map(p -> column(year, a, p.figure(), p.isEstimate(), p.isApportioned()))
        .orElseGet(() -> column(year, a, null, false, false));
  }

  private YearlyChart.Year column(
      String year,
      @Nullable Attainment a,
      @Nullable BigDecimal actual,
      boolean isEstimate,
      boolean isApportioned) {
    BigDecimal asked = a == null ? null : a.drawnTarget();
    List<String> tip = new ArrayList<>(List.of(visit.periodName(year)));
    tip.add(texts.get("chart.actual") + ": " + numbers.number(actual, decimals()));
    if (a != null && asked != null) {
      tip.add(texts.get("chart.plan") + ": " + numbers.number(asked, decimals()));
      tip.add(texts.get("status." + a.status().key()));
      tip.add(texts.get("column.coverage") + ": " + figures.coverage(a));
    }
    String text = actual == null ? "" : numbers.number(actual, decimals());
    boolean isOpen =
        visit.scope().snapshot().asOf().isBefore(LocalDate.of(Integer.parseInt(year), 12, 31));
    return new YearlyChart.Year(actual, asked, text, tip, isEstimate, isApportioned, isOpen);
  }

  private Map<String, @Nullable Object> cumulative() {
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
        published("term_to_date"),
        marks(),
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

  private Map<String, @Nullable Object> monthly() {
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

  private List<PublishedPoint> published(String... bases) {
    List<PublishedPoint> points = new ArrayList<>();
    for (PublishedFigure figure : model.published()) {
      BigDecimal value = figure.value();
      double at = axis.endOf(figure.period());
      boolean isYear = figure.period().length() == 4;
      double drawnAt = isYear && figure.basis().equals("in_period") ? at - 0.5 : at;
      boolean isSpan = figure.period().matches("\\d{4}-\\d{4}");
      boolean isWanted = value != null && !isSpan && List.of(bases).contains(figure.basis());
      if (value == null || !isWanted || drawnAt <= 0 || !axis.holds(drawnAt)) {
        continue;
      }
      List<String> tip = new ArrayList<>();
      tip.add(texts.get("chart.published") + ": " + figure.asPrinted());
      tip.add(visit.periodName(figure.period()));
      tip.add(figure.sourceTitle());
      if (figure.sourceAddress() != null) {
        tip.add(figure.sourceAddress());
      }
      points.add(
          new PublishedPoint(
              drawnAt,
              value,
              qualified(figure, numbers.number(value, decimals())),
              visit.periodName(figure.period()),
              tip));
    }
    return points;
  }

  private String qualified(PublishedFigure figure, String number) {
    return figure.qualifier().equals("exact")
        ? number
        : texts.get("qualifier." + figure.qualifier(), number);
  }

  private List<BoundaryMark> marks() {
    List<BoundaryMark> marks = new ArrayList<>();
    for (BoundaryChange change : model.changes()) {
      LocalDate day = change.effectiveOn();
      double at = axis.at(day);
      if (axis.holds(at)) {
        String decree = change.legalBasis() == null ? "" : change.legalBasis();
        marks.add(
            new BoundaryMark(
                at,
                decree.isEmpty() ? numbers.date(day) : shortened(decree),
                List.of(
                    numbers.date(day),
                    texts.get("chart.boundary.tip", change.unitsBefore(), change.unitsAfter()),
                    decree)));
      }
    }
    return marks;
  }

  /** {@code 1683/NQ-UBTVQH15} is {@code 1683/NQ} on a line; the tip has all of it. */
  private static String shortened(String decree) {
    int dash = decree.indexOf('-');
    return dash < 0 ? decree : decree.substring(0, dash);
  }

  private int decimals() {
    return target.decimals();
  }

  private String unit() {
    return target.measureUnit() == null ? "" : target.measureUnit();
  }
}
