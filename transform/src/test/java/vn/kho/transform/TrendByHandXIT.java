package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;

/**
 * Three years with a merger in the middle, from the reports to the trend; every figure below was
 * worked out by hand. Households a month: A 10 and B 5 until they merge in July 2024, 20 after it;
 * C 8, 9, 10 and D 4, 4, 5 in the three years, the last of which is told up to October. Members: A
 * 100, B 50, together 160 and then 170; C 80, 84, 88; D 40, 40, 50.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendByHandXIT {

  private static final Clock IN_NOVEMBER =
      Clock.fixed(Instant.parse("2025-11-15T05:00:00Z"), ZoneOffset.UTC);
  private static final YearMonth MERGER = YearMonth.of(2024, 7);

  private final Duck duck = Duck.inMemory();
  private int reports;

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    Path root = folder.resolve("kho");
    Facts results = SmallProvince.results();
    for (YearMonth month = YearMonth.of(2023, 1);
        month.isBefore(YearMonth.of(2025, 11));
        month = month.plusMonths(1)) {
      int year = month.getYear() - 2023;
      if (month.isBefore(MERGER)) {
        tell(results, "c11-0", month, 10, 100);
        tell(results, "c12-0", month, 5, 50);
      } else {
        tell(results, "c11-20240701", month, 20, year == 1 ? 160 : 170);
      }
      tell(results, "c13-0", month, 8 + year, 80 + 4 * year);
      tell(results, "c14-0", month, year == 2 ? 5 : 4, year == 2 ? 50 : 40);
    }
    FixtureWarehouse.create(TestSession.get(), root)
        .load(
            SmallProvince.units(),
            SmallProvince.parents(),
            SmallProvince.links(),
            SmallProvince.indicators(),
            SmallProvince.plans(),
            SmallProvince.targets())
        .load(SmallProvince.submissions(), results);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of("transform", "--warehouse", root.toString(), "--lang", "en", "--debug"),
            Map.of(),
            IN_NOVEMBER,
            out,
            out);
    assertEquals(0, code, printed.toString(StandardCharsets.UTF_8));
    duck.viewFolder("trend", root.resolve("snapshots/S000001/marts/mart_trend_yearly"));
  }

  private void tell(Facts results, String unit, YearMonth month, int households, int members) {
    reports++;
    String[] place = {
      "org_unit_id=" + unit,
      "period=" + month,
      "period_type=month",
      "period_start=" + month.atDay(1),
      "period_end=" + month.atEndOfMonth(),
      "received_on=" + month.plusMonths(1).atDay(5),
      "source_row=" + reports
    };
    results.row(with(place, "result_id=h" + reports, "value=" + households));
    results.row(with(place, "result_id=m" + reports, "indicator_id=members", "value=" + members));
  }

  private static String[] with(String[] place, String... figure) {
    return Stream.of(place, figure).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @AfterAll
  void close() {
    duck.close();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "reported | c11-0 | households | 2024 | 60 60 0.000000 | 1 0.000000 | - | 2 of 3 | ?",
        "reported | c11-20240701 | households | 2024 | 120 - - | 0 - | - | 1 of 3 | ?",
        "reported | c11-20240701 | households | 2025 | 200 - - | 0 - | - | 1 of 1 | -",
        "reported | d01-0 | households | 2024 | 210 180 16.666667 | 2 0.000000 | 16.666667 | 1 of 2"
            + " | ?",
        "reported | d01-0 | households | 2025 | 200 170 17.647059 | 0 - | - | 1 of 2 | -",
        "reported | d02-0 | households | 2024 | 156 144 8.333333 | 2 8.333333 | 8.333333 | 2 of 2 |"
            + " -",
        "reported | d02-0 | households | 2025 | 150 130 15.384615 | 2 15.384615 | - | 2 of 2 | -",
        "reported | p19-0 | households | 2024 | 366 324 12.962963 | 4 5.128205 | 12.962963 | 1 of 1"
            + " | ?",
        "reported | p19-0 | households | 2025 | 350 300 16.666667 | 2 15.384615 | - | 1 of 1 | -",
        "current | c11-20240701 | households | 2024 | 210 180 16.666667 | 1 16.666667 | 16.666667 |"
            + " 1 of 1 | ?",
        "current | c11-20240701 | households | 2025 | 200 170 17.647059 | 1 17.647059 | - | 1 of 1"
            + " | -",
        "current | p19-0 | households | 2024 | 366 324 12.962963 | 3 12.962963 | 12.962963 | 1 of 1"
            + " | ?",
        "footprint | p19-0 | households | 2025 | 350 300 16.666667 | 3 16.666667 | - | 1 of 1 | -",
        "reported | p19-0 | members | 2024 | 284 270 5.185185 | 4 1.481481 | 5.185185 | 1 of 1 | ?",
        "reported | p19-0 | members | 2025 | 308 284 8.450704 | 3 8.450704 | - | 1 of 1 | -",
        "current | d02-0 | members | 2024 | 124 120 3.333333 | 2 3.333333 | 3.333333 | 2 of 2 | -",
      })
  void year_isWhatWasWorkedOutByHand(
      String boundary,
      String unit,
      String indicator,
      int year,
      String change,
      String likeForLike,
      String compound,
      String rank,
      String seriesBreak) {
    duck.set("asked", "VARCHAR", String.join(" ", boundary, unit, indicator, String.valueOf(year)));
    List<String> rows =
        duck.query(
            """
            SELECT concat_ws(' | ',
              CAST(value AS INTEGER) || ' '
                || coalesce(CAST(CAST(previous_value AS INTEGER) AS VARCHAR), '-')
                || ' ' || coalesce(CAST(change_pct AS VARCHAR), '-'),
              units_in_both || ' ' || coalesce(CAST(like_for_like_pct AS VARCHAR), '-'),
              coalesce(CAST(cagr_pct AS VARCHAR), '-'),
              coalesce(CAST(rank_among_peers AS VARCHAR), '-') || ' of '
                || coalesce(CAST(peers AS VARCHAR), '-'),
              coalesce(series_break, '-'))
            FROM trend
            WHERE concat_ws(' ', boundary, org_unit_id, indicator_id, year) = getvariable('asked')
            """,
            row -> row.text(1));
    assertEquals(
        List.of(String.join(" | ", change, likeForLike, compound, rank, seriesBreak)), rows);
  }
}
