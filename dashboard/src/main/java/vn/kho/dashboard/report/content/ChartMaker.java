package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.YearFigure;

/** The charts of a report: how far each counted target is, and the years of the first of them. */
final class ChartMaker {
  private static final Set<String> AMOUNTS = Set.of("count", "cumulative");
  private static final int MOST_BARS = 12;
  private static final int MOST_YEAR_CHARTS = 3;

  private ChartMaker() {}

  static List<Chart> make(Review review, FigureBook book) {
    List<ReviewRow> counted =
        review.scored().stream()
            .filter(row -> AMOUNTS.contains(row.kind()) && row.attainmentPct() != null)
            .limit(MOST_BARS)
            .toList();
    List<Chart> charts = new ArrayList<>();
    if (counted.size() >= 2) {
      charts.add(attainment(review, counted, book));
    }
    for (ReviewRow row : counted) {
      List<YearFigure> years =
          review.years().stream().filter(year -> year.targetId().equals(row.targetId())).toList();
      if (years.size() >= 2 && charts.size() <= MOST_YEAR_CHARTS) {
        charts.add(years(review, row, years, book));
      }
    }
    return charts;
  }

  private static Chart attainment(Review review, List<ReviewRow> rows, FigureBook book) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<@Nullable BigDecimal> full = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    for (ReviewRow row : rows) {
      BigDecimal pct = row.attainmentPct();
      categories.add(Form.rowNumber(row.rowNo()));
      values.add(pct);
      full.add(BigDecimal.valueOf(100));
      if (pct != null) {
        book.print(
            Form.percent(pct), pct, row.label(), new Origins(review).row(row, "attainment_pct"));
      }
    }
    String title = Wording.text("chart.title");
    return new Chart(
        "attainment",
        title,
        "%",
        categories,
        List.of(
            new Chart.Series(Wording.text("chart.done"), Chart.Shape.COLUMNS, values),
            new Chart.Series(Wording.text("chart.full"), Chart.Shape.LINE, full)),
        title + ": " + describe(categories, values),
        source(review));
  }

  private static Chart years(
      Review review, ReviewRow row, List<YearFigure> years, FigureBook book) {
    List<String> categories = years.stream().map(YearFigure::year).toList();
    List<@Nullable BigDecimal> plan = new ArrayList<>();
    List<@Nullable BigDecimal> done = new ArrayList<>();
    for (YearFigure year : years) {
      plan.add(year.targetValue());
      done.add(year.actualValue());
      print(review, row, year, year.targetValue(), "target_value", book);
      print(review, row, year, year.actualValue(), "actual_value", book);
    }
    String title = Wording.text("chart.years", Map.of("label", row.label()));
    return new Chart(
        "years-" + row.rowNo(),
        title,
        row.measureUnit() == null ? "" : row.measureUnit(),
        categories,
        List.of(
            new Chart.Series(Wording.text("chart.done"), Chart.Shape.COLUMNS, done),
            new Chart.Series(Wording.text("chart.plan"), Chart.Shape.LINE, plan)),
        title + ": " + describe(categories, done),
        source(review));
  }

  private static void print(
      Review review,
      ReviewRow row,
      YearFigure year,
      @Nullable BigDecimal value,
      String column,
      FigureBook book) {
    if (value != null) {
      Origin origin = new Origins(review).row(row, column, year.year());
      book.print(
          Form.number(value, row.decimals()), value, row.label() + " " + year.year(), origin);
    }
  }

  private static String describe(List<String> categories, List<@Nullable BigDecimal> values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(categories.get(i) + " " + Form.number(values.get(i), 1));
    }
    return String.join("; ", parts);
  }

  private static String source(Review review) {
    long due =
        review.scored().stream()
            .mapToLong(row -> row.unitsDue() == null ? 0 : row.unitsDue())
            .sum();
    long reported =
        review.scored().stream()
            .mapToLong(row -> row.unitsReported() == null ? 0 : row.unitsReported())
            .sum();
    return Wording.text(
        "chart.source",
        Map.of(
            "snapshot", review.identity().snapshotId(),
            "day", Form.date(review.identity().asOf()),
            "version", review.identity().planVersion(),
            "coverage", due == 0 ? "–" : Form.percent(Manuscript.pct(reported, due))));
  }
}
