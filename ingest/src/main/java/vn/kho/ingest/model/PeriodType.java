package vn.kho.ingest.model;

/** Kinds of reporting periods. */
public enum PeriodType implements Coded {
  MONTH,
  QUARTER,
  HALF_YEAR,
  NINE_MONTHS,
  YEAR,
  TERM,
  DATE;
}
