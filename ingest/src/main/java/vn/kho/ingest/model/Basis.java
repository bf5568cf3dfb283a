package vn.kho.ingest.model;

/** Which stretch of time a reported figure covers. */
public enum Basis implements Coded {
  IN_PERIOD,
  YEAR_TO_DATE,
  TERM_TO_DATE;
}
