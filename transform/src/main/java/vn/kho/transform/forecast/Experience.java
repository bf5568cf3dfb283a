package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What past years of all cases teach: errors of the yearly model and of the share method. */
final class Experience {
  private static final double PRIOR_WEIGHT = 20;
  private static final double RAW_BAND = 0.8;

  private final TrackRecord record;
  private final List<YearCourse.Trial> trials;
  private final Spread course;
  private final List<Outcome> outcomes;
  private final Map<String, ForecastCase> distinct = new LinkedHashMap<>();

  Experience(List<ForecastCase> cases) {
    cases.forEach(one -> distinct.putIfAbsent(one.orgUnitId() + "|" + one.indicatorId(), one));
    List<Series> series =
        distinct.entrySet().stream().map(e -> series(e.getKey(), e.getValue())).toList();
    this.record = new TrackRecord(series.stream().flatMap(Backtest::misses).toList());
    this.trials =
        distinct.values().stream()
            .filter(one -> one.shape() != ForecastCase.Shape.LEVEL)
            .filter(one -> one.family() == Family.COUNT)
            .flatMap(one -> new YearCourse(one.madeOn().getYear(), one.months()).trials().stream())
            .toList();
    List<Spread.Past> sample = new ArrayList<>();
    trials.forEach(trial -> sample.add(new Spread.Past(trial.inUnits(), 1)));
    for (double error : Prior.ERRORS) {
      sample.add(new Spread.Past(error, PRIOR_WEIGHT / Prior.ERRORS.length));
    }
    this.course = new Spread(sample);
    this.outcomes = new Backtest(series).outcomes();
  }

  /** The whole years of a case, as a series. */
  static Series series(String name, ForecastCase one) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    one.years()
        .forEach(
            (year, value) -> {
              if (value.isWhole()) {
                values.put(year, value.value());
              }
            });
    return Series.of(name, one.family(), values);
  }

  Spread yearly(Outlook outlook, int horizon) {
    return record.spread(query(outlook, horizon));
  }

  /** The yearly point, moved as far from the last value as the record warrants. */
  double point(Outlook outlook, int horizon) {
    return outlook.point(horizon, record.part(query(outlook, horizon)));
  }

  private static TrackRecord.Query query(Outlook outlook, int horizon) {
    return new TrackRecord.Query(
        outlook.scale().family(), -1, horizon, outlook.history().length(), Integer.MAX_VALUE);
  }

  Spread course() {
    return course;
  }

  List<YearCourse.Trial> trials() {
    return trials;
  }

  /** Past yearly forecasts of the family at this horizon, each made from the others' errors. */
  Optional<Score> yearlyScore(Family family, int horizon) {
    List<Outcome> some =
        outcomes.stream()
            .filter(one -> one.family() == family && one.horizon() == horizon)
            .toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(Score.of(some));
  }

  /** The past yearly forecasts, each with the history it was made from. */
  List<PastForecast> past() {
    List<PastForecast> past = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      ForecastCase one = Objects.requireNonNull(distinct.get(outcome.series()));
      past.add(PastForecast.of(one, series(outcome.series(), one), outcome));
    }
    return past;
  }

  List<BacktestRow> backtest() {
    List<BacktestRow> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      for (int horizon = 1; horizon <= Backtest.HORIZONS; horizon++) {
        int ahead = horizon;
        yearlyScore(family, ahead)
            .ifPresent(score -> rows.add(BacktestRow.of(family, ahead, score)));
      }
    }
    return rows;
  }

  List<ReliabilityRow> reliability() {
    List<ReliabilityRow> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      List<Outcome> some = outcomes.stream().filter(one -> one.family() == family).toList();
      Score.reliability(some).forEach(one -> rows.add(ReliabilityRow.of(family, one)));
    }
    return rows;
  }

  /** How often the band of the share method held, the trial itself left in the sample. */
  double courseCoverage() {
    double low = course.at((1 - RAW_BAND) / 2);
    double high = course.at((1 + RAW_BAND) / 2);
    long held =
        trials.stream().filter(one -> one.inUnits() >= low && one.inUnits() <= high).count();
    return trials.isEmpty() ? 0 : 100.0 * held / trials.size();
  }
}
