package vn.kho.transform.forecast;

/** How wide a series' errors are expected to be, before the record of past errors corrects it. */
final class Scales {
  private static final double GROWTH_WITH_HORIZON = 0.65;
  private static final double SHORT_HISTORY = 1.0;

  private static final double MOST_REVERSED = 0.8;

  private Scales() {}

  /** The series' own yearly spread drawn toward what is usual, as if one more year were known. */
  static double own(Family family, int years, double spread) {
    int changes = years - 1;
    return (changes * spread + usual(family)) / (changes + 1);
  }

  /** Mean yearly change of a series nothing is known of. */
  static double usual(Family family) {
    return switch (family) {
      case COUNT -> 0.06;
      case PERCENT -> 0.10;
      case NET -> 0.20;
    };
  }

  /**
   * Wider further ahead and from fewer years; a series that swings back is hardly less certain
   * later.
   */
  static double unit(double own, double horizon, int years, double reversal) {
    double growth = GROWTH_WITH_HORIZON * (1 - MOST_REVERSED * reversal);
    return own * StrictMath.pow(horizon, growth) * (1 + SHORT_HISTORY / years);
  }
}
