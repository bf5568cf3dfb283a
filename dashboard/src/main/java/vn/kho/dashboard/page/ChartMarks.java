package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.chart.BoundaryMark;
import vn.kho.dashboard.chart.PublishedPoint;
import vn.kho.dashboard.chart.TimeAxis;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.PublishedFigure;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/**
 * What is marked on a target's charts from outside: figures published elsewhere and changes of
 * boundaries.
 */
final class ChartMarks {
  private final Visit visit;
  private final TargetModel model;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;
  private final TimeAxis axis;

  ChartMarks(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.target = model.target();
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.axis = model.axis(visit.scope());
  }

  List<PublishedPoint> published(String... bases) {
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

  List<BoundaryMark> boundaries() {
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
}
