package vn.kho.transform.change;

/** Computes what stands between two snapshots with the means the snapshots are computed with. */
public interface States {

  /**
   * Rolls up the facts in the table {@code state_facts}, as they are when a cause has worked.
   *
   * @param state the last cause that has worked
   */
  void rollUp(Cause state);

  /**
   * Makes all that was rolled up readable as {@code state_rows}, in the columns of
   * mart_results_by_period and with the step.
   */
  void gather();

  /**
   * Judges the plans in the schema {@code state} and makes the result the table {@code
   * state_attainment}, in the columns of mart_attainment.
   *
   * @param state the last cause that has worked
   */
  void judge(Cause state);
}
