package vn.kho.transform.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/**
 * Years side by side. Every unit of the tables below has one household a month; so whatever is not
 * compared over the same months shows as a change.
 */
class LivesInTrendXIT {
  private final Duck duck = Duck.inMemory();

  @BeforeEach
  void makeTables() {
    duck.run(Duck.resource(Duck.class, "exact.sql"));
    for (String sql : Duck.resource(LivesInTrendXIT.class, "households.sql").split(";\\s*\n", -1)) {
      if (!sql.isBlank()) {
        duck.run(sql);
      }
    }
    YearlyTrend.create(
        duck,
        List.of(
            List.of("reported", "whole", "commune", "province", 0, 9999),
            List.of("reported", "ended", "commune", "province", 0, 2025),
            List.of("reported", "begun", "commune", "province", 2024, 9999),
            List.of("current", "today", "commune", "province", 0, 9999)),
        List.of(),
        LocalDate.of(2026, 10, 31));
  }

  @AfterEach
  void close() {
    duck.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "whole years,reported,whole,2025,12 12 0",
    "an open year beside the same months,reported,whole,2026,10 10 0",
    "a unit that ended in June beside the June before,reported,ended,2025,6 6 0",
    "the first year,reported,whole,2023,12 - -",
    "the year a unit began in,reported,begun,2024,3 - -",
    "the year after it,reported,begun,2025,12 - -",
    "the open year after two whole ones,reported,begun,2026,10 10 0",
    "an open year's share beside that of the same months,reported,sharing,2026,55 55 0",
    "a whole year's share,reported,sharing,2025,65 65 0",
    "today's unit with the months of those before it,current,today,2025,12 12 0",
  })
  void year_isComparedOverTheSameMonths(
      String name, String boundary, String unit, int year, String expected) {
    duck.set("asked", "VARCHAR", boundary + unit + year);
    List<String> rows =
        duck.query(
            """
            SELECT concat_ws(' ', CAST(value AS INTEGER),
                             coalesce(CAST(CAST(previous_value AS INTEGER) AS VARCHAR), '-'),
                             coalesce(CAST(CAST(change_pct AS INTEGER) AS VARCHAR), '-'))
            FROM mart_trend_yearly WHERE boundary || org_unit_id || year = getvariable('asked')
            """,
            row -> row.text(1));
    assertEquals(List.of(expected), rows, name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024,2 0", "2025,2 0", "2026,2 0"})
  void likeForLike_isOverUnitsOfBothYears(int year, String expected) {
    duck.set("asked", "INTEGER", String.valueOf(year));
    List<String> rows =
        duck.query(
            """
            SELECT units_in_both || ' ' || CAST(like_for_like_pct AS INTEGER)
            FROM mart_trend_yearly
            WHERE boundary = 'reported' AND org_unit_id = 'province' AND year = getvariable('asked')
            """,
            row -> row.text(1));
    assertEquals(List.of(expected), rows);
  }
}
