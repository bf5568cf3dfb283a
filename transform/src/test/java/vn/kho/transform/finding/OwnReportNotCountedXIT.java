package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** Reports of a district for an indicator of its communes, with and without theirs. */
class OwnReportNotCountedXIT {

  private static final String TABLES =
      """
      CREATE TABLE mart_findings
        (finding_id VARCHAR, severity VARCHAR, code VARCHAR, subject VARCHAR, org_unit_id VARCHAR,
         indicator_id VARCHAR, period VARCHAR, found_value DECIMAL(24,6),
         expected_value DECIMAL(24,6), message_vi VARCHAR, message_en VARCHAR,
         source_file VARCHAR, source_row INTEGER);
      CREATE TABLE dim_org_units AS FROM (VALUES
        ('p', 'province'), ('d', 'district'), ('c', 'commune')) t(org_unit_id, level);
      CREATE TABLE map_org_unit_parents AS FROM (VALUES ('d', 'p'), ('c', 'd'))
        t(org_unit_id, parent_org_unit_id);
      CREATE TABLE dim_indicators AS FROM (VALUES
        ('i', 'count', 'last', 'share', 'commune'), ('s', 'count', 'sum', 'sum', 'commune'),
        ('both', 'count', 'sum', 'sum', 'district|commune'),
        ('act', 'count', 'sum', 'none', 'commune'))
        t(indicator_id, value_type, time_rule, unit_rule, report_level);
      CREATE TABLE stand_ins AS FROM (VALUES ('s', 'd', 2023)) t(indicator_id, org_unit_id, year);
      CREATE TABLE mart_results_by_period AS FROM (VALUES
        ('reported', 'd', 's', 'year', '2024', 7, NULL, 2, 1),
        ('reported', 'd', 's', 'year', '2022', 7, NULL, 2, 2))
        t(boundary, org_unit_id, indicator_id, period_type, period, value, numerator, units_due,
          units_reported);
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          no commune reported              | d i 2023             | d 2023
          the commune reported a month     | d i 2023; c i 2023-5 | -
          the commune reported last year   | d i 2023; c i 2022   | d 2023
          a province, two steps above      | p i 2023             | p 2023
          a province, and the commune too  | p i 2023; c i 2023   | -
          the unit is asked itself         | d both 2023          | -
          the unit is the one that reports | c i 2023             | -
          an act that is added to nothing  | d act 2023           | -
          once a year, of the newest       | d i 2023-5; d i 2023-6 | d 2023-6
          one that stands in for those below | d s 2023           | -
          above one that stands in         | d s 2023; p s 2023   | -
          where not all of those below told | d s 2024; c s 2024  | d 2024
          where all of them did            | d s 2022; c s 2022   | -
          """)
  void ownReport_isToldWhereNobodyBelowReported(
      String name, String reports, @Nullable String expected) {
    try (Duck duck = Duck.inMemory()) {
      duck.run(TABLES);
      duck.run(
          """
          CREATE TABLE fct_results
            (result_id VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period VARCHAR,
             period_start DATE, period_end DATE, value DECIMAL(24,6), numerator DECIMAL(24,6),
             is_current BOOLEAN, report_state VARCHAR,
             denominator DECIMAL(24,6), basis VARCHAR, source_file VARCHAR, source_row INTEGER)\
          """);
      for (String report : reports.split("; ", -1)) {
        String[] words = report.split(" ", -1);
        String[] time = words[2].split("-", -1);
        String first = time.length == 1 ? time[0] + "-01-01" : time[0] + "-0" + time[1] + "-01";
        String last = time.length == 1 ? time[0] + "-12-31" : time[0] + "-0" + time[1] + "-28";
        duck.run(
            """
            INSERT INTO fct_results VALUES
              ('%1$s', '%2$s', '%3$s', '%4$s', DATE '%5$s', DATE '%6$s', 7, NULL, true,
               'value', NULL, 'in_period', 'a.csv', 2)\
            """
                .formatted(report, words[0], words[1], words[2], first, last));
      }
      FindingTable.addOwnReportsNotCounted(duck);
      List<String> found =
          duck.query(
              """
              SELECT org_unit_id || ' ' || period FROM mart_findings
              WHERE message_vi IS NOT NULL AND message_en IS NOT NULL\
              """,
              row -> row.text(1));
      assertEquals(expected == null ? List.of() : List.of(expected), found, name);
    }
  }
}
