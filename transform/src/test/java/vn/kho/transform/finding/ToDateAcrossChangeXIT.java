package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** Figures of the year to date of a unit that began on 1 July, and what the old ones reported. */
class ToDateAcrossChangeXIT {

  private static final String TABLES =
      """
      CREATE TABLE mart_findings
        (finding_id VARCHAR, severity VARCHAR, code VARCHAR, subject VARCHAR, org_unit_id VARCHAR,
         indicator_id VARCHAR, period VARCHAR, found_value DECIMAL(24,6),
         expected_value DECIMAL(24,6), message_vi VARCHAR, message_en VARCHAR,
         source_file VARCHAR, source_row INTEGER);
      CREATE TABLE dim_org_units AS FROM (VALUES
        ('old', NULL, DATE '2024-06-30'), ('new', DATE '2024-07-01', NULL),
        ('always', NULL, NULL)) t(org_unit_id, valid_from, valid_to);
      CREATE TABLE dim_indicators AS FROM (VALUES ('i', 'sum'), ('stock', 'last'))
        t(indicator_id, time_rule);
      CREATE TABLE map_org_units AS FROM (VALUES
        ('old', 'new', DATE '2024-07-01', CAST(1 AS DECIMAL(9,6))))
        t(old_org_unit_id, new_org_unit_id, effective_date, weight);
      CREATE TABLE mart_results_by_period AS
        SELECT 'reported' AS boundary, 'old' AS org_unit_id, i AS indicator_id,
               'month' AS period_type, make_date(y, m, 1) AS period_start,
               last_day(make_date(y, m, 1)) AS period_end, CAST(5 AS DECIMAL(24,6)) AS value
        FROM (VALUES ('i'), ('stock')) k(i), (VALUES (2023), (2024)) l(y), range(1, 5) t(m);
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          may hold the old unit's 20 | new    | i     | year_to_date | 2024-07-31 | 23 | new 23 for 3
          cannot hold them           | new    | i     | year_to_date | 2024-07-31 | 3  | -
          of the next year           | new    | i     | year_to_date | 2025-07-31 | 23 | -
          of the month               | new    | i     | in_period    | 2024-07-31 | 23 | -
          a level                    | new    | stock | year_to_date | 2024-07-31 | 23 | -
          a unit that always was     | always | i     | year_to_date | 2024-07-31 | 23 | -
          """)
  void figureToDate_isToldWhereItMayHoldTheMonthsBeforeTheUnit(
      String name,
      String unit,
      String indicator,
      String basis,
      String end,
      String value,
      @Nullable String expected) {
    try (Duck duck = Duck.inMemory()) {
      duck.run(TABLES);
      duck.run(
          """
          CREATE TABLE fct_results AS
          SELECT 'r' AS result_id, '%s' AS org_unit_id, '%s' AS indicator_id, '%s' AS basis,
                 DATE '%s' AS period_end, CAST(%s AS DECIMAL(24,6)) AS value, true AS is_current,
                 '2024-07' AS period, 'tệp.csv' AS source_file, 2 AS source_row\
          """
              .formatted(unit, indicator, basis, end, value));
      FindingTable.addToDateAcrossChange(duck);
      List<String> found =
          duck.query(
              """
              SELECT concat_ws(' ', org_unit_id, CAST(found_value AS INTEGER), 'for',
                               CAST(expected_value AS INTEGER))
              FROM mart_findings WHERE message_vi IS NOT NULL AND message_en IS NOT NULL\
              """,
              row -> row.text(1));
      assertEquals(expected == null ? List.of() : List.of(expected), found, name);
    }
  }
}
