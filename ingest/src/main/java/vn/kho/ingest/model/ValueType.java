package vn.kho.ingest.model;

/** What an indicator measures. */
public enum ValueType implements Coded {
  COUNT,
  AMOUNT,
  RATIO,
  MILESTONE;
}
