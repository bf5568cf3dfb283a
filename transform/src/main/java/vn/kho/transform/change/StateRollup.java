package vn.kho.transform.change;

/** Rolls up a state between two snapshots. */
@FunctionalInterface
public interface StateRollup {

  /** Which rules a state is rolled up by. */
  enum Rules {
    OLD,
    NEW
  }

  /**
   * Rolls up the facts in the table {@code state_facts} on the new boundaries and makes the result
   * readable as {@code state}, in the columns of mart_results_by_period.
   */
  void rollUp(Rules rules);
}
