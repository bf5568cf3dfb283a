package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All periods of a span of years. */
final class Calendar {

  private Calendar() {}

  /** The twenty periods of each calendar year from one to another. */
  static List<Period> years(int firstYear, int lastYear) {
    List<Period> periods = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      int start = year * 12;
      for (int month = 0; month < 12; month++) {
        periods.add(
            new Period(
                PeriodType.MONTH,
                String.format(Locale.ROOT, "%04d-%02d", year, month + 1),
                start + month,
                start + month + 1));
      }
      for (int quarter = 0; quarter < 4; quarter++) {
        int from = start + 3 * quarter;
        periods.add(new Period(PeriodType.QUARTER, year + "-Q" + (quarter + 1), from, from + 3));
      }
      periods.add(new Period(PeriodType.HALF_YEAR, year + "-H1", start, start + 6));
      periods.add(new Period(PeriodType.HALF_YEAR, year + "-H2", start + 6, start + 12));
      periods.add(new Period(PeriodType.NINE_MONTHS, year + "-9M", start, start + 9));
      periods.add(new Period(PeriodType.YEAR, Integer.toString(year), start, start + 12));
    }
    return periods;
  }
}
