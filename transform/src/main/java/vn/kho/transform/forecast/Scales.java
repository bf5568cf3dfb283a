package vn.kho.transform.forecast;

/** How wide a series' errors are expected to be, before the record of past errors corrects it. */
final class Scales {
  private static final double GROWTH_WITH_HORIZON = 0.65;
  private static final double SHORT_HISTORY = 1.0;

  private Scales() {}

  /** The series' own yearly spread drawn toward what is usual, as if one more year were known. */
  static double own(Family family, int years, double spread) {
    double usual =
        switch (family) {
          case COUNT -> 0.06;
          case PERCENT -> 0.10;
          case NET -> 0.20;
        };
    int changes = years - 1;
    return (changes * spread + usual) / (changes + 1);
  }

  /** Wider further ahead and from fewer years. */
  static double unit(double own, double horizon, int years) {
    return own * StrictMath.pow(horizon, GROWTH_WITH_HORIZON) * (1 + SHORT_HISTORY / years);
  }
}
