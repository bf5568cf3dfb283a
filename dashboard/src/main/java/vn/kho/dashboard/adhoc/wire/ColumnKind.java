package vn.kho.dashboard.adhoc.wire;

/** How a column's cells are to be read; the cells themselves travel as text. */
public enum ColumnKind {
  TEXT,
  /** Whole numbers of any size. */
  INTEGER,
  /** Exact numbers with a fixed number of decimals. */
  DECIMAL,
  /** Floating-point numbers, also NaN and Infinity. */
  DOUBLE,
  BOOLEAN,
  /** ISO dates. */
  DATE,
  /** ISO date and time, separated by a space. */
  TIMESTAMP,
  /** Lists, structs and maps, as JSON. */
  NESTED;

  /** Whether a sheet or a chart may calculate with it. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE;
  }
}
