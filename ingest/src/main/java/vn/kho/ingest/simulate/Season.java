package vn.kho.ingest.simulate;

import java.util.Map;

/** How a year's work falls on its months; the weights of a year add up to 1. */
final class Season {
  static final Season EVEN = new Season(8, 7, 9, 9, 9, 8, 8, 8, 9, 9, 8, 8);

  /** Bunched at the half-year and the year's end, as yearly targets are. */
  static final Season ENDS = new Season(4, 3, 7, 8, 10, 15, 5, 6, 8, 10, 14, 10);

  private static final Map<String, Season> NAMED =
      Map.of(
          "EVEN",
          EVEN,
          "ENDS",
          ENDS,
          "SPRING",
          new Season(6, 8, 18, 16, 14, 10, 6, 5, 6, 6, 3, 2),
          "AUTUMN",
          new Season(2, 2, 5, 6, 8, 9, 8, 10, 14, 18, 12, 6),
          "LATE",
          new Season(1, 1, 3, 4, 6, 9, 4, 5, 9, 16, 26, 16));

  private final double[] weights = new double[12];

  private Season(double... parts) {
    double total = 0;
    for (double part : parts) {
      total += part;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = parts[i] / total;
    }
  }

  /** Names as in profiles.csv: EVEN ENDS SPRING AUTUMN LATE. */
  static Season named(String name) {
    Season season = NAMED.get(name);
    if (season == null) {
      throw new IllegalArgumentException("No season is named " + name);
    }
    return season;
  }

  /** The share of the year's work that falls on a month, 1 to 12. */
  double of(int month) {
    return weights[month - 1];
  }

  /** A month of the year, 1 to 12. */
  int draw(Dice dice) {
    return dice.weighted(weights) + 1;
  }
}
