package vn.kho.ingest.simulate;

import java.util.Arrays;

/** One figure a year, from the eve of the term (2021) on; the last one stays. */
final class Figures {
  private final double[] years;

  private Figures(double[] years) {
    this.years = years;
  }

  /** As {@code 1.1|1.14|1.12}; empty: 0 for ever. */
  static Figures parse(String text) {
    return new Figures(
        text.isEmpty()
            ? new double[] {0}
            : Arrays.stream(text.split("\\|", -1)).mapToDouble(Double::parseDouble).toArray());
  }

  static Figures of(double... years) {
    return new Figures(years.clone());
  }

  double in(int year) {
    int index = Math.max(0, year - Months.FIRST_YEAR + 1);
    return years[Math.min(years.length - 1, index)];
  }

  /** On a straight line from one year's end to the next. */
  double atEndOf(int month) {
    int year = Months.year(month);
    double part = Months.monthOfYear(month) / 12.0;
    return in(year - 1) * (1 - part) + in(year) * part;
  }
}
