package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** Two figures of one fact received on one day. */
class SameDayXIT {

  private static final String TABLES =
      """
      CREATE TABLE mart_findings
        (finding_id VARCHAR, severity VARCHAR, code VARCHAR, subject VARCHAR, org_unit_id VARCHAR,
         indicator_id VARCHAR, period VARCHAR, found_value DECIMAL(24,6),
         expected_value DECIMAL(24,6), message_vi VARCHAR, message_en VARCHAR,
         source_file VARCHAR, source_row INTEGER);
      CREATE TABLE fct_results AS
        SELECT v AS result_id, 'u' AS org_unit_id, 'i' AS indicator_id, '2024-01' AS period,
               'tệp.csv' AS source_file, 2 AS source_row, DATE '2024-02-09' AS received_on,
               CAST(v AS DECIMAL(24,6)) AS value, CAST(NULL AS DECIMAL(24,6)) AS numerator,
               'final' AS status, v = '9' AS is_current,
               CASE v WHEN '5' THEN '9' END AS superseded_by_result_id
        FROM (VALUES ('5'), ('9')) t(v);
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both dated back           | 2026-11-01 02:00 | 2026-11-01 03:00 | same_day_contradiction 9 for 5
          sent live, one after other | 2024-02-09 02:00 | 2024-02-09 03:00 |
          sent live, at one moment  | 2024-02-09 02:00 | 2024-02-09 02:00 | same_day_contradiction 9 for 5
          one live, one dated back  | 2024-02-10 02:00 | 2024-02-09 03:00 |
          """)
  void twoFigures_areToldWhereNeitherIsTheLater(
      String name, String five, String nine, @Nullable String expected) {
    try (Duck duck = Duck.inMemory()) {
      duck.run(TABLES);
      duck.run(
          """
          CREATE TABLE results AS
          SELECT '5' AS result_id, DATE '2024-02-09' AS received_on,
                 TIMESTAMP '%s' AS recorded_at
          UNION ALL SELECT '9', DATE '2024-02-09', TIMESTAMP '%s'\
          """
              .formatted(five, nine));
      FindingTable.addSameDay(duck);
      List<String> found =
          duck.query(
              """
              SELECT concat_ws(' ', code, CAST(found_value AS INTEGER), 'for',
                               CAST(expected_value AS INTEGER))
              FROM mart_findings\
              """,
              row -> row.text(1));
      assertEquals(expected == null ? List.of() : List.of(expected), found, name);
    }
  }
}
