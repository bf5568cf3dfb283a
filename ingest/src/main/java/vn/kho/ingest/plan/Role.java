package vn.kho.ingest.plan;

/** What a column of the plan holds. */
enum Role {
  NUMBER,
  LABEL,
  /** Figures of a period, or of the whole plan when the title names none. */
  VALUE,
  /** A printed total over the periods. */
  TOTAL,
  /** What stood before the plan: explains a target, is none. */
  BASELINE,
  /** Words or a date that say when. */
  WHEN,
  /** Names the unit or period each row is of, in a table whose columns are the targets. */
  KEY,
  /** The figures of one unit. */
  UNIT_VALUE,
  /** Marks that one department does the row, or its part of the figure. */
  DEPARTMENT,
  /** The figures of one target, in a table whose rows are units or periods. */
  TARGET_COLUMN,
  MEASURE_UNIT,
  LEVEL,
  OWNER,
  COORDINATING,
  FUNDING,
  NOTE,
  UNKNOWN
}
