package vn.kho.transform.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a year is usually done by a month (reports bunch at mid-year and year end): the
 * year's amount is what is done so far divided by that share.
 */
final class YearCourse {
  static final int LEAST_YEARS = 2;
  private static final int MONTHS = 12;
  private static final double LEAST_SHARE = 0.05;
  private static final double USUAL_ERROR = 0.3;

  private final TreeMap<Integer, double[]> past = new TreeMap<>();
  private final double[] running = new double[MONTHS];
  private final int month;

  /**
   * The running year's months up to the first one not known, and whole past years month by month.
   */
  YearCourse(int year, SortedMap<YearMonth, Double> months) {
    int m = 0;
    Double value = months.get(YearMonth.of(year, 1));
    while (value != null && m < MONTHS) {
      running[m] = value;
      m++;
      value = m < MONTHS ? months.get(YearMonth.of(year, m + 1)) : null;
    }
    this.month = m;
    if (!months.isEmpty()) {
      for (int y = months.firstKey().getYear(); y < year; y++) {
        addWhole(y, months);
      }
    }
  }

  /**
   * A share that was seen in the past and what it made of that year.
   *
   * @param error of the prediction as a factor, over the share that was still open
   * @param unit how large the other years of the same series made it likely to be
   */
  record Trial(int year, double predicted, double actual, double error, double unit) {
    double inUnits() {
      return error / unit;
    }

    private Trial with(double otherUnit) {
      return new Trial(year, predicted, actual, error, otherUnit);
    }
  }

  static double openness(double share) {
    return Math.max(0.02, 1 - share);
  }

  boolean isUsable() {
    return month > 0 && past.size() >= LEAST_YEARS && usualShare(-1) >= LEAST_SHARE && done() > 0;
  }

  double done() {
    return upTo(running);
  }

  int month() {
    return month;
  }

  int years() {
    return past.size();
  }

  double share() {
    return usualShare(-1);
  }

  double predicted() {
    return done() / usualShare(-1);
  }

  /** Every past year predicted from the others, at the same month. */
  List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    if (past.size() > LEAST_YEARS && month > 0) {
      past.forEach(
          (year, months) -> {
            double share = usualShare(year);
            if (share >= LEAST_SHARE) {
              trials.add(trial(year, upTo(months) / share, total(months), share));
            }
          });
    }
    double sum = trials.stream().mapToDouble(trial -> Math.abs(trial.error())).sum();
    return trials.stream()
        .map(trial -> trial.with(unit(sum - Math.abs(trial.error()), trials.size() - 1)))
        .toList();
  }

  /** How large an error this series' own past years make likely. */
  double unit() {
    List<Trial> trials = trials();
    return unit(trials.stream().mapToDouble(trial -> Math.abs(trial.error())).sum(), trials.size());
  }

  /** Drawn toward what is usual, as if one more year were known. */
  private static double unit(double sum, int trials) {
    return (Math.max(0, sum) + USUAL_ERROR) / (trials + 1);
  }

  private static Trial trial(int year, double predicted, double actual, double share) {
    double error = StrictMath.log((actual + 1) / (predicted + 1)) / openness(share);
    return new Trial(year, predicted, actual, error, 1);
  }

  private void addWhole(int year, SortedMap<YearMonth, Double> months) {
    double[] values = new double[MONTHS];
    for (int m = 1; m <= MONTHS; m++) {
      Double value = months.get(YearMonth.of(year, m));
      if (value == null) {
        return;
      }
      values[m - 1] = value;
    }
    if (total(values) > 0) {
      past.put(year, values);
    }
  }

  /** Sum of what was done by the month over sum of the years; one year may be left out. */
  private double usualShare(int without) {
    double done = 0;
    double whole = 0;
    for (int year : past.keySet()) {
      double[] months = past.getOrDefault(year, running);
      if (year != without) {
        done += upTo(months);
        whole += total(months);
      }
    }
    return whole == 0 ? 0 : done / whole;
  }

  private double upTo(double[] months) {
    double sum = 0;
    for (int m = 0; m < month; m++) {
      sum += months[m];
    }
    return sum;
  }

  private static double total(double[] months) {
    double sum = 0;
    for (double value : months) {
      sum += value;
    }
    return sum;
  }
}
