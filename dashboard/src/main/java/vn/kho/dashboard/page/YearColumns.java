package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.PublishedPoint;
import vn.kho.dashboard.chart.TimeAxis;
import vn.kho.dashboard.chart.YearlyChart;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** What a target reached in each year of its plan, beside what was asked for. */
final class YearColumns {
  private final Visit visit;
  private final TargetModel model;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;
  private final Figures figures;
  private final TimeAxis axis;
  private final ChartMarks marks;

  YearColumns(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.target = model.target();
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.figures = new Figures(texts, numbers);
    this.axis = model.axis(visit.scope());
    this.marks = new ChartMarks(visit, model);
  }

  boolean hasFigures() {
    return axis.years().stream().anyMatch(this::hasFigure) || !inYears().isEmpty();
  }

  boolean hasFigure(String year) {
    return year(year).actual() != null;
  }

  private List<PublishedPoint> inYears() {
    return marks.published("in_period", "year_to_date");
  }

  Map<String, @Nullable Object> option() {
    List<YearlyChart.Year> years = new ArrayList<>();
    for (String year : axis.years()) {
      years.add(year(year));
    }
    return YearlyChart.option(
        axis,
        years,
        inYears(),
        marks.boundaries(),
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

  private int decimals() {
    return target.decimals();
  }
}
