package vn.kho.transform.bench;

import java.util.Arrays;
import java.util.Random;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;

/** The same questions asked of two connections in turn; the median time of each. */
final class Questions {
  private static final int WARM = 20;
  private static final int ASKED = 200;
  private static final int COMMUNES = 92;
  private static final int FIRST_YEAR = 2;
  private static final int YEARS = 4;

  private Questions() {}

  /** Seconds: the first connection, then the second. */
  static double[] median(String sql, int indicators, Duck first, Duck second) {
    Random random = new Random(1);
    double[] ofFirst = new double[ASKED];
    double[] ofSecond = new double[ASKED];
    for (int i = -WARM; i < ASKED; i++) {
      String question =
          sql.formatted(
              random.nextInt(COMMUNES),
              random.nextInt(indicators),
              FIRST_YEAR + random.nextInt(YEARS));
      double one = seconds(first, question);
      double other = seconds(second, question);
      if (i >= 0) {
        ofFirst[i] = one;
        ofSecond[i] = other;
      }
    }
    return new double[] {middle(ofFirst), middle(ofSecond)};
  }

  private static double seconds(Duck duck, String question) {
    long start = System.nanoTime();
    duck.query(question, Cells::line);
    return (System.nanoTime() - start) / 1e9;
  }

  private static double middle(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
