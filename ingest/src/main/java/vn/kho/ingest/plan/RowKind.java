package vn.kho.ingest.plan;

/** GROUP: a heading over rows. TARGET: a numbered row of its own. SUB_ROW: one without number. */
enum RowKind {
  GROUP,
  TARGET,
  SUB_ROW
}
