package vn.kho.transform.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kho.transform.attainment.AttainmentJudge;
import vn.kho.transform.attainment.Indicator;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Marks;
import vn.kho.transform.attainment.Plan;
import vn.kho.transform.attainment.Result;
import vn.kho.transform.attainment.Target;
import vn.kho.transform.attainment.TargetKind;
import vn.kho.transform.attainment.Unit;

class ForecastCasesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  private static Target target(
      String row, TargetKind kind, String indicator, String figure, String period) {
    int start = Integer.parseInt(period.substring(0, 4));
    int end = Integer.parseInt(period.substring(period.length() - 4));
    return new Target(
        "plan:" + row,
        row,
        null,
        indicator,
        kind,
        ">=",
        new BigDecimal(figure),
        null,
        "province",
        null,
        period,
        LocalDate.of(start, 1, 1),
        LocalDate.of(end, 12, 31),
        "printed_cell");
  }

  private static Result result(
      String indicator, String period, @Nullable String value, int due, int reported) {
    return new Result(
        "province",
        indicator,
        period,
        value == null ? null : new BigDecimal(value),
        null,
        null,
        due,
        reported,
        due == reported ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL,
        Marks.NONE,
        null);
  }

  private static JudgeInput input() {
    List<Result> results = new ArrayList<>();
    for (int year = 2021; year <= 2026; year++) {
      results.add(
          result("households", Integer.toString(year), "480", 178, year == 2023 ? 170 : 178));
      for (int month = 1; month <= (year == 2026 ? 10 : 12); month++) {
        results.add(result("households", "%d-%02d".formatted(year, month), "40", 178, 178));
      }
    }
    return new JudgeInput(
        new Plan(
            "plan",
            1,
            "province",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2026, 12, 31),
            null,
            null),
        List.of(
            target("I.2.1", TargetKind.COUNT, "households", "500", "2025"),
            target("I.2.1", TargetKind.COUNT, "households", "500", "2026"),
            target("I.2.1", TargetKind.CUMULATIVE, "households", "2500", "2021-2026"),
            target("II.1", TargetKind.MILESTONE, "act", "1", "2026"),
            target("II.2", TargetKind.COUNT, "unknown", "5", "2026")),
        List.of(
            Indicator.of(
                "households", "count", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE),
            Indicator.of(
                "act", "milestone", "sum", "any", "increase", Indicator.Sign.NEVER_NEGATIVE)),
        List.of(new Unit("province", "Tỉnh", null, "province", null, null, Map.of())),
        List.of(),
        List.of(),
        results,
        AS_OF);
  }

  @Test
  void openAmounts_becomeCasesAndNothingElseDoes() {
    JudgeInput input = input();
    List<ForecastCase> cases = ForecastCases.of(input, AttainmentJudge.judge(input));
    assertEquals(
        List.of("plan:I.2.1 YEAR_SUM 2026-01-01", "plan:I.2.1 TERM_SUM 2022-01-01"),
        cases.stream()
            .map(one -> one.targetId() + " " + one.shape() + " " + one.periodStart())
            .toList());
  }

  @Test
  void yearWithFewSilentUnits_teachesAndIsDoubtful() {
    JudgeInput input = input();
    ForecastCase one = ForecastCases.of(input, AttainmentJudge.judge(input)).get(0);
    assertEquals(
        new ForecastCase.YearValue(480, ForecastCase.YearValue.State.WHOLE, true, 170 / 178.0),
        one.years().get(2023));
    assertEquals(70, one.months().size());
  }

  @Test
  void plan_isForecastFromEndToEnd() {
    JudgeInput input = input();
    List<ForecastRow> rows =
        ForecastBuilder.build(ForecastCases.of(input, AttainmentJudge.judge(input)));
    assertEquals(
        List.of("in_year_and_trend", "term_sum"), rows.stream().map(ForecastRow::method).toList());
    assertEquals(5, rows.get(0).historyPoints());
  }
}
