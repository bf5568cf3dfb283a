package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kho.transform.attainment.AttainmentJudge;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Used;
import vn.kho.transform.duck.Duck;

/** What the rows of mart_attainment were judged on. */
public final class UsedResults {

  private final JudgeInputs inputs;
  private final Map<String, JudgeInput> byPlan = new HashMap<>();

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
      inputs.plans().forEach(plan -> byPlan.put(plan.planId(), inputs.of(plan)));
    }
    JudgeInput input = byPlan.get(planId);
    return input == null ? List.of() : AttainmentJudge.used(input, targetId, period);
  }
}
