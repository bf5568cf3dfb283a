package vn.kho.transform.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kho.transform.duck.Duck;

/** Years beside years, on one province of two communes. */
class YearlyTrendXIT {

  private static final String EMPTY =
      """
      CREATE TABLE mart_results_by_period
        (boundary VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period_type VARCHAR,
         period VARCHAR, period_start DATE, value DECIMAL(24,6), numerator DECIMAL(24,6),
         denominator DECIMAL(24,6), cumulative_year_value DECIMAL(24,6), units_due INTEGER,
         units_reported INTEGER, coverage_pct DECIMAL(24,6));
      CREATE TABLE mart_attainment
        (plan_id VARCHAR, plan_version INTEGER, target_id VARCHAR, org_unit_id VARCHAR,
         kind VARCHAR, period VARCHAR, target_value DECIMAL(24,6), attainment_pct DECIMAL(24,6));
      CREATE TABLE fct_targets
        (plan_id VARCHAR, plan_version INTEGER, target_id VARCHAR, indicator_id VARCHAR,
         source_line INTEGER);
      CREATE TABLE dim_indicators AS
        SELECT 'i' AS indicator_id, 'sum' AS time_rule, 'commune' AS report_level,
               'increase' AS desired_direction, 'hộ' AS measure_unit;
      CREATE TABLE dim_org_units AS FROM (VALUES
        ('p', 'province', CAST(NULL AS VARCHAR), CAST(NULL AS DATE), CAST(NULL AS DATE)),
        ('a', 'commune', 'p', NULL, NULL), ('b', 'commune', 'p', NULL, NULL),
        ('c', 'commune', 'p', NULL, NULL), ('q', 'province', NULL, NULL, NULL))
        t(org_unit_id, level, parent_org_unit_id, valid_from, valid_to);
      CREATE TABLE map_org_units
        (old_org_unit_id VARCHAR, new_org_unit_id VARCHAR, effective_date DATE, part VARCHAR,
         legal_basis VARCHAR);
      CREATE TABLE map_org_unit_parents AS FROM (VALUES
        ('a', 'p', CAST(NULL AS DATE), CAST(NULL AS DATE)), ('c', 'p', NULL, NULL),
        ('b', 'q', NULL, DATE '2024-07-31'), ('b', 'p', DATE '2024-08-01', NULL))
        t(org_unit_id, parent_org_unit_id, valid_from, valid_to);
      """;

  private static Duck open() {
    Duck duck = Duck.inMemory();
    duck.run(Duck.resource(Duck.class, "exact.sql"));
    duck.run(EMPTY);
    return duck;
  }

  private static void year(Duck duck, String unit, int year, String value, int due, int reported) {
    duck.run(
        "INSERT INTO mart_results_by_period VALUES ('reported', '%1$s', 'i', 'year', '%2$d',"
                .formatted(unit, year)
            + " DATE '%d-01-01', %s, NULL, NULL, %s, %d, %d, 100)"
                .formatted(year, value, value, due, reported));
  }

  private static String row(Duck duck, String unit, int year, String lastDue) {
    YearlyTrend.create(
        duck,
        List.of(
            List.of("reported", "a", "commune", "a", 0, 9999),
            List.of("reported", "a", "commune", "p", 0, 9999),
            List.of("reported", "b", "commune", "p", 0, 9999),
            List.of("reported", "p", "province", "p", 0, 9999)),
        List.of(),
        LocalDate.parse(lastDue));
    return duck.query(
            """
            SELECT concat_ws(' ', coalesce(CAST(previous_value AS DOUBLE), -1),
                             coalesce(CAST(change_pct AS DOUBLE), -1),
                             coalesce(like_for_like_pct, -1), units_in_both,
                             coalesce(cagr_pct, -1), coalesce(CAST(target_value AS INTEGER), -1))
            FROM mart_trend_yearly WHERE org_unit_id = '%s' AND year = %d\
            """
                .formatted(unit, year),
            row -> row.text(1))
        .get(0);
  }

