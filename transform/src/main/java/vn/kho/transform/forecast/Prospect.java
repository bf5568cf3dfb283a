package vn.kho.transform.forecast;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What may come, as values at even steps of likelihood. Parts are added step by step: a year that
 * ends low is taken to be followed by low years, so a sum is never narrower than its parts allow.
 */
final class Prospect {
  private static final int STEPS = 199;

  private final double[] values;

  private Prospect(double[] values) {
    this.values = values;
  }

  /** at gives the value below which a share of the possibilities lies. */
  static Prospect of(DoubleUnaryOperator at) {
    double[] values = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      values[i] = at.applyAsDouble((i + 1) / (STEPS + 1.0));
      if (i > 0) {
        values[i] = Math.max(values[i], values[i - 1]);
      }
    }
    return new Prospect(values);
  }

  static Prospect certain(double value) {
    return of(share -> value);
  }

  double at(double share) {
    int index = (int) Math.round(share * (STEPS + 1)) - 1;
    return values[Math.max(0, Math.min(STEPS - 1, index))];
  }

  Prospect plus(Prospect other) {
    return combined(other, (a, b) -> a + b);
  }

  /** Weight of this one against the other, 0–1. */
  Prospect blended(Prospect other, double weight) {
    return combined(other, (a, b) -> weight * a + (1 - weight) * b);
  }

  private Prospect combined(Prospect other, DoubleBinaryOperator with) {
    double[] sum = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      sum[i] = with.applyAsDouble(values[i], other.values[i]);
    }
    return new Prospect(sum);
  }

  Prospect mapped(DoubleUnaryOperator rising) {
    return of(share -> rising.applyAsDouble(at(share)));
  }

  /** Wider by a factor around a middle. */
  Prospect widened(double middle, double factor) {
    return mapped(value -> middle + factor * (value - middle));
  }

  double shareAtLeast(double limit) {
    int met = 0;
    for (double value : values) {
      met += value >= limit ? 1 : 0;
    }
    return met / (double) STEPS;
  }

  double shareAtMost(double limit) {
    int met = 0;
    for (double value : values) {
      met += value <= limit ? 1 : 0;
    }
    return met / (double) STEPS;
  }
}
