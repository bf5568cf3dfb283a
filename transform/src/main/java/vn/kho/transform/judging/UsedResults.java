package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.AttainmentJudge;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.Consulted;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Plan;
import vn.kho.transform.attainment.Used;
import vn.kho.transform.duck.Duck;

/** What the rows of mart_attainment were judged on. */
public final class UsedResults {

  private final JudgeInputs inputs;
  private final Map<String, Consulted> byPlan = new HashMap<>();
  private final Map<List<String>, AttainmentRow> again = new HashMap<>();

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
    read();
    Consulted consulted = byPlan.get(planId);
    return consulted == null ? List.of() : consulted.of(targetId, period);
  }

  /** A row judged again on the published results; null when its plan is not judged. */
  public @Nullable AttainmentRow again(
      String planId, String targetId, String orgUnitId, String period) {
    read();
    return again.get(List.of(planId, targetId, orgUnitId, period));
  }

  private void read() {
    if (byPlan.isEmpty()) {
      for (Plan plan : inputs.plans()) {
        JudgeInput input = inputs.of(plan);
        byPlan.put(plan.planId(), new Consulted(input));
        AttainmentJudge.judge(input)
            .forEach(
                row ->
                    again.put(
                        List.of(row.planId(), row.targetId(), row.orgUnitId(), row.period()), row));
      }
    }
  }
}
