package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.forecast.Outcome;
import vn.kho.transform.forecast.PastForecast;

/**
 * A row of mart_forecast_backtest or mart_forecast_reliability: every past forecast it counts, and
 * the years these were made from and held against, cell by cell.
 */
final class BacktestTrail {

  /** So many past forecasts are written out. */
  private static final int MOST_FORECASTS = 2000;

  /** So many of the years they rest on are followed to their cells. */
  private static final int MOST_YEARS = 400;

  private final Published published;
  private final ResultTrail results;

  BacktestTrail(Published published, ResultTrail results) {
    this.published = published;
    this.results = results;
  }

  void tellBacktest(Trail trail, Row row) {
    int horizon = Integer.parseInt(row.text("horizon_years"));
    List<PastForecast> counted =
        of(row).stream().filter(one -> one.outcome().horizon() == horizon).toList();
    PastScore.tellBacktest(trail, row, outcomes(counted));
    list(trail, counted);
  }

  void tellReliability(Trail trail, Row row) {
    int from = Integer.parseInt(row.text("from_pct"));
    int to = Integer.parseInt(row.text("to_pct"));
    List<PastForecast> counted =
        of(row).stream()
            .filter(one -> one.outcome().chancePct() >= from)
            .filter(one -> one.outcome().chancePct() < to || to == 100)
            .toList();
    PastScore.tellReliability(trail, row, outcomes(counted));
    list(trail, counted);
  }

  private List<PastForecast> of(Row row) {
    return published.forecasts().past().stream()
        .filter(one -> one.outcome().family().code().equals(row.text("family")))
        .toList();
  }

  private static List<Outcome> outcomes(List<PastForecast> counted) {
    return counted.stream().map(PastForecast::outcome).toList();
  }

  private void list(Trail trail, List<PastForecast> counted) {
    trail.say(
        1,
        "%d lần dự báo thử, mỗi lần chỉ bằng số liệu đến năm lập (yearly_trend):"
            .formatted(counted.size()),
        "%d past forecasts, each from what was known by its year (yearly_trend):"
            .formatted(counted.size()));
    Set<Year> years = new LinkedHashSet<>();
    for (PastForecast one : counted.subList(0, Math.min(MOST_FORECASTS, counted.size()))) {
      say(trail, one);
      one.history()
          .forEach((year, value) -> years.add(new Year(one.orgUnitId(), one.indicatorId(), year)));
      int came = one.outcome().origin() + one.outcome().horizon();
      years.add(new Year(one.orgUnitId(), one.indicatorId(), came));
    }
    more(trail, counted.size() - MOST_FORECASTS);
    trail.say(1, "Các năm đã dùng, từng ô:", "The years used, cell by cell:");
    new ArrayList<>(years)
        .subList(0, Math.min(MOST_YEARS, years.size()))
        .forEach(year -> find(year).ifPresent(row -> results.tell(trail, 2, row)));
    more(trail, years.size() - MOST_YEARS);
  }

  private static void more(Trail trail, int more) {
    if (more > 0) {
      trail.say(
          2,
          "… và %d nữa; xem từng năm: --table mart_results_by_period".formatted(more),
          "… and %d more; each year: --table mart_results_by_period".formatted(more));
    }
  }

  private void say(Trail trail, PastForecast one) {
    Outcome outcome = one.outcome();
    int came = outcome.origin() + outcome.horizon();
    Message point = PastScore.figure(outcome.point());
    Message actual = PastScore.figure(outcome.actual());
    Message error = PastScore.figure(outcome.actual() - outcome.point());
    Message low = PastScore.figure(outcome.low80());
    Message high = PastScore.figure(outcome.high80());
    Message chance = PastScore.figure(outcome.chancePct());
    Message target = PastScore.figure(outcome.targetValue());
    trail.say(
        2,
        ("%s · %s: lập cuối %d cho %d từ %s; dự báo %s (dải 80 %%: %s – %s), khả năng %s %% đạt %s;"
                + " thực tế %s, lệch %s; dải %s, mức %s")
            .formatted(
                published.unitName(one.orgUnitId()),
                one.indicatorId(),
                outcome.origin(),
                came,
                words(one.history()).vi(),
                point.vi(),
                low.vi(),
                high.vi(),
                chance.vi(),
                target.vi(),
                actual.vi(),
                error.vi(),
                outcome.isCovered() ? "đúng" : "sai",
                outcome.isMet() ? "đạt" : "không đạt"),
        ("%s · %s: made at the end of %d for %d from %s; forecast %s (80 %% band: %s – %s), chance"
                + " %s %% of %s; came %s, error %s; band %s, target %s")
            .formatted(
                published.unitName(one.orgUnitId()),
                one.indicatorId(),
                outcome.origin(),
                came,
                words(one.history()).en(),
                point.en(),
                low.en(),
                high.en(),
                chance.en(),
                target.en(),
                actual.en(),
                error.en(),
                outcome.isCovered() ? "held" : "missed",
                outcome.isMet() ? "met" : "not met"));
    one.history().forEach((year, value) -> hold(trail, one, year, value));
    hold(trail, one, came, outcome.actual());
  }

  private static Message words(Map<Integer, Double> history) {
    return new Message(
        history.entrySet().stream()
            .map(year -> year.getKey() + ": " + PastScore.figure(year.getValue()).vi())
            .collect(Collectors.joining("; ")),
        history.entrySet().stream()
            .map(year -> year.getKey() + ": " + PastScore.figure(year.getValue()).en())
            .collect(Collectors.joining("; ")));
  }

  // --- the years

  private record Year(String orgUnitId, String indicatorId, int year) {}

  /** Only a year that is not the published one, as value or as percentage, is spoken of. */
  private void hold(Trail trail, PastForecast one, int year, double used) {
    BigDecimal again = PastScore.stored(used);
    Optional<Row> there = find(new Year(one.orgUnitId(), one.indicatorId(), year));
    BigDecimal value = there.map(row -> row.findDecimal("value")).orElse(null);
    BigDecimal share = there.map(row -> row.findDecimal("ratio_pct")).orElse(null);
    if (!Figure.isSame(again, value) && !Figure.isSame(again, share)) {
      trail.compare(3, Integer.toString(year), again, share == null ? value : share);
    }
  }

  /** A plan's unit on its footprint, those below on today's boundary. */
  private Optional<Row> find(Year year) {
    String period = Integer.toString(year.year());
    String boundary = isPlanUnit(year.orgUnitId()) ? "footprint" : "current";
    return results.find(boundary, year.orgUnitId(), year.indicatorId(), period);
  }

  private boolean isPlanUnit(String orgUnitId) {
    return published.list("dim_plans", Map.of()).stream()
        .anyMatch(plan -> orgUnitId.equals(plan.find("org_unit_id")));
  }
}
