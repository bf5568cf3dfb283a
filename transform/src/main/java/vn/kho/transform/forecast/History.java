package vn.kho.transform.forecast;

import java.util.SortedMap;

/** The last unbroken run of years; a single missing year is bridged, two end the run. */
final class History {
  private final int lastYear;
  private final double[] scaled;
  private final int known;

  private History(int lastYear, double[] scaled, int known) {
    this.lastYear = lastYear;
    this.scaled = scaled;
    this.known = known;
  }

  static History of(SortedMap<Integer, Double> values, Scale scale) {
    if (values.isEmpty()) {
      return new History(0, new double[0], 0);
    }
    int last = values.lastKey();
    int first = last;
    while (values.containsKey(first - 1) || values.containsKey(first - 2)) {
      first = values.containsKey(first - 1) ? first - 1 : first - 2;
    }
    double[] scaled = new double[last - first + 1];
    int known = 0;
    for (int year = first; year <= last; year++) {
      Double value = values.get(year);
      if (value != null) {
        known++;
        scaled[year - first] = scale.toScale(value);
      }
    }
    for (int i = 1; i < scaled.length - 1; i++) {
      if (!values.containsKey(first + i)) {
        scaled[i] = (scaled[i - 1] + scaled[i + 1]) / 2;
      }
    }
    return new History(last, scaled, known);
  }

  int lastYear() {
    return lastYear;
  }

  int firstYear() {
    return lastYear - scaled.length + 1;
  }

  /** The run on the family's scale, bridged years included. */
  double[] scaled() {
    return scaled;
  }

  double last() {
    return scaled[scaled.length - 1];
  }

  /** Mean of the last three years. */
  double recent() {
    int n = Math.min(scaled.length, TrendModel.LEAST_YEARS);
    double sum = 0;
    for (int i = scaled.length - n; i < scaled.length; i++) {
      sum += scaled[i];
    }
    return sum / n;
  }

  /** Years, bridged ones included. */
  int length() {
    return scaled.length;
  }

  /** Years really reported. */
  int known() {
    return known;
  }

  boolean isLongEnough() {
    return known >= TrendModel.LEAST_YEARS;
  }
}
