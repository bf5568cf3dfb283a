package vn.kho.transform.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A weighted sample of past errors in units of a series' own spread, sorted. */
final class Spread {
  private final double[] errors;

  /** Weight up to the middle of each error, as a share of all. */
  private final double[] shares;

  /** One error and how much it says. */
  record Past(double size, double weight) {}

  Spread(List<Past> sample) {
    List<Past> sorted =
        sample.stream()
            .sorted(Comparator.comparingDouble(Past::size).thenComparingDouble(Past::weight))
            .toList();
    errors = sorted.stream().mapToDouble(Past::size).toArray();
    shares = new double[errors.length];
    double total = 0;
    for (int i = 0; i < errors.length; i++) {
      shares[i] = total + sorted.get(i).weight() / 2;
      total += sorted.get(i).weight();
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
  }

  private Spread(double[] errors, double[] shares) {
    this.errors = errors;
    this.shares = shares;
  }

  /** Every error larger by a factor. */
  Spread stretched(double factor) {
    return new Spread(Arrays.stream(errors).map(error -> error * factor).toArray(), shares);
  }

  /** The error below which a share of the sample lies, between neighbours on a line. */
  double at(double share) {
    int i = Arrays.binarySearch(shares, share);
    if (i >= 0) {
      return errors[i];
    }
    int after = -i - 1;
    if (after == 0) {
      return errors[0];
    }
    if (after == shares.length) {
      return errors[shares.length - 1];
    }
    double part = (share - shares[after - 1]) / (shares[after] - shares[after - 1]);
    return errors[after - 1] + part * (errors[after] - errors[after - 1]);
  }

  /** The share of the sample at or above a size; never 0 nor 1, as the unseen can happen. */
  double shareAtLeast(double size) {
    int low = 0;
    int high = errors.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (errors[middle] < size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double below = low == 0 ? 0 : low == errors.length ? 1 : (shares[low - 1] + shares[low]) / 2;
    return Math.max(0.01, Math.min(0.99, 1 - below));
  }
}
