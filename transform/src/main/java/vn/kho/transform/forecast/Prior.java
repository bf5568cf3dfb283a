package vn.kho.transform.forecast;

/**
 * Errors in units of {@link Scales#unit} at the 2.5th, 7.5th … 97.5th hundredth, from made-up
 * series of many kinds: what is believed before a family has a record of its own.
 */
final class Prior {
  static final double[] ERRORS = {
    -3.0, -1.7, -1.2, -0.9, -0.7, -0.55, -0.4, -0.28, -0.17, -0.06, 0.06, 0.17, 0.28, 0.4, 0.55,
    0.7, 0.9, 1.2, 1.7, 3.0
  };

  private Prior() {}
}
