package vn.kho.transform.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.forecast.ForecastBuilder;
import vn.kho.transform.forecast.ForecastCase;
import vn.kho.transform.forecast.ForecastCases;
import vn.kho.transform.io.Contract;

/** What will become of the open targets, and the record that is said to rest on. */
public final class Forecasts {

  /** The forecasts, their back-test and the reliability of their chances. */
  public static final List<String> TABLES =
      List.of("mart_forecasts", "mart_forecast_backtest", "mart_forecast_reliability");

  private Forecasts() {}

  /**
   * Creates the three tables; the errors of all plans are pooled.
   *
   * @param duck with mart_attainment and mart_results_by_period
   */
  public static void create(Duck duck, List<Attainment.Judged> judged, LocalDate asOf) {
    ForecastBuilder.Built built =
        ForecastBuilder.buildWithRecord(cases(new JudgeInputs(duck, asOf), judged));
    fill(duck, TABLES.get(0), built.forecasts());
    fill(duck, TABLES.get(1), built.backtest());
    fill(duck, TABLES.get(2), built.reliability());
  }

  /**
   * Everything made again, with the past forecasts the record is counted from.
   *
   * @param duck with the loaded tables and the published ones
   */
  public static ForecastBuilder.Built again(Duck duck, LocalDate asOf) {
    JudgeInputs inputs = new JudgeInputs(duck, asOf);
    return ForecastBuilder.buildWithRecord(cases(inputs, Attainment.judge(inputs)));
  }

  private static List<ForecastCase> cases(JudgeInputs inputs, List<Attainment.Judged> judged) {
    List<ForecastCase> cases = new ArrayList<>();
    for (Attainment.Judged plan : judged) {
      JudgeInput withMonths = inputs.withMonths(plan.input());
      cases.addAll(ForecastCases.of(withMonths, plan.rows()));
    }
    return cases;
  }

  private static void fill(Duck duck, String table, List<? extends Record> rows) {
    duck.fill(Contract.of(table), rows.stream().map(RecordCells::of).toList());
  }
}
