package vn.kho.ingest.plan;

/** A year cell of a row: its column and what it says. */
record PlanCell(Column column, CellReading reading) {

  String period() {
    return column.period();
  }
}
