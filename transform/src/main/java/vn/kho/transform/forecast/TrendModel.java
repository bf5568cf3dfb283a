package vn.kho.transform.forecast;

import java.util.Arrays;

/**
 * The yearly point forecast on a family's scale: the mean of theta (level by exponential smoothing,
 * half the slope), a damped trend and the drift anchored at the last value. Each keeps as much of
 * its trend as the series shows to be more than chance: with t the mean yearly change over its
 * standard error, t² / (t² + 2).
 */
final class TrendModel {
  static final int LEAST_YEARS = 3;
  private static final double DOUBT = 2;
  private static final double DAMPING = 0.85;
  private static final double SMOOTHING_CHARGE = 12;
  private static final double SHARPNESS = 2;
  private static final double FLOOR = 1e-6;
  private static final double DOUBTED_CHANGES = 4;
  private static final double[] LEVEL_WEIGHTS = {0.2, 0.4, 0.6, 0.8, 1.0};
  private static final double[] TREND_WEIGHTS = {0.1, 0.3, 0.5};

  private final double[] x;
  private final double[] change;
  private final double drift;
  private final double trust;

  TrendModel(double[] scaled) {
    this.x = scaled;
    this.change = new double[Math.max(0, scaled.length - 1)];
    for (int i = 0; i < change.length; i++) {
      change[i] = scaled[i + 1] - scaled[i];
    }
    this.drift = drift(change);
    this.trust = trust(change);
  }

  /** Points 1 … horizons years ahead, on the scale. */
  double[] points(int horizons) {
    double last = x[x.length - 1];
    double[] theta = theta(horizons);
    double[] damped = damped(horizons);
    double[] points = new double[horizons];
    double largest = largest();
    for (int h = 0; h < horizons; h++) {
      double straight = last + trust * drift * (h + 1);
      double mean = (theta[h] + damped[h] + straight) / 3;
      double limit = largest * (h + 1);
      points[h] = Math.max(last - limit, Math.min(last + limit, mean));
    }
    return points;
  }

  /** Mean absolute change from year to year around the trend that is kept. */
  double spread() {
    double sum = 0;
    for (double step : change) {
      sum += Math.abs(step - trust * drift);
    }
    return change.length == 0 ? 0 : sum / change.length;
  }

  /** Largest change from one year to the next. */
  double largest() {
    return Arrays.stream(change).map(Math::abs).max().orElse(0);
  }

  /** How far a change is taken back by the next one: 0 not at all, 1 as in a swing to and fro. */
  double reversal() {
    double together = 0;
    double squares = 0;
    for (int i = 0; i < change.length; i++) {
      double step = change[i] - trust * drift;
      squares += step * step;
      together += i == 0 ? 0 : step * (change[i - 1] - trust * drift);
    }
    double seen = change.length - 1;
    double correlation = squares == 0 ? 0 : together / squares * seen / (seen + DOUBTED_CHANGES);
    return Math.max(0, Math.min(1, -2 * correlation));
  }

  /** Mean yearly change; one freak year counts no further than the others make likely. */
  private static double drift(double[] change) {
    double middle = median(change);
    double[] distance = Arrays.stream(change).map(step -> Math.abs(step - middle)).toArray();
    double reach = 4 * median(distance);
    double sum = 0;
    for (double step : change) {
      sum += Math.max(middle - reach, Math.min(middle + reach, step));
    }
    return change.length == 0 ? 0 : sum / change.length;
  }

  private static double trust(double[] change) {
    int n = change.length;
    double mean = Arrays.stream(change).sum() / Math.max(1, n);
    double squares = 0;
    for (double step : change) {
      squares += (step - mean) * (step - mean);
    }
    if (n < 2 || mean == 0) {
      return 0;
    }
    double errorSquared = squares / (n - 1) / n;
    double signal = mean * mean;
    return signal / (signal + DOUBT * errorSquared);
  }

  private double[] theta(int horizons) {
    double half = slope() / 2;
    double[] points = new double[horizons];
    double total = 0;
    for (double weight : LEVEL_WEIGHTS) {
      double level = x[0];
      double error = 0;
      for (int i = 1; i < x.length; i++) {
        error += (x[i] - level) * (x[i] - level);
        level += weight * (x[i] - level);
      }
      double says = plausibility(error, weight);
      double lag = 1 / weight - StrictMath.pow(1 - weight, x.length) / weight;
      for (int h = 0; h < horizons; h++) {
        points[h] += says * (level + trust * half * (h + lag));
      }
      total += says;
    }
    return divided(points, total);
  }

  private double[] damped(int horizons) {
    double start = Arrays.stream(change).limit(LEAST_YEARS).average().orElse(0);
    double[] points = new double[horizons];
    double total = 0;
    for (double forLevel : LEVEL_WEIGHTS) {
      for (double forTrend : TREND_WEIGHTS) {
        double level = x[0];
        double trend = start;
        double error = 0;
        for (int i = 1; i < x.length; i++) {
          double miss = x[i] - (level + DAMPING * trend);
          error += miss * miss;
          level = level + DAMPING * trend + forLevel * miss;
          trend = DAMPING * trend + forLevel * forTrend * miss;
        }
        double says = plausibility(error, forLevel);
        double sum = 0;
        double power = 1;
        for (int h = 0; h < horizons; h++) {
          power *= DAMPING;
          sum += power;
          points[h] += says * (level + trust * trend * sum);
        }
        total += says;
      }
    }
    return divided(points, total);
  }

  private static double[] divided(double[] points, double total) {
    for (int h = 0; h < points.length; h++) {
      points[h] /= total;
    }
    return points;
  }

  /** Every weight has its say, by how well it would have forecast the known years. */
  private double plausibility(double squaredErrors, double weight) {
    double charged = squaredErrors * charge(weight) + FLOOR;
    return StrictMath.pow(charged, -SHARPNESS * change.length / 2);
  }

  /**
   * From few years smoothing looks better than it is: it must earn its place over the last value.
   */
  private double charge(double weight) {
    return 1 + SMOOTHING_CHARGE * (1 - weight) / x.length;
  }

  /** Least squares over the years. */
  private double slope() {
    int n = x.length;
    double middle = (n - 1) / 2.0;
    double mean = Arrays.stream(x).sum() / n;
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      covariance += (i - middle) * (x[i] - mean);
      variance += (i - middle) * (i - middle);
    }
    return variance == 0 ? 0 : covariance / variance;
  }

  static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
