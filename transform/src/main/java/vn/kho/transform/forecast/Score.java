package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How past forecasts did. Errors of different series are made comparable by the series' own mean
 * yearly change.
 *
 * @param ratioToNaive mean absolute error over that of "no change"
 * @param medianErrorPct median of |actual − point| ÷ |actual|, where actual is not 0
 * @param coveragePct how often the 80 % band held
 * @param brier mean squared error of the chance; beside it that of the base rate, and of the plain
 *     yes or no "the last value already reaches it"
 */
public record Score(
    int forecasts,
    double ratioToNaive,
    double medianErrorPct,
    double coveragePct,
    double baseRatePct,
    double brier,
    double brierOfBaseRate,
    double brierOfNaive) {

  public static Score of(List<Outcome> outcomes) {
    double error = 0;
    double naive = 0;
    int covered = 0;
    int met = 0;
    double brier = 0;
    double brierOfNaive = 0;
    List<Double> relative = new ArrayList<>();
    for (Outcome one : outcomes) {
      error += Math.abs(one.actual() - one.point()) / one.usualChange();
      naive += Math.abs(one.actual() - one.naive()) / one.usualChange();
      covered += one.isCovered() ? 1 : 0;
      met += one.isMet() ? 1 : 0;
      double came = one.isMet() ? 1 : 0;
      double said = one.naive() >= one.targetValue() ? 1 : 0;
      brier += square(one.chancePct() / 100 - came);
      brierOfNaive += square(said - came);
      if (one.actual() != 0) {
        relative.add(100 * Math.abs(one.actual() - one.point()) / Math.abs(one.actual()));
      }
    }
    int n = Math.max(1, outcomes.size());
    double base = (double) met / n;
    return new Score(
        outcomes.size(),
        naive == 0 ? 1 : error / naive,
        TrendModel.median(relative.stream().mapToDouble(value -> value).toArray()),
        100.0 * covered / n,
        100 * base,
        brier / n,
        base * (1 - base),
        brierOfNaive / n);
  }

  /** One class of said chances and how often it came true. */
  public record Reliability(
      int fromPct, int toPct, int forecasts, double saidPct, double camePct) {}

  /** By the five even classes of chance. */
  public static List<Reliability> reliability(List<Outcome> outcomes) {
    Map<Integer, List<Outcome>> classes = new TreeMap<>();
    for (Outcome one : outcomes) {
      int from = Math.min(80, 20 * (int) (one.chancePct() / 20));
      classes.computeIfAbsent(from, key -> new ArrayList<>()).add(one);
    }
    List<Reliability> table = new ArrayList<>();
    classes.forEach(
        (from, some) ->
            table.add(
                new Reliability(
                    from,
                    from + 20,
                    some.size(),
                    some.stream().mapToDouble(Outcome::chancePct).sum() / some.size(),
                    100.0 * some.stream().filter(Outcome::isMet).count() / some.size())));
    return table;
  }

  private static double square(double value) {
    return value * value;
  }
}
