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
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.RandomProvince;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.fixture.Traces;

/**
 * Plans nobody wrote: every kind, comparator and odd figure, on reports with gaps. Nothing is
 * published unless the second engine comes to the same figures and verdicts.
 */
class RandomPlansXIT {

  private static final Clock LONG_AFTER =
      Clock.fixed(Instant.parse("2025-02-20T05:00:00Z"), ZoneOffset.UTC);

  private RandomProvince province = new RandomProvince(0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void anyPlan_isJudgedAlikeByBothEngines(int seed, @TempDir Path folder) throws IOException {
    Path root = warehouse(seed, folder);
    transform(root, province.any(List.of("2024-11-20", "2024-12-31", "2024-07-01", "2024-03-15")));
    try (Duck duck = Duck.inMemory()) {
      duck.viewFolder("judged", root.resolve("snapshots/S000001/marts/mart_attainment"));
      List<String> verdicts = duck.query("SELECT DISTINCT verdict FROM judged", row -> row.text(1));
      assertTrue(verdicts.size() >= 2, verdicts::toString);
    }
  }

  @Test
  void everySortOfFigure_isTracedToItsCells(@TempDir Path folder) throws IOException {
    Path root = warehouse(4, folder);
    transform(root, "2024-07-01");
    transform(root, "2025-01-31");
    assertEquals(List.of(), Traces.notExact(root, "S000002"));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void anyRevisionAmongReports_isExplainedToTheLastDigit(int seed, @TempDir Path folder)
      throws IOException {
    FixtureWarehouse warehouse = load(seed, folder);
    Path root = warehouse.root();
    transform(root, province.any(List.of("2024-02-10", "2024-05-20")));
    warehouse.load(province.indicators(), province.plans(2, "2024-06-10"), province.targets(2));
    transform(root, province.any(List.of("2024-07-20", "2024-11-20")));
    try (Duck duck = Duck.inMemory()) {
      for (String table : List.of("mart_attainment", "mart_results_by_period")) {
        duck.viewFolder("old_" + table, root.resolve("snapshots/S000001/marts/" + table));
        duck.viewFolder(table, root.resolve("snapshots/S000002/marts/" + table));
      }
      duck.viewFolder("mart_changes", root.resolve("snapshots/S000002/marts/mart_changes"));
      String untold = Duck.resource(RandomPlansXIT.class, "change/not-explained.sql");
      assertEquals(List.of(), duck.query(untold, row -> row.text(1)));
      List<Integer> several =
          duck.query(
              "SELECT count(*) FROM mart_changes WHERE measure <> 'value' AND causes LIKE '%, %'",
              row -> row.number(1));
      assertTrue(several.get(0) >= 10, several::toString);
    }
  }

  private Path warehouse(int seed, Path folder) throws IOException {
    return load(seed, folder).root();
  }

  private FixtureWarehouse load(int seed, Path folder) throws IOException {
    province = new RandomProvince(seed);
    return FixtureWarehouse.create(TestSession.get(), folder.resolve("kho"))
        .load(
            SmallProvince.units(),
            SmallProvince.parents(),
            SmallProvince.links(),
            province.indicators(),
            province.plans(1, "2022-12-31"),
            province.targets(1))
        .load(SmallProvince.submissions(), province.results(YearMonth.of(2022, 1)));
  }

  private static void transform(Path root, String day) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of(
                "transform",
                "--warehouse",
                root.toString(),
                "--as-of",
                day,
                "--lang",
                "en",
                "--debug"),
            Map.of(),
            LONG_AFTER,
            out,
            out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }
}
