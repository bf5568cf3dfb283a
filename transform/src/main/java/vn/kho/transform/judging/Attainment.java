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
    List<Judged> plans = judge(new JudgeInputs(duck, asOf));
    fill(duck, TABLE, plans);
    return plans;
  }

  /**
   * Judges the plans of a state between two snapshots.
   *
   * @param duck with the state's tables in a schema
   * @param table to create, in the columns of mart_attainment
   * @param unitsOn the day whose units are today's
   */
  public static void createState(
      Duck duck, String schema, String table, LocalDate asOf, LocalDate unitsOn) {
    fill(duck, table, duck.within(schema, () -> judge(new JudgeInputs(duck, asOf, unitsOn))));
  }

  static List<Judged> judge(JudgeInputs inputs) {
    List<Judged> plans = new ArrayList<>();
    for (Plan plan : inputs.plans()) {
      JudgeInput input = inputs.of(plan);
      plans.add(new Judged(input, AttainmentJudge.judge(input)));
    }
    return plans;
  }

  private static void fill(Duck duck, String table, List<Judged> plans) {
    duck.fill(
        Contract.of(TABLE),
        table,
        plans.stream().flatMap(plan -> plan.rows().stream()).map(RecordCells::of).toList());
  }
}
