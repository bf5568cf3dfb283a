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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.RandomProvince;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.fixture.TraceSample;

/** Random figures of every mart, six years of reports with a merger, followed to their cells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceSampleXIT {

  private static final Clock LATER =
      Clock.fixed(Instant.parse("2025-02-20T05:00:00Z"), ZoneOffset.UTC);

  private TraceSample sample;

  @BeforeAll
  void publishTwice(@TempDir Path folder) throws IOException {
    RandomProvince province = new RandomProvince(11);
    Path root =
        FixtureWarehouse.create(TestSession.get(), folder.resolve("kho"))
            .load(
                SmallProvince.units(),
                SmallProvince.parents(),
                SmallProvince.links(),
                province.indicators(),
                province.plans(1, "2022-12-31"),
                province.targets(1))
            .load(SmallProvince.submissions(), province.results(YearMonth.of(2019, 1)))
            .root();
    transform(root, "2024-06-20");
    transform(root, "2024-11-20");
    sample = new TraceSample(root, "S000002");
  }

  @AfterAll
  void close() {
    sample.close();
  }

  @ParameterizedTest(name = "{1} rows of {0}")
  @CsvSource({
    "mart_results_by_period,    200",
    "mart_attainment,           200",
    "mart_trend_yearly,         150",
    "mart_forecasts,             40",
    "mart_forecast_backtest,     20",
    "mart_forecast_reliability,  20",
    "mart_changes,               40",
    "mart_findings,              40",
    "fct_results,                40",
    "fct_submissions,             5"
  })
  void randomFigures_areTheirCellsAddedUp(String table, int rows) {
    assertEquals(List.of(), sample.wrong(table, rows, 1));
  }

  private static void transform(Path root, String day) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<String> words =
        Stream.of("transform", "--warehouse", root.toString(), "--as-of", day, "--lang", "en")
            .toList();
    int code = TransformMain.run(words, Map.of(), LATER, out, out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }
}
