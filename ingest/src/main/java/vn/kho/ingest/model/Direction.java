package vn.kho.ingest.model;

/** Which way an indicator should move. */
public enum Direction implements Coded {
  INCREASE,
  DECREASE,
  MAINTAIN;
}
