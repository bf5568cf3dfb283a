package vn.kho.ingest.form;

/** What a column of a form holds. */
enum Role {
  /** Name of the unit the row speaks of. */
  UNIT(Kind.LABEL),
  /** Its official code, beside the name. */
  UNIT_CODE(Kind.LABEL),
  /** The unit above it. */
  PARENT(Kind.LABEL),
  INDICATOR(Kind.LABEL),
  PERIOD(Kind.LABEL),
  /** Number of the row. */
  ORDER(Kind.ASIDE),
  MEASURE_UNIT(Kind.ASIDE),
  STATUS(Kind.ASIDE),
  BASIS(Kind.ASIDE),
  RECEIVED(Kind.ASIDE),
  SIMULATED(Kind.ASIDE),
  NOTE(Kind.ASIDE),
  VALUE(Kind.FIGURE),
  NUMERATOR(Kind.FIGURE),
  DENOMINATOR(Kind.FIGURE),
  /** A percentage: the value of a ratio, else computed from others. */
  PERCENT(Kind.FIGURE),
  /** The sum of the columns beside it. */
  TOTAL(Kind.OTHER),
  /** What was planned, or computed from the figures beside it: nothing reported. */
  NOT_REPORTED(Kind.OTHER);

  private enum Kind {
    LABEL,
    ASIDE,
    FIGURE,
    OTHER
  }

  private final Kind kind;

  Role(Kind kind) {
    this.kind = kind;
  }

  /** Whether a figure stands there. */
  boolean isFigure() {
    return kind == Kind.FIGURE;
  }

  /** Whether it says what the row is about. */
  boolean isLabel() {
    return kind == Kind.LABEL;
  }

  /** Whether it says something else about the row. */
  boolean isAside() {
    return kind == Kind.ASIDE;
  }
}
