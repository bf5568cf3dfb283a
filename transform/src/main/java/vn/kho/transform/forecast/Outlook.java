package vn.kho.transform.forecast;

/**
 * The yearly forecast made from one history: points and the width of their errors, on the scale.
 */
final class Outlook {
  private final Scale scale;
  private final History history;
  private final double own;
  private final double[] points;

  private Outlook(Scale scale, History history, double own, double[] points) {
    this.scale = scale;
    this.history = history;
    this.own = own;
    this.points = points;
  }

  /** history must be long enough. */
  static Outlook of(Scale scale, History history, int horizons) {
    TrendModel model = new TrendModel(history.scaled());
    double own = Scales.own(scale.family(), history.length(), model.spread());
    return new Outlook(scale, history, own, model.points(horizons));
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
    return Scales.unit(own, horizon, history.length());
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
