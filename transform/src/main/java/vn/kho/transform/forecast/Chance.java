package vn.kho.transform.forecast;

/**
 * From a sample of errors to a chance. Series differ more than their spread tells, so a chance read
 * from a common sample is a little too sure; it is drawn toward even odds by what the back-test
 * showed.
 */
final class Chance {
  private static final double SURENESS = 0.85;

  private Chance() {}

  static double sobered(double share) {
    double odds = StrictMath.log(share / (1 - share));
    return 1 / (1 + StrictMath.exp(-SURENESS * odds));
  }
}
