package vn.kho.transform.attainment;

/** Periods of other years. */
final class Years {
  private Years() {}

  /** The same period one year earlier: 2024-H1 → 2023-H1. */
  static String before(String period) {
    return shifted(period, -1);
  }

  /** Every year in the text moved: 2024-H1 by -1 is 2023-H1. */
  private static String shifted(String period, int years) {
    int year = Integer.parseInt(period.substring(0, 4));
    return (year + years) + period.substring(4);
  }
}
