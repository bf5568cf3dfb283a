package vn.kho.ingest.plan;

/** What a column of the plan holds. */
enum Role {
  NUMBER,
  LABEL,
  /** Figures of a period, or of the whole plan when the title names none. */
  VALUE,
  /** A printed total over the periods. */
  TOTAL,
  MEASURE_UNIT,
  LEVEL,
  OWNER,
  COORDINATING,
  FUNDING,
  NOTE,
  UNKNOWN
}
