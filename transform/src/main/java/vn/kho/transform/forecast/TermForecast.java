package vn.kho.transform.forecast;

import java.util.Optional;
import vn.kho.transform.command.Message;

/** The sum of a term: what is done, the running year, and the years to come. */
final class TermForecast {
  private TermForecast() {}

  static Made make(ForecastCase one, Experience experience) {
    int year = one.madeOn().getYear();
    double done = 0;
    for (int past = one.periodStart().getYear(); past < year; past++) {
      ForecastCase.YearValue value = one.years().get(past);
      if (value == null || !value.isWhole()) {
        return new Made.Refused(
            new Message(
                "Năm %d chưa đủ số liệu để cộng.".formatted(past),
                "The year %d is not known in full.".formatted(past)));
      }
      done += value.value();
    }
    YearForecast running = new YearForecast(one, experience, year);
    if (!(running.make() instanceof Made.Figure thisYear)) {
      return running.make();
    }
    Prospect sum = thisYear.prospect();
    for (int later = year + 1; later <= one.periodEnd().getYear(); later++) {
      Optional<Prospect> further = running.later(later);
      if (further.isEmpty()) {
        return new Made.Refused(running.tooShort());
      }
      sum = sum.plus(further.get());
    }
    double before = done;
    Prospect total = sum.mapped(value -> value + before);
    boolean isLastYear = year >= one.periodEnd().getYear();
    double point = isLastYear ? before + thisYear.point() : total.at(0.5);
    return new Made.Figure("term_sum", point, total, before + thisYear.known(), thisYear.record());
  }
}
