package vn.kho.transform.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kho.transform.command.Message;

/** The amount of the running year: from the usual course of a year, the yearly trend, or both. */
final class YearForecast {
  private final ForecastCase one;
  private final Experience experience;
  private final int year;
  private final YearCourse course;
  private final Series whole;
  private final History history;

  YearForecast(ForecastCase one, Experience experience, int year) {
    this.one = one;
    this.experience = experience;
    this.year = year;
    this.course = new YearCourse(year, one.months());
    this.whole = Experience.series(one.targetId(), one);
    this.history = whole.until(year - 1);
  }

  Made make() {
    boolean hasCourse = one.family() == Family.COUNT && course.isUsable();
    boolean hasTrend = history.isLongEnough();
    double known = known();
    if (!hasCourse && !hasTrend) {
      return new Made.Refused(tooShort());
    }
    if (!hasCourse) {
      Prospect trend = floored(trend(year), known);
      return new Made.Figure("yearly_trend", trend.at(0.5), trend, known, yearlyRecord(year));
    }
    Prospect byCourse = floored(course(), known);
    if (!hasTrend) {
      return new Made.Figure(
          "in_year_share", Math.max(known, course.predicted()), byCourse, known, courseRecord());
    }
    Prospect byTrend = floored(trend(year), known);
    double own = width(byCourse);
    double other = width(byTrend);
    double weight = own + other == 0 ? 1 : other * other / (own * own + other * other);
    Prospect both = floored(byCourse.blended(byTrend, weight), known);
    return new Made.Figure("in_year_and_trend", both.at(0.5), both, known, courseRecord());
  }

  /** A later year of the same term, from the trend alone. */
  Optional<Prospect> later(int laterYear) {
    return history.isLongEnough() ? Optional.of(floored(trend(laterYear), 0)) : Optional.empty();
  }

  Message tooShort() {
    return new Message(
        "Mới có %d năm số liệu đủ; cần ít nhất %d năm (hoặc %d năm có số theo tháng)."
            .formatted(history.known(), TrendModel.LEAST_YEARS, YearCourse.LEAST_YEARS),
        "Only %d whole years are known; at least %d are needed (or %d with monthly figures)."
            .formatted(history.known(), TrendModel.LEAST_YEARS, YearCourse.LEAST_YEARS));
  }

  int historyPoints() {
    return Math.max(history.known(), course.years());
  }

  /** What the running year has for certain; nothing is certain of a net change. */
  double known() {
    ForecastCase.YearValue running = one.years().get(year);
    double reported = running == null ? 0 : running.value();
    return one.family() == Family.COUNT ? Math.max(reported, course.done()) : 0;
  }

  private Prospect floored(Prospect prospect, double known) {
    return one.family() == Family.COUNT
        ? prospect.mapped(value -> Math.max(known, value))
        : prospect;
  }

  private Prospect course() {
    double open = course.unit() * YearCourse.openness(course.share());
    double predicted = course.predicted();
    Spread errors = experience.course();
    return Prospect.of(share -> (predicted + 1) * StrictMath.exp(errors.at(share) * open) - 1);
  }

  private Prospect trend(int target) {
    int horizon = target - history.lastYear();
    Outlook outlook = Outlook.of(whole.scale(), history, horizon);
    Spread errors = experience.yearly(outlook, horizon);
    double point = experience.point(outlook, horizon);
    double last = whole.values().getOrDefault(history.lastYear(), 0.0);
    return Prospect.of(share -> outlook.value(point, errors.at(share), horizon, last));
  }

  private Optional<Made.PastRecord> yearlyRecord(int target) {
    return PastRecords.yearly(experience, one.family(), target - history.lastYear());
  }

  /** Its own past years where there are any, else those of all cases. */
  private Optional<Made.PastRecord> courseRecord() {
    List<YearCourse.Trial> own = course.trials();
    List<YearCourse.Trial> trials =
        own.size() >= YearCourse.LEAST_YEARS ? own : experience.trials();
    if (trials.isEmpty()) {
      return Optional.empty();
    }
    double median =
        TrendModel.median(
            trials.stream()
                .mapToDouble(t -> 100 * Math.abs(t.actual() - t.predicted()) / t.actual())
                .toArray());
    int first = trials.stream().mapToInt(YearCourse.Trial::year).min().orElse(year);
    int last = trials.stream().mapToInt(YearCourse.Trial::year).max().orElse(year);
    String off = String.format(Locale.ROOT, "%.0f", median);
    return Optional.of(
        new Made.PastRecord(
            median,
            experience.courseCoverage(),
            new Message(
                "Cùng thời điểm các năm %d–%d, cách tính này lệch trung vị %s %%."
                    .formatted(first, last, off),
                "At the same time of %d–%d this method was off by %s %% (median)."
                    .formatted(first, last, off))));
  }

  private static double width(Prospect prospect) {
    return prospect.at(0.9) - prospect.at(0.1);
  }
}
