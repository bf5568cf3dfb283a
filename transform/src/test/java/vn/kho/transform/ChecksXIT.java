package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.transform.check.Check;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Warehouse;

/** Every check passes on what is published, and fails when the tables are tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksXIT {

  private static final Clock NEW_YEAR =
      Clock.fixed(Instant.parse("2025-01-15T05:00:00Z"), ZoneOffset.UTC);

  private Path root = Path.of("");

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    root = folder.resolve("kho");
    FixtureWarehouse.create(TestSession.get(), root)
        .load(
            SmallProvince.units(),
            SmallProvince.parents(),
            SmallProvince.links(),
            SmallProvince.indicators()
                .row(
                    "indicator_id=coops",
                    "name_vi=HTX",
                    "name_en=Co-operatives",
                    "value_type=count",
                    "time_rule=sum",
                    "unit_rule=sum"),
            SmallProvince.plans(),
            SmallProvince.targets())
        .load(SmallProvince.submissions(), SmallProvince.twoYears())
        .load(growthPlan(), growthTargets(), contradictions());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of("transform", "--warehouse", root.toString(), "--lang", "en", "--debug"),
            Map.of(),
            NEW_YEAR,
            out,
            out);
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
  }

  private static Facts growthPlan() {
    return Facts.of(FactTable.PLANS)
        .row(
            "plan_id=tang",
            "version=1",
            "title_vi=Kế hoạch tăng",
            "title_en=Plan of growth",
            "issuer=Ban Chấp hành",
            "org_unit_id=p19-0",
            "starts_on=2024-01-01",
            "ends_on=2025-12-31",
            "source_file=plan.csv",
            "source_sha256=bb",
            "received_on=2024-01-01",
            "load_seq=3");
  }

  /**
   * A district that reports something else than its communes, more helped than there are, and one
   * that tells of its communes' year while of the other's nobody told anything.
   */
  private static Facts contradictions() {
    return SmallProvince.results()
        .row(
            "result_id=x1",
            "org_unit_id=d02-0",
            "value=999",
            "period=2023-03",
            "period_type=month",
            "period_start=2023-03-01",
            "period_end=2023-03-31",
            "received_on=2023-04-05")
        .row(
            "result_id=x2",
            "org_unit_id=c13-0",
            "indicator_id=helped_pct",
            "numerator=12",
            "denominator=11",
            "period=2022-12",
            "period_type=month",
            "period_start=2022-12-01",
            "period_end=2022-12-31",
            "received_on=2023-01-05")
        .row(
            "result_id=x3",
            "org_unit_id=d01-0",
            "indicator_id=coops",
            "value=5",
            "period=2023",
            "period_type=year",
            "period_start=2023-01-01",
            "period_end=2023-12-31",
            "received_on=2024-01-05");
  }

  /** The third is held against the same half of the year before; the last is still open. */
  private static Facts growthTargets() {
    return Facts.of(
            FactTable.TARGETS,
            "plan_id=tang",
            "plan_version=1",
            "label_vi=Chỉ tiêu",
            "label_en=Target",
            "comparator=>=",
            "scope_level=province",
            "origin=printed_cell",
            "source_file=plan.csv",
            "source_row=2",
            "source_line=2",
            "load_seq=3",
            "target_value=1",
            "period=2024",
            "period_start=2024-01-01",
            "period_end=2024-12-31")
        .row("target_id=tang:1", "row_no=1", "indicator_id=households", "kind=growth")
        .row("target_id=tang:2", "row_no=2", "indicator_id=helped_pct", "kind=percent_point_growth")
        .row(
            "target_id=tang:3",
            "row_no=3",
            "indicator_id=households",
            "kind=growth",
            "period=2024-H1",
            "period_end=2024-06-30")
        .row(
            "target_id=tang:2",
            "row_no=2",
            "indicator_id=helped_pct",
            "kind=percent_point_growth",
            "period=2024-2025",
            "period_end=2025-12-31")
        .row(
            "target_id=tang:5",
            "row_no=5",
            "indicator_id=helped_pct",
            "kind=percent",
            "scope_level=commune",
            "unit_filter=level=commune")
        .row(
            "target_id=tang:6",
            "row_no=6",
            "indicator_id=households",
            "kind=count",
            "scope_level=commune",
            "unit_filter=name=Xã A Mới")
        .row(
            "target_id=tang:4",
            "row_no=4",
            "indicator_id=households",
            "kind=count",
            "period=2025",
            "period_start=2025-01-01",
            "period_end=2025-12-31");
  }

  @Test
  void growthOfAHalfYear_isHeldAgainstTheSameHalfAYearBefore() {
    try (Duck duck = open()) {
      assertEquals(
          List.of("true"),
          duck.query(
              """
              SELECT CAST(actual_value IS NOT NULL AND denominator = (
                SELECT value FROM mart_results_by_period
                WHERE boundary = 'footprint' AND org_unit_id = 'p19-0'
                  AND indicator_id = 'households' AND period = '2023-H1') AS VARCHAR)
              FROM mart_attainment WHERE target_id = 'tang:3'\
              """,
              row -> row.text(1)));
    }
  }

  /** The published tables as tables, so that they can be tampered with. */
  private Duck open() {
    Duck duck = Duck.inMemory();
    Ledger ledger = Ledger.read(Warehouse.open(root));
    for (FactTable table : FactTable.values()) {
      duck.viewParquet(table.table(), ledger.files(table), table.columns());
    }
    duck.set("as_of", "DATE", "2025-01-15");
    for (String table : Contract.TABLES) {
      duck.viewFolder(table + "_view", root.resolve("snapshots/S000001/marts").resolve(table));
      duck.run("CREATE TABLE " + table + " AS SELECT * FROM " + table + "_view");
    }
    return duck;
  }

  private static Set<String> failing(Duck duck) {
    return Check.all(duck, Contract.TABLES).stream()
        .filter(outcome -> outcome.failing() > 0)
        .map(Check.Outcome::name)
        .collect(Collectors.toSet());
  }

  @Test
  void publishedTables_passEveryCheck() {
    try (Duck duck = open()) {
      assertEquals(Set.of(), failing(duck));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"reported", "current", "footprint"})
  void districtsBesideAStandIn_oweOneReportEach(String boundary) {
    try (Duck duck = open()) {
      assertEquals(
          List.of("5 1/2"),
          duck.query(
              """
              SELECT concat(CAST(value AS INTEGER), ' ', units_reported, '/', units_due)
              FROM mart_results_by_period
              WHERE boundary = '%s' AND org_unit_id = 'p19-0' AND indicator_id = 'coops'
                AND period = '2023'\
              """
                  .formatted(boundary),
              row -> row.text(1)));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fct_results_key | INSERT INTO fct_results SELECT * FROM fct_results LIMIT 1
          mart_results_by_period_nulls | UPDATE mart_results_by_period SET period_start = NULL WHERE period = '2023'
          references_known | UPDATE fct_results SET org_unit_id = 'c99-0' WHERE result_id = 'h1'
          references_known | DELETE FROM dim_indicators WHERE indicator_id = 'members'
          one_current_version | UPDATE fct_results SET is_current = false WHERE result_id = 'h1'
          one_current_version | UPDATE fct_results SET value = value + 1 WHERE result_id = 'h2'
          one_current_version | DELETE FROM fct_results WHERE result_id = 'h3'
          months_as_reported | UPDATE mart_results_by_period SET value = value + 1 WHERE boundary = 'reported' AND org_unit_id = 'c13-0' AND indicator_id = 'members' AND period = '2023-05'
          months_as_reported | DELETE FROM mart_results_by_period WHERE org_unit_id = 'c13-0' AND indicator_id = 'households' AND period = '2023-05'
          months_between_to_date | UPDATE mart_results_by_period SET value = value + 1 WHERE boundary = 'reported' AND org_unit_id = 'c14-0' AND indicator_id = 'households' AND period = '2023-05'
          periods_add_up | UPDATE mart_results_by_period SET value = value + 1 WHERE org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2023-Q2'
          units_add_up | UPDATE mart_results_by_period SET value = value + 1 WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'households' AND period = '2023-03'
          stand_ins_due_once | INSERT INTO fct_results BY NAME SELECT * REPLACE ('d01-0' AS org_unit_id, '2022-05' AS period, DATE '2022-05-01' AS period_start, DATE '2022-05-31' AS period_end) FROM fct_results WHERE result_id = 'h1'; INSERT INTO mart_results_by_period BY NAME SELECT * REPLACE ('2022' AS period, 2 AS units_due) FROM mart_results_by_period WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'households' AND period = '2023'
          units_add_up | INSERT INTO fct_results BY NAME SELECT * REPLACE ('d01-0' AS org_unit_id, '2022-05' AS period, DATE '2022-05-01' AS period_start, DATE '2022-05-31' AS period_end) FROM fct_results WHERE result_id = 'h1'; INSERT INTO mart_results_by_period BY NAME SELECT * REPLACE ('2022-05' AS period, DATE '2022-05-01' AS period_start, DATE '2022-05-31' AS period_end) FROM mart_results_by_period WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'households' AND period = '2023-05'
          boundaries_agree | UPDATE mart_results_by_period SET value = value + 1 WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2023-03'
          boundaries_agree | UPDATE mart_results_by_period SET denominator = 1 WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'helped_pct' AND period = '2023-03'
          ratios_from_parts | UPDATE mart_results_by_period SET ratio_pct = ratio_pct + 0.000001 WHERE org_unit_id = 'p19-0' AND indicator_id = 'helped_pct' AND period = '2023'
          coverage_in_bounds | UPDATE mart_results_by_period SET units_reported = units_due + 1 WHERE org_unit_id = 'p19-0' AND period = '2023'
          coverage_in_bounds | UPDATE mart_results_by_period SET coverage_pct = 99 WHERE org_unit_id = 'p19-0' AND period = '2023'
          year_to_date_closes | UPDATE mart_results_by_period SET cumulative_year_value = cumulative_year_value + 1 WHERE org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2023-12'
          verdicts_complete | DELETE FROM mart_attainment WHERE target_id = 'mot-2023-2024:I.2'
          verdicts_complete | UPDATE mart_attainment SET verdict = 'good'
          verdicts_complete | UPDATE mart_attainment SET verdict = 'not_achieved', coverage_pct = 50 WHERE kind = 'count'
          trend_is_the_mart | UPDATE mart_trend_yearly SET value = value + 1 WHERE year = 2023
          trend_is_the_mart | UPDATE mart_trend_yearly SET change_value = 1 WHERE change_value <> 1
          trend_is_the_mart | DELETE FROM mart_trend_yearly WHERE year = 2024
          changes_add_up | INSERT INTO mart_changes BY NAME SELECT 'S0' AS from_snapshot, 'S1' AS to_snapshot, 'value' AS measure, boundary AS on_boundary, org_unit_id, indicator_id, period_type, period, 0 AS old_value, value AS new_value, 0 AS new_reports, 0 AS late_reports, 0 AS corrections, 0 AS estimate_to_final, 0 AS boundary, 0 AS plan_revision, 0 AS rule_change FROM mart_results_by_period WHERE value > 0 LIMIT 1
          reporting_states | INSERT INTO mart_reporting BY NAME SELECT 'c13-0' AS org_unit_id, 'monthly' AS report_type, '2024-01' AS period, DATE '2024-02-09' AS due_on, DATE '2024-02-20' AS first_received_on, 11 AS days_late, 'on_time' AS state
          attainment_again | UPDATE mart_attainment SET attainment_pct = attainment_pct + 0.000001 WHERE kind = 'count'
          attainment_again | UPDATE mart_attainment SET actual_value = actual_value + 0.000001 WHERE kind = 'percent'
          attainment_again | UPDATE mart_attainment SET gap_value = -gap_value WHERE kind = 'cumulative'
          attainment_again | UPDATE mart_attainment SET verdict = CASE verdict WHEN 'exceeded' THEN 'achieved' ELSE 'exceeded' END WHERE kind = 'count'
          attainment_again | UPDATE mart_attainment SET is_simulated = NOT is_simulated WHERE kind = 'percent'
          attainment_counted_again | UPDATE mart_attainment SET kind = 'milestone', actual_value = -1 WHERE target_id LIKE '%I.1' AND period = '2023'; UPDATE fct_targets SET kind = 'milestone' WHERE target_id LIKE '%I.1' AND period = '2023'
          growth_again | UPDATE mart_attainment SET actual_value = actual_value + 0.000001 WHERE kind = 'growth'
          growth_again | UPDATE mart_attainment SET gap_value = gap_value - 0.000001 WHERE kind = 'percent_point_growth'
          growth_again | UPDATE mart_attainment SET denominator = denominator + 0.000001 WHERE kind = 'growth'
          growth_again | UPDATE mart_attainment SET verdict = 'in_progress' WHERE kind = 'growth'
          no_share_of_nothing | UPDATE mart_attainment SET cumulative_target = 0 WHERE cumulative_pct > 0
          no_share_of_nothing | UPDATE mart_results_by_period SET denominator = 0 WHERE ratio_pct > 0
          no_share_of_nothing | ALTER TABLE mart_trend_yearly ALTER value TYPE DOUBLE
          pace_again | UPDATE mart_attainment SET pace_status = 'ahead' WHERE kind = 'count'
          pace_again | UPDATE mart_attainment SET expected_to_date = 1 WHERE kind = 'percent'
          pace_again | UPDATE mart_attainment SET required_per_month = 0 WHERE kind = 'cumulative'
          trend_rates_again | UPDATE mart_trend_yearly SET previous_value = previous_value + 1, change_value = change_value - 1 WHERE previous_value > 0
          trend_rates_again | UPDATE mart_trend_yearly SET change_pct = change_pct + 0.1
          trend_rates_again | UPDATE mart_trend_yearly SET cagr_pct = coalesce(cagr_pct, 0) + 0.1
          trend_rates_again | UPDATE mart_trend_yearly SET rank_among_peers = rank_among_peers + 1
          forecasts_in_bounds | INSERT INTO mart_forecasts BY NAME SELECT 'mot-2023-2024' AS plan_id, 120 AS chance_pct
          findings_located | INSERT INTO mart_findings BY NAME SELECT 'x' AS finding_id, 'outlier' AS code, 'c99-0' AS org_unit_id
          findings_again | DELETE FROM mart_findings WHERE code = 'parent_differs'
          findings_again | UPDATE mart_findings SET expected_value = expected_value + 0.000001 WHERE code = 'parent_differs'
          findings_again | UPDATE mart_findings SET found_value = 13 WHERE code = 'numerator_above_denominator'
          findings_again | UPDATE mart_findings SET code = 'outlier' WHERE code = 'numerator_above_denominator'
          findings_again | INSERT INTO mart_findings BY NAME SELECT 'x' AS finding_id, 'falling_cumulative' AS code, 'c14-0' AS org_unit_id
          findings_again | UPDATE fct_results SET numerator = 99 WHERE result_id = 's40'
          findings_again | UPDATE fct_results SET value = 50 WHERE result_id = 's40'
          findings_again | UPDATE fct_results SET value = -1 WHERE result_id = 'h65'
          findings_again | UPDATE fct_results SET value = 1000000 WHERE result_id = 'm40'
          findings_again | UPDATE fct_results SET value = 2000 WHERE result_id = 'm40'
          findings_again | INSERT INTO fct_results BY NAME SELECT * REPLACE ('2023-Q1' AS period, 'x9' AS result_id, 999 AS value, DATE '2023-01-01' AS period_start, DATE '2023-03-31' AS period_end, 'quarter' AS period_type) FROM fct_results WHERE result_id = 'h40'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'd02-0' AND indicator_id = 'households' AND period = '2023-Q2'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2023-H1'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2024-9M'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2024'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'members' AND period = '2024'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2023-05'
          sums_again | UPDATE mart_results_by_period SET numerator = numerator + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'helped_pct' AND period = '2024-Q4'
          sums_again | UPDATE mart_results_by_period SET denominator = denominator + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'd02-0' AND indicator_id = 'helped_pct' AND period = '2023-07'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'current' AND org_unit_id = 'c11-20240701' AND indicator_id = 'households' AND period = '2023'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2024-Q1'
          sums_again | UPDATE mart_results_by_period SET numerator = numerator + 0.000001 WHERE boundary = 'current' AND org_unit_id = 'd01-0' AND indicator_id = 'helped_pct' AND period = '2023-H2'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND period = '2023-2024'
          sums_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2023-Q4'
          sums_again | UPDATE mart_results_by_period SET denominator = denominator + 0.000001 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'helped_pct' AND period = '2024'
          sums_again | UPDATE mart_results_by_period SET units_reported = units_reported - 1 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2024'
          sums_again | DELETE FROM mart_results_by_period WHERE boundary = 'current' AND org_unit_id = 'd02-0' AND indicator_id = 'members' AND period = '2024-Q2'
          units_due_again | UPDATE mart_results_by_period SET units_due = units_due + 1 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2024'
          units_due_again | UPDATE mart_results_by_period SET units_due = units_due + 1 WHERE boundary = 'reported' AND org_unit_id = 'c13-0' AND indicator_id = 'members' AND period = '2023-05'
          units_due_again | UPDATE mart_results_by_period SET units_due = units_due + 1 WHERE boundary = 'current' AND org_unit_id = 'c11-20240701' AND indicator_id = 'members' AND period = '2024-Q1'
          units_due_again | UPDATE mart_results_by_period SET units_due = units_due + 1 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2023-2024'
          units_due_again | UPDATE mart_results_by_period SET units_due = 1, coverage_pct = 100 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 4 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 3 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 1, coverage_pct = 100 WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 1, coverage_pct = 100 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 2 WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'coops' AND period = '2023'
          units_due_again | UPDATE mart_results_by_period SET units_due = 3 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023-Q2'
          sums_again | UPDATE mart_results_by_period SET units_reported = 2, coverage_pct = 100 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'coops' AND period = '2023'
          leaves_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'c13-0' AND indicator_id = 'households' AND period = '2023-Q3'
          leaves_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'c11-0' AND indicator_id = 'households' AND period = '2024'
          leaves_again | UPDATE mart_results_by_period SET value = value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'c12-0' AND indicator_id = 'members' AND period = '2024-9M'
          leaves_again | UPDATE mart_results_by_period SET numerator = numerator + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'c14-0' AND indicator_id = 'helped_pct' AND period = '2023-H2'
          leaves_again | UPDATE mart_results_by_period SET denominator = NULL WHERE boundary = 'reported' AND org_unit_id = 'c14-0' AND indicator_id = 'helped_pct' AND period = '2023-04'
          leaves_again | UPDATE mart_results_by_period SET units_reported = 0 WHERE boundary = 'reported' AND org_unit_id = 'c13-0' AND indicator_id = 'members' AND period = '2023-Q1'
          leaves_again | UPDATE mart_results_by_period SET units_reported = 0 WHERE boundary = 'reported' AND org_unit_id = 'c13-0' AND indicator_id = 'households' AND period = '2023'
          to_date_again | UPDATE mart_results_by_period SET cumulative_year_value = cumulative_year_value + 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'd02-0' AND indicator_id = 'households' AND period = '2023-04'
          to_date_again | UPDATE mart_results_by_period SET cumulative_term_value = cumulative_term_value + 0.000001 WHERE boundary = 'footprint' AND indicator_id = 'households' AND period = '2024-03'
          to_date_again | UPDATE mart_results_by_period SET cumulative_term_value = NULL WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND period = '2024-03'
          forecasts_again | DELETE FROM mart_forecasts WHERE target_id = 'tang:4'
          forecasts_again | UPDATE mart_forecasts SET target_value = target_value + 1 WHERE target_id = 'tang:4'
          forecasts_again | UPDATE mart_forecasts SET horizon_on = made_on
          forecasts_again | UPDATE mart_forecasts SET refused_reason = NULL, refused_reason_en = NULL
          forecasts_again | UPDATE mart_forecasts SET refused_reason = NULL, refused_reason_en = NULL, method = 'yearly_trend', point = 1, low_80 = 1, high_80 = 1, chance_pct = 60, outlook = 'likely', required_per_month = 0
          forecasts_again | UPDATE mart_forecasts SET refused_reason = NULL, refused_reason_en = NULL, method = 'yearly_trend', point = 1, low_80 = 1, high_80 = 1, chance_pct = 60, outlook = 'possible', required_per_month = 9
          forecasts_again | INSERT INTO mart_forecasts BY NAME SELECT * REPLACE ('2024' AS period) FROM mart_forecasts
          forecasts_again | INSERT INTO mart_forecast_reliability VALUES ('net', 40, 60, 10, 50, 30)
          forecasts_again | INSERT INTO mart_forecast_backtest VALUES ('net', 1, 10, 90, 10, 80, 30, 0.1, 0.5, 0.1)
          attainment_again | UPDATE mart_attainment SET actual_value = actual_value + 0.000001 WHERE target_id = 'tang:5'
          attainment_again | UPDATE mart_attainment SET units_due = units_due + 1 WHERE target_id = 'tang:5'
          attainment_again | UPDATE mart_attainment SET actual_value = actual_value - 1, gap_value = gap_value - 1, attainment_pct = attainment_pct - 100 WHERE target_id = 'tang:6'
          attainment_again | UPDATE mart_attainment SET verdict = 'not_achieved' WHERE target_id = 'tang:6'
          growth_again | UPDATE mart_attainment SET actual_value = 1, gap_value = 0 WHERE target_id = 'tang:2' AND period = '2024-2025'
          growth_again | UPDATE mart_attainment SET verdict = 'achieved' WHERE target_id = 'tang:2' AND period = '2024-2025'
          trends_again | UPDATE mart_trend_yearly SET previous_value = previous_value + 0.000001, change_value = change_value - 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'c11-0' AND indicator_id = 'households' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET previous_value = NULL, change_value = NULL, change_pct = NULL WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET change_pct = change_pct + 0.000001 WHERE boundary = 'current' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET cagr_pct = cagr_pct - 0.000001 WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET cagr_pct = 1 WHERE boundary = 'reported' AND org_unit_id = 'c11-0' AND indicator_id = 'households' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET like_for_like_pct = like_for_like_pct + 0.000001 WHERE boundary = 'current' AND org_unit_id = 'd02-0' AND indicator_id = 'helped_pct' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET like_for_like_pct = like_for_like_pct - 0.000001 WHERE boundary = 'reported' AND org_unit_id = 'p19-0' AND indicator_id = 'members' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET like_for_like_pct = NULL WHERE boundary = 'footprint' AND org_unit_id = 'p19-0' AND indicator_id = 'households' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET units_in_both = units_in_both + 1 WHERE boundary = 'reported' AND org_unit_id = 'd01-0' AND indicator_id = 'members' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET units_in_both = 1 WHERE boundary = 'reported' AND org_unit_id = 'c11-20240701' AND indicator_id = 'members' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET peers = peers + 1 WHERE boundary = 'current' AND org_unit_id = 'd01-0' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET series_break = '1240/NQ' WHERE org_unit_id = 'd02-0' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET series_break = NULL WHERE org_unit_id = 'd01-0' AND year = 2024
          trends_again | UPDATE mart_trend_yearly SET target_value = target_value + 0.000001 WHERE target_value > 0
          trends_again | UPDATE mart_trend_yearly SET attainment_pct = NULL WHERE target_value > 0
          trends_again | UPDATE mart_trend_yearly SET coverage_pct = 99 WHERE year = 2023
          values_not_negative | UPDATE mart_results_by_period SET value = -1 WHERE indicator_id = 'members' AND period = '2023-01'
          """)
  void tamperedTables_failTheCheckThatGuardsThem(String check, String tampering) {
    try (Duck duck = open()) {
      duck.run(tampering);
      if (!Check.NAMES.contains(check)) {
        Set<String> failing = failing(duck);
        assertTrue(failing.contains(check), () -> "failing: " + failing);
        return;
      }
      Check.prepare(duck);
      assertTrue(Check.one(duck, check).failing() > 0, "nothing fails");
    }
  }

  @Test
  void everyCheck_isShownToFailAbove() throws Exception {
    List<String> shown =
        List.of(
            getClass()
                .getDeclaredMethod(
                    "tamperedTables_failTheCheckThatGuardsThem", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock()
                .split("\\s*\\|.*\\n", -1));
    for (String name : Check.NAMES) {
      assertTrue(shown.contains(name), name);
    }
  }
}
