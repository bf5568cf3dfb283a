package vn.kho.dashboard.adhoc.wire;

/** The frames a child may send. */
public enum FrameType {
  /** The published tables are open and locked; a query may be sent. */
  READY(0),
  /** Names and types of the columns. */
  COLUMNS(1),
  /** Some rows. */
  ROWS(2),
  /** Some bytes of the Parquet file. */
  BYTES(3),
  /** The query was refused or failed; nothing follows. */
  FAILURE(4),
  /** The result is complete, or ended at a limit; nothing follows. */
  FINISHED(5);

  private final int number;

  FrameType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The type with this number. */
  static FrameType of(int number) throws WireException {
    for (FrameType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new WireException("there is no frame type " + number);
  }
}
