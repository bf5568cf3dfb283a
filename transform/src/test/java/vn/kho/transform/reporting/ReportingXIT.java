package vn.kho.transform.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** Duties against what came, for two districts that end on 2025-06-30. */
class ReportingXIT {

  private static final String WORLD =
      """
      CREATE TABLE dim_plans AS SELECT 'k' AS plan_id, 1 AS version, 'p' AS org_unit_id;
      CREATE TABLE dim_org_units AS
        SELECT * FROM (VALUES
          ('p', 'province', NULL::DATE, DATE '2025-06-30'),
          ('p2', 'province', DATE '2025-07-01', NULL),
          ('d1', 'district', NULL, DATE '2025-06-30'),
          ('d2', 'district', NULL, DATE '2025-06-30'),
          ('c1', 'commune', NULL, DATE '2025-06-30'),
          ('c2', 'commune', DATE '2025-07-01', NULL),
          ('x', 'district', NULL, NULL)) t(org_unit_id, level, valid_from, valid_to);
      CREATE TABLE unit_parents AS
        SELECT * FROM (VALUES
          ('d1', 'p', NULL::DATE, DATE '2025-06-30'),
          ('d2', 'p', NULL, DATE '2025-06-30'),
          ('c1', 'd1', NULL, DATE '2025-06-30'),
          ('c2', 'p2', DATE '2025-07-01', NULL))
          t(org_unit_id, parent_org_unit_id, valid_from, valid_to);
      CREATE TABLE map_org_units AS
        SELECT 'p' AS old_org_unit_id, 'p2' AS new_org_unit_id;
      CREATE TABLE report_duties AS
        SELECT * FROM (VALUES
          ('m', 'monthly', 'district', 'month', 'day_of_next_month:10', true,
           DATE '2025-03-01', DATE '2025-06-30', 'k'),
          ('n', 'monthly', 'commune', 'month', 'day_of_next_month:10', false,
           DATE '2025-07-01', NULL, 'k'),
          ('y', 'yearly', 'district', 'year', 'month_day:11-30', true,
           DATE '2024-01-01', DATE '2025-06-30', 'k'),
          ('h', 'half_year', 'district', 'half_year', NULL, false,
           DATE '2024-07-01', DATE '2024-12-31', 'k'))
          t(duty_id, report_type, reporter_level, frequency, due_rule, is_strict, valid_from,
            valid_to, plan_id);
      CREATE TABLE fct_submissions
        (submission_id VARCHAR, received_on DATE, org_unit_id VARCHAR, report_type VARCHAR,
         period VARCHAR);
      CREATE TABLE fct_results
        (result_id VARCHAR, submission_id VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR,
         period VARCHAR, period_type VARCHAR, period_end DATE, status VARCHAR, received_on DATE,
         superseded_by_result_id VARCHAR);
      """;

  private static Duck open(String asOf) {
    Duck duck = Duck.inMemory();
    duck.run(WORLD);
    duck.set("as_of", "DATE", asOf);
    return duck;
  }

  private static void send(
      Duck duck, String id, String day, String unit, String type, String period) {
    duck.run(
        "INSERT INTO fct_submissions VALUES ('%s', DATE '%s', %s, %s, '%s')"
            .formatted(id, day, quoted(unit), quoted(type), period));
  }

  private static String quoted(String text) {
    return text.equals("-") ? "NULL" : "'" + text + "'";
  }

  private static String state(Duck duck, String unit, String type, String period) {
    Reporting.create(duck);
    List<String> states =
        duck.query(
            "SELECT concat_ws(' ', state, due_on, days_late) FROM mart_reporting"
                + " WHERE org_unit_id = '%s' AND report_type = '%s' AND period = '%s'"
                    .formatted(unit, type, period),
            row -> row.text(1));
    return states.isEmpty() ? "not owed" : states.get(0);
  }

  @ParameterizedTest(name = "received on {0}: {1}")
  @CsvSource({
    "2025-04-09, on_time 2025-04-09 0",
    "2025-04-10, late 2025-04-09 1",
    "2025-04-30, late 2025-04-09 21",
  })
  void beforeTheTenth_isTheNinthAtTheLatest(String day, String expected) {
    try (Duck duck = open("2025-06-01")) {
      send(duck, "s", day, "d1", "monthly", "2025-03");
      assertEquals(expected, state(duck, "d1", "monthly", "2025-03"));
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} on {3}: {4}")
  @CsvSource({
    "d1, monthly, 2025-03, 2025-04-09, not_due 2025-04-09",
    "d1, monthly, 2025-03, 2025-04-10, missing 2025-04-09",
    "d1, monthly, 2025-02, 2025-04-10, not owed",
    "d1, monthly, 2025-07, 2025-09-01, not owed",
    "c2, monthly, 2025-07, 2025-09-01, missing 2025-08-10",
    "x, monthly, 2025-03, 2025-04-10, not owed",
    "d2, yearly, 2024, 2024-11-29, not_due 2024-11-29",
    "d2, yearly, 2024, 2024-12-01, missing 2024-11-29",
    "d2, yearly, 2025, 2025-12-31, not owed",
    "d2, half_year, 2024-H2, 2025-03-01, not_due",
  })
  void silence_isMissingOnlyAfterTheLastDay(
      String unit, String type, String period, String asOf, String expected) {
    try (Duck duck = open(asOf)) {
      assertEquals(expected, state(duck, unit, type, period));
    }
  }

  @Test
  void correctedResend_keepsTheFirstDay() {
    try (Duck duck = open("2025-06-01")) {
      send(duck, "s", "2025-04-05", "d1", "monthly", "2025-03");
      send(duck, "t", "2025-05-20", "d1", "monthly", "2025-03");
      duck.run(
          """
          INSERT INTO fct_results VALUES
            ('r', 's', 'c1', 'i', '2025-03', 'month', DATE '2025-03-31', 'final',
             DATE '2025-04-05', 'q'),
            ('q', 't', 'c1', 'i', '2025-03', 'month', DATE '2025-03-31', 'corrected',
             DATE '2025-05-20', NULL)\
          """);
      assertEquals("corrected 2025-04-09 0", state(duck, "d1", "monthly", "2025-03"));
    }
  }

  @Test
  void fileOfSeveralUnits_countsForEachAndForTheUnitAbove() {
    try (Duck duck = open("2025-06-01")) {
      send(duck, "s", "2025-04-05", "-", "-", "2025-03");
      duck.run(
          """
          INSERT INTO fct_results VALUES
            ('r', 's', 'c1', 'i', '2025-03', 'month', DATE '2025-03-31', 'final',
             DATE '2025-04-05', NULL)\
          """);
      assertEquals("on_time 2025-04-09 0", state(duck, "d1", "monthly", "2025-03"));
    }
  }
}
