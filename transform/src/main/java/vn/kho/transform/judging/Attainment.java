package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.AttainmentJudge;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.Plan;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;

/** The table mart_attainment: every plan whose unit is known, judged. */
public final class Attainment {

  public static final String TABLE = "mart_attainment";

  private Attainment() {}

  /**
   * Judges all plans and creates the table.
   *
   * @param duck with the loaded and staged tables and mart_results_by_period
   */
  public static void create(Duck duck, LocalDate asOf) {
    JudgeInputs inputs = new JudgeInputs(duck, asOf);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Plan plan : inputs.plans()) {
      AttainmentJudge.judge(inputs.of(plan)).forEach(row -> rows.add(cells(row)));
    }
    duck.fill(Contract.of(TABLE), rows);
  }

  /** In the order of the contract. */
  private static List<@Nullable Object> cells(AttainmentRow row) {
    return Arrays.asList(
        row.planId(),
        row.planVersion(),
        row.targetId(),
        row.rowNo(),
        row.kind(),
        row.orgUnitId(),
        row.period(),
        row.periodStart(),
        row.periodEnd(),
        row.targetValue(),
        row.targetValueMax(),
        row.actualValue(),
        row.attainmentPct(),
        row.gapValue(),
        row.cumulativeTarget(),
        row.cumulativeActual(),
        row.cumulativePct(),
        row.expectedToDate(),
        row.expectedBasis(),
        row.pacePct(),
        row.requiredPerMonth(),
        row.unitsDue(),
        row.unitsReported(),
        row.coveragePct(),
        row.unitsMet(),
        row.numerator(),
        row.denominator(),
        row.verdict(),
        row.paceStatus(),
        row.isApportioned(),
        row.isEstimate(),
        row.isSimulated(),
        row.reason(),
        row.reasonEn());
  }
}
