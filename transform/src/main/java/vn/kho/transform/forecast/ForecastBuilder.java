package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks ahead for many targets and units at once; the same rows on any number of cores. */
public final class ForecastBuilder {
  private static final int SCALE = 6;
  private static final double DOUBTFUL_YEARS = 0.5;

  /** What a column of the mart can hold. */
  private static final double LARGEST = 1e17;

  private ForecastBuilder() {}

  /**
   * What is published: a row for each case, and the record the chances rest on.
   *
   * @param past what the record is counted from, in a steady order
   */
  public record Built(
      List<ForecastRow> forecasts,
      List<BacktestRow> backtest,
      List<ReliabilityRow> reliability,
      List<PastForecast> past) {}

  /** One row for each case, in their order; errors are pooled over all of them. */
  public static List<ForecastRow> build(List<ForecastCase> cases) {
    return buildWithRecord(cases).forecasts();
  }

  /** As {@link #build}, with how the yearly model did in the past. */
  public static Built buildWithRecord(List<ForecastCase> cases) {
    Experience experience = new Experience(cases);
    return new Built(
        cases.parallelStream().map(one -> row(one, experience)).toList(),
        experience.backtest(),
        experience.reliability(),
        experience.past());
  }

  private static ForecastRow row(ForecastCase one, Experience experience) {
    int points = new YearForecast(one, experience, one.madeOn().getYear()).historyPoints();
    Made made =
        switch (one.shape()) {
          case YEAR_SUM -> new YearForecast(one, experience, one.periodEnd().getYear()).make();
          case TERM_SUM -> TermForecast.make(one, experience);
          case LEVEL -> LevelForecast.make(one, experience);
        };
    if (made instanceof Made.Figure figure) {
      return figure(one, figure, points);
    }
    return refused(one, (Made.Refused) made, points);
  }

  private static ForecastRow refused(ForecastCase one, Made.Refused refused, int points) {
    return new ForecastRow(
        one.planId(),
        one.targetId(),
        one.orgUnitId(),
        one.period(),
        one.madeOn(),
        one.periodEnd(),
        null,
        null,
        null,
        null,
        null,
        null,
        stored(one.target() - one.base()),
        null,
        points,
        null,
        null,
        refused.reason().vi(),
        refused.reason().en(),
        null,
        null);
  }

  private static ForecastRow figure(ForecastCase one, Made.Figure figure, int points) {
    Prospect prospect = widened(one, figure);
    BigDecimal chance = chance(one, figure, prospect).setScale(SCALE, RoundingMode.HALF_UP);
    Optional<Made.PastRecord> record = figure.record();
    return new ForecastRow(
        one.planId(),
        one.targetId(),
        one.orgUnitId(),
        one.period(),
        one.madeOn(),
        one.periodEnd(),
        figure.method(),
        stored(figure.point() - one.base()),
        stored(Math.min(figure.point(), prospect.at(0.1)) - one.base()),
        stored(Math.max(figure.point(), prospect.at(0.9)) - one.base()),
        chance,
        Likelihood.of(chance).code(),
        stored(one.target() - one.base()),
        required(one, figure),
        points,
        record.map(past -> stored(past.medianErrorPct())).orElse(null),
        record.map(past -> stored(past.coveragePct())).orElse(null),
        null,
        null,
        record.map(past -> past.seen().vi()).orElse(null),
        record.map(past -> past.seen().en()).orElse(null));
  }

  /** Wider for estimated and apportioned years, and for units that have not reported. */
  private static Prospect widened(ForecastCase one, Made.Figure figure) {
    long doubtful = one.years().values().stream().filter(year -> year.isDoubtful()).count();
    double share = one.years().isEmpty() ? 0 : (double) doubtful / one.years().size();
    ForecastCase.YearValue running = one.years().get(one.madeOn().getYear());
    double silent = running == null ? 0 : 1 - running.coverage();
    double factor = 1 + DOUBTFUL_YEARS * share + silent;
    double least = one.family() == Family.NET ? Double.NEGATIVE_INFINITY : 0;
    double most = one.family() == Family.PERCENT ? 100 : Double.POSITIVE_INFINITY;
    double floor = Math.max(least, figure.known());
    return figure
        .prospect()
        .widened(figure.point(), factor)
        .mapped(value -> Math.max(floor, Math.min(most, value)));
  }

  /** 100 only for what is certain already. */
  private static BigDecimal chance(ForecastCase one, Made.Figure figure, Prospect prospect) {
    boolean isLower = one.wanted() == ForecastCase.Wanted.AT_LEAST;
    if (isLower && one.family() == Family.COUNT && figure.known() >= one.target()) {
      return BigDecimal.valueOf(100);
    }
    double share =
        isLower ? prospect.shareAtLeast(one.target()) : prospect.shareAtMost(one.target());
    double kept = Math.max(0.01, Math.min(0.99, share));
    return BigDecimal.valueOf(100 * Chance.sobered(kept));
  }

  /** Only for amounts still missing. */
  private static @Nullable BigDecimal required(ForecastCase one, Made.Figure figure) {
    if (one.shape() == ForecastCase.Shape.LEVEL || one.family() != Family.COUNT) {
      return null;
    }
    double missing = Math.max(0, one.target() - figure.known());
    return stored(missing / Math.max(1, monthsLeft(one.madeOn(), one.periodEnd())));
  }

  private static long monthsLeft(LocalDate madeOn, LocalDate end) {
    YearMonth next = YearMonth.from(madeOn.plusDays(1));
    return ChronoUnit.MONTHS.between(next, YearMonth.from(end)) + 1;
  }

  private static BigDecimal stored(double value) {
    double kept = Math.max(-LARGEST, Math.min(LARGEST, value));
    return BigDecimal.valueOf(kept).setScale(SCALE, RoundingMode.HALF_UP);
  }
}
