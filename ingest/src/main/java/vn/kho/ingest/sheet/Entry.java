package vn.kho.ingest.sheet;

/**
 * What may be typed into some cells.
 *
 * @param cells their range: {@code E7:E20}
 * @param formula a list in quotes, or a condition on the range's first cell
 * @param prompt shown when a cell is entered
 * @param refusal shown when what was typed does not fit
 */
public record Entry(String cells, Kind kind, String formula, String prompt, String refusal) {

  /** How the formula is meant. */
  public enum Kind {
    LIST,
    CONDITION
  }
}
