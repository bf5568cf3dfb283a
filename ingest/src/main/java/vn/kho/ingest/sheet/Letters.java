package vn.kho.ingest.sheet;

/** Columns as spreadsheets call them. */
public final class Letters {
  private Letters() {}

  /** Letters of a column counted from 0. */
  public static String of(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
