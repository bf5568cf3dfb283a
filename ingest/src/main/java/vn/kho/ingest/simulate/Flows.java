package vn.kho.ingest.simulate;

/** Monthly amounts that follow from others, plot by plot. */
final class Flows {

  private interface Rule {
    long amount(int plot, int month);
  }

  private Flows() {}

  static long[][] gain(long[][] levels) {
    return fill(levels, (plot, month) -> levels[plot][month] - levels[plot][month - 1]);
  }

  static long[][] came(long[][] gains, long[][] usual) {
    return fill(gains, (plot, month) -> Math.max(0, gains[plot][month] + usual[plot][month]));
  }

  static long[][] difference(long[][] all, long[][] less) {
    return fill(all, (plot, month) -> all[plot][month] - less[plot][month]);
  }

  static long[][] sum(long[][] one, long[][] other) {
    return fill(one, (plot, month) -> one[plot][month] + other[plot][month]);
  }

  private static long[][] fill(long[][] like, Rule rule) {
    long[][] amounts = new long[like.length][];
    for (int plot = 0; plot < like.length; plot++) {
      amounts[plot] = new long[like[plot].length];
      for (int month = 1; month < amounts[plot].length; month++) {
        amounts[plot][month] = rule.amount(plot, month);
      }
    }
    return amounts;
  }
}
