package vn.kho.transform.rollup;

import java.util.Locale;

/** The kinds of periods results are rolled up to. */
public enum PeriodType {
  MONTH,
  QUARTER,
  HALF_YEAR,
  NINE_MONTHS,
  YEAR,
  TERM;

  /** The word in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
