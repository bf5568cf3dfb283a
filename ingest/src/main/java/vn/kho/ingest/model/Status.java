package vn.kho.ingest.model;

/** How settled a reported figure is, weakest first. */
public enum Status implements Coded {
  ESTIMATE,
  PROVISIONAL,
  FINAL,
  CORRECTED;
}
