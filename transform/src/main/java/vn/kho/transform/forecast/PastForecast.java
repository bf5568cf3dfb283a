package vn.kho.transform.forecast;

import java.util.SortedMap;

/**
 * A forecast as it would have been made at a past year, and what came of it.
 *
 * @param history the years it was made from, as reported
 */
public record PastForecast(
    String orgUnitId, String indicatorId, SortedMap<Integer, Double> history, Outcome outcome) {

  static PastForecast of(ForecastCase one, Series series, Outcome outcome) {
    History history = series.until(outcome.origin());
    return new PastForecast(
        one.orgUnitId(),
        one.indicatorId(),
        series.values().subMap(history.firstYear(), outcome.origin() + 1),
        outcome);
  }
}
