package vn.kho.transform.forecast;

import java.util.Arrays;

/**
 * The yearly forecast made from one history: points and the width of their errors, on the scale.
 */
final class Outlook {
  private static final double REACH = 4;

  private final Scale scale;
  private final History history;
  private final double own;
  private final double[] points;

  private final double reversal;
  private final double reach;

  private Outlook(Scale scale, History history, TrendModel model, int horizons) {
    this.scale = scale;
    this.history = history;
    this.own = Scales.own(scale.family(), history.length(), model.spread());
    this.points = model.points(horizons);
    this.reversal = model.reversal();
    this.reach = model.largest() + REACH * Scales.usual(scale.family());
  }

  /** history must be long enough. */
  static Outlook of(Scale scale, History history, int horizons) {
    return new Outlook(scale, history, new TrendModel(history.scaled()), horizons);
  }

  Scale scale() {
    return scale;
  }

  History history() {
    return history;
  }

  /** The last value and a part of the move away from it; horizon = years ahead, from 1. */
  double point(int horizon, double part) {
    return history.last() + part * move(horizon);
  }

  private double move(int horizon) {
    return points[horizon - 1] - history.last();
  }

  double unit(double horizon) {
    return Scales.unit(own, horizon, history.length(), reversal);
  }

  /**
   * The value of a possible miss, no further than what the series has spanned and its largest
   * change beyond: errors of other series say little about one that swings.
   *
   * @param lastSeen the last value known, as it was reported
   */
  double value(double middle, double error, double horizon, double lastSeen) {
    double further = reach * Math.sqrt(Math.max(1, horizon));
    double low = Math.min(middle, Arrays.stream(history.scaled()).min().orElse(middle)) - further;
    double high = Math.max(middle, Arrays.stream(history.scaled()).max().orElse(middle)) + further;
    double scaled = Math.max(low, Math.min(high, middle + unit(horizon) * error));
    return scale.fromScale(scaled, lastSeen);
  }

  /** What is remembered when the value of a later year becomes known. */
  Miss miss(int fold, int horizon, double actual) {
    return new Miss(
        scale.family(),
        fold,
        horizon,
        history.length(),
        history.lastYear() + horizon,
        unit(horizon),
        move(horizon),
        scale.toScale(actual) - history.last(),
        scale.toScale(actual) - history.recent());
  }
}
