package vn.kho.dashboard.page;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.kho.dashboard.chart.TimeAxis;

/** The charts of one target's page. */
final class TargetCharts {
  private final Visit visit;
  private final TargetModel model;
  private final TimeAxis axis;

  TargetCharts(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.axis = model.axis(visit.scope());
  }

  Map<String, Object> all() {
    Map<String, Object> charts = new LinkedHashMap<>();
    if (hasYears()) {
      charts.put("yearly", new YearColumns(visit, model).option());
    }
    if (hasCumulative()) {
      charts.put("cumulative", new RunningTotal(visit, model).option());
    }
    if (hasMonths()) {
      charts.put("monthly", new MonthColumns(visit, model).option());
    }
    return charts;
  }

  /** Whether there is a figure of any year; lines of the plan alone would be an empty chart. */
  boolean hasYears() {
    return !axis.years().isEmpty() && new YearColumns(visit, model).hasFigures();
  }

  boolean hasCumulative() {
    return !axis.years().isEmpty() && model.addsUp() && new RunningTotal(visit, model).hasFigures();
  }

  boolean hasMonths() {
    return visit.scope().period().length() == 4 && new MonthColumns(visit, model).hasFigures();
  }
}
