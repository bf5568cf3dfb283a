package vn.kho.ingest.model;

/** How near a printed figure is to the true one. */
public enum Qualifier implements Coded {
  EXACT,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN;
}
