package vn.kho.ingest.model;

/** How values of one unit combine over time. */
public enum TimeRule implements Coded {
  SUM,
  LAST,
  NONE;
}
