package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** Levels held by units before and after they were merged. */
class FindingTableXIT {

  private static final String TABLES =
      """
      CREATE TABLE fct_results
        (result_id VARCHAR, period VARCHAR, source_file VARCHAR, source_row INTEGER);
      CREATE TABLE fct_published_figures
        (figure_id VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period VARCHAR,
         basis VARCHAR, as_printed VARCHAR, value DECIMAL(24,6), qualifier VARCHAR);
      CREATE TABLE dim_org_units AS FROM (VALUES ('a', 'A'), ('b', 'B'), ('m', 'M'))
        t(org_unit_id, name);
      CREATE TABLE dim_indicators AS FROM (VALUES ('members', 'last', 'sum', 'count'))
        t(indicator_id, time_rule, unit_rule, value_type);
      CREATE TABLE map_org_units AS FROM (VALUES
        ('a', 'm', DATE '2024-07-01', 'whole', CAST(1 AS DECIMAL(9,6))),
        ('b', 'm', DATE '2024-07-01', 'whole', CAST(1 AS DECIMAL(9,6))))
        t(old_org_unit_id, new_org_unit_id, effective_date, part, weight);
      CREATE TABLE mart_results_by_period
        (boundary VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, period_type VARCHAR,
         period VARCHAR, period_start DATE, period_end DATE, value DECIMAL(24,6),
         is_simulated BOOLEAN);
      """;

  private static void month(Duck duck, String unit, String month, String value) {
    duck.run(
        """
        INSERT INTO mart_results_by_period VALUES
          ('reported', '%1$s', 'members', 'month', '%2$s', DATE '%2$s-01',
           last_day(DATE '%2$s-01'), %3$s, true)\
        """
            .formatted(unit, month, value));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          what both held | 400 | 300 | 700 |
          a few more | 400 | 300 | 720 |
          twice as much | 400 | 300 | 1400 | boundary_jump m 2024-07 1400 for 700
          only one of the two | 400 | 300 | 300 | boundary_jump m 2024-07 300 for 700
          one of the two unknown | 400 | NULL | 400 |
          small numbers | 4 | 3 | 15 |
          """)
  void levelAfterAMerger_isHeldAgainstTheLevelsBefore(
      String name, String a, String b, String after, @Nullable String expected) {
    try (Duck duck = Duck.inMemory()) {
      duck.run(TABLES);
      month(duck, "a", "2024-06", a);
      month(duck, "b", "2024-06", b);
      month(duck, "m", "2024-07", after);
      FindingTable.create(duck, List.of());
      List<String> found =
          duck.query(
              """
              SELECT concat_ws(' ', code, org_unit_id, period, CAST(found_value AS INTEGER), 'for',
                               CAST(expected_value AS INTEGER))
              FROM mart_findings\
              """,
              row -> row.text(1));
      assertEquals(expected == null ? List.of() : List.of(expected), found, name);
    }
  }
}
