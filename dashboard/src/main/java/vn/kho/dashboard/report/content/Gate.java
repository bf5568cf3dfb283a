package vn.kho.dashboard.report.content;

import java.util.List;

/** What must be looked at before a report is issued. */
public record Gate(List<Item> items) {
  /**
   * One thing checked.
   *
   * @param count how many are concerned; 0 when all is well
   * @param condition of the rows concerned, as the marts' columns say it
   */
  public record Item(
      String code, Gravity gravity, String question, int count, String answer, String condition) {
    public boolean isClear() {
      return count == 0;
    }
  }

  /** Whether a failed check holds the issue back or is only told. */
  public enum Gravity {
    HOLDS,
    TELLS
  }

  /** Issuing needs a name and a reason. */
  public boolean isShut() {
    return items.stream().anyMatch(item -> item.gravity() == Gravity.HOLDS && !item.isClear());
  }
}