  @Test
  void growth_isToldOverAllAndOverTheUnitsOfBothYears() {
    try (Duck duck = open()) {
      year(duck, "a", 2022, "100", 1, 1);
      year(duck, "a", 2023, "110", 1, 1);
      year(duck, "b", 2023, "90", 1, 1);
      year(duck, "p", 2022, "100", 2, 1);
      year(duck, "p", 2023, "200", 2, 2);
      assertEquals("100.0 100.0 10.0 1 100.0 -1", row(duck, "p", 2023, "2023-12-31"));
    }
  }

  @Test
  void openYear_isHeldAgainstTheSameMonths() {
    try (Duck duck = open()) {
      year(duck, "a", 2022, "120", 1, 1);
      year(duck, "a", 2023, "88", 1, 1);
      duck.run(
          "INSERT INTO mart_results_by_period VALUES ('reported', 'a', 'i', 'month', '2022-10',"
              + " DATE '2022-10-01', 5, NULL, NULL, 80, 1, 1, 100)");
      assertEquals("80.0 10.0 10.0 1 -1.0 -1", row(duck, "a", 2023, "2023-10-31"));
    }
  }

  @Test
  void baseOfZeroAndGaps_giveNoPercentages() {
    try (Duck duck = open()) {
      year(duck, "a", 2020, "0", 1, 1);
      year(duck, "a", 2021, "5", 1, 1);
      year(duck, "a", 2023, "7", 1, 1);
      assertEquals("0.0 -1.0 -1.0 1 -1.0 -1", row(duck, "a", 2021, "2023-12-31"));
    }
    try (Duck duck = open()) {
      year(duck, "a", 2021, "5", 1, 1);
      year(duck, "a", 2023, "7", 1, 1);
      assertEquals("-1.0 -1.0 -1.0 0 18.321596 -1", row(duck, "a", 2023, "2023-12-31"));
    }
  }

  @Test
  void unitsOfOneParent_areRankedWhereTheirYearIsWhole() {
    try (Duck duck = open()) {
      year(duck, "a", 2023, "5", 1, 1);
      year(duck, "b", 2023, "7", 1, 1);
      year(duck, "c", 2023, "9", 1, 0);
      row(duck, "a", 2023, "2023-12-31");
      assertEquals(
          List.of("a 2 2", "b 1 2", "c - -"),
          duck.query(
              """
              SELECT concat_ws(' ', org_unit_id, coalesce(CAST(rank_among_peers AS VARCHAR), '-'),
                               coalesce(CAST(peers AS VARCHAR), '-'))
              FROM mart_trend_yearly ORDER BY 1\
              """,
              row -> row.text(1)));
    }
  }

  @Test
  void changeOfUnits_isABreakOfTheUnitAndOfThoseThenAbove() {
    try (Duck duck = open()) {
      year(duck, "a", 2023, "5", 1, 1);
      year(duck, "a", 2024, "5", 1, 1);
      year(duck, "p", 2024, "5", 1, 1);
      year(duck, "q", 2024, "5", 1, 1);
      duck.run(
          """
          INSERT INTO map_org_units VALUES
            ('b', 'a', DATE '2024-07-01', 'whole', '1240/NQ'),
            ('c', 'c', DATE '2023-01-01', 'continued', 'renamed')\
          """);
      row(duck, "a", 2023, "2024-12-31");
      assertEquals(
          List.of("a 2023", "a 2024 1240/NQ", "p 2024 1240/NQ", "q 2024 1240/NQ"),
          duck.query(
              "SELECT concat_ws(' ', org_unit_id, year, series_break) FROM mart_trend_yearly"
                  + " ORDER BY 1",
              row -> row.text(1)));
    }
  }

  @Test
  void target_isTheFirstPrintedOfTheYear() {
    try (Duck duck = open()) {
      year(duck, "p", 2023, "7", 1, 1);
      duck.run(
          """
          INSERT INTO fct_targets VALUES ('k', 1, 'k:2', 'i', 9), ('k', 1, 'k:1', 'i', 3);
          INSERT INTO mart_attainment VALUES
            ('k', 1, 'k:2', 'p', 'count', '2023', 99, 7), ('k', 1, 'k:1', 'p', 'count', '2023', 14, 50),
            ('k', 1, 'k:1', 'p', 'cumulative', '2021-2026', 70, 10);\
          """);
      assertEquals("-1.0 -1.0 -1.0 0 -1.0 14", row(duck, "p", 2023, "2023-12-31"));
    }
  }
}
