package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kho.transform.attainment.Consulted;
import vn.kho.transform.attainment.Used;
import vn.kho.transform.duck.Duck;

/** What the rows of mart_attainment were judged on. */
public final class UsedResults {

  private final JudgeInputs inputs;
  private final Map<String, Consulted> byPlan = new HashMap<>();

  /**
   * Over a published snapshot.
   *
   * @param duck with the loaded tables and the published ones
   */
  public UsedResults(Duck duck, LocalDate asOf) {
    this.inputs = new JudgeInputs(duck, asOf);
  }

  /** The results a target's row rests on; empty when its plan is not judged. */
  public List<Used> of(String planId, String targetId, String period) {
    if (byPlan.isEmpty()) {
      inputs.plans().forEach(plan -> byPlan.put(plan.planId(), new Consulted(inputs.of(plan))));
    }
    Consulted consulted = byPlan.get(planId);
    return consulted == null ? List.of() : consulted.of(targetId, period);
  }
}
