package vn.kho.transform.forecast;

import java.time.LocalDate;

/**
 * A level at the end of a period: from the whole years, moved on from the last one known this year.
 */
final class LevelForecast {
  private static final double LEAST_HORIZON = 0.15;

  private LevelForecast() {}

  static Made make(ForecastCase one, Experience experience) {
    int year = one.madeOn().getYear();
    Series whole = Experience.series(one.targetId(), one);
    History history = whole.until(year - 1);
    if (!history.isLongEnough()) {
      return new Made.Refused(new YearForecast(one, experience, year).tooShort());
    }
    int horizon = one.periodEnd().getYear() - history.lastYear();
    Outlook outlook = Outlook.of(whole.scale(), history, horizon);
    ForecastCase.YearValue running = one.years().get(year);
    double point = experience.point(outlook, horizon);
    double ahead = horizon;
    if (running != null) {
      double over = partOver(one.madeOn());
      int steps = year - history.lastYear();
      double before = steps == 1 ? history.last() : experience.point(outlook, steps - 1);
      double rest = (1 - over) * (experience.point(outlook, steps) - before);
      point =
          whole.scale().toScale(running.value()) + rest + point - experience.point(outlook, steps);
      ahead = Math.max(LEAST_HORIZON, horizon - steps + 1 - over);
    }
    double middle = point;
    double yearsAhead = ahead;
    double last =
        running == null ? whole.values().getOrDefault(history.lastYear(), 0.0) : running.value();
    Spread errors = experience.yearly(outlook, horizon);
    Prospect prospect =
        Prospect.of(share -> outlook.value(middle, errors.at(share), yearsAhead, last));
    return new Made.Figure(
        "level_trend",
        whole.scale().fromScale(middle, last),
        prospect,
        Double.NEGATIVE_INFINITY,
        PastRecords.yearly(experience, one.family(), horizon));
  }

  private static double partOver(LocalDate day) {
    return (double) day.getDayOfYear() / day.lengthOfYear();
  }
}
