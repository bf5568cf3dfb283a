package vn.kho.ingest.model;

/** What a report says of a cell: missing is never zero. */
public enum ReportState implements Coded {
  VALUE,
  NOT_APPLICABLE,
  NOT_REPORTED;
}
