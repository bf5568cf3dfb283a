package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.transform.attainment.AttainmentJudge;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Plan;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;

/** The table mart_attainment: every plan whose unit is known, judged. */
public final class Attainment {

  public static final String TABLE = "mart_attainment";

  /** A plan with what it was judged on and how. */
  public record Judged(JudgeInput input, List<AttainmentRow> rows) {}

  private Attainment() {}

  /**
   * Judges all plans and creates the table.
   *
   * @param duck with the loaded and staged tables and mart_results_by_period
   */
  public static List<Judged> create(Duck duck, LocalDate asOf) {
    JudgeInputs inputs = new JudgeInputs(duck, asOf);
    List<Judged> plans = new ArrayList<>();
    for (Plan plan : inputs.plans()) {
      JudgeInput input = inputs.of(plan);
      plans.add(new Judged(input, AttainmentJudge.judge(input)));
    }
    duck.fill(
        Contract.of(TABLE),
        plans.stream().flatMap(plan -> plan.rows().stream()).map(RecordCells::of).toList());
    return plans;
  }
}
