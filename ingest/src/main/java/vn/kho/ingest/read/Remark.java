package vn.kho.ingest.read;

/**
 * Something a reader saw and did not pass on as a cell: macros, a hidden sheet, deleted text.
 *
 * @param weight whether anything was left out that the sender may have meant
 */
public record Remark(String code, Weight weight, Spot spot, String vi, String en) {

  /** NOTE: nothing of the table is missing; LEFT_OUT: cells or text were not passed on. */
  public enum Weight {
    NOTE,
    LEFT_OUT
  }
}
