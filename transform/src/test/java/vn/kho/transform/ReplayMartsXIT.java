package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.io.Contract;

/**
 * Looking back at a day gives every table as a warehouse gives it that holds only what had come.
 */
class ReplayMartsXIT {

  private static final Clock LATER =
      Clock.fixed(Instant.parse("2025-03-01T05:00:00Z"), ZoneOffset.UTC);

  /** Months told first, late, corrected and estimated, some to date; the day of receipt first. */
  private static List<String[]> history(int seed) {
    Random random = new Random(seed);
    List<String[]> rows = new ArrayList<>();
    List<String> units = List.of("c11-0", "c12-0", "c13-0", "c14-0", "c11-20240701");
    for (int i = 0; i < 300; i++) {
      String unit = units.get(random.nextInt(units.size()));
      int number = unit.equals("c11-20240701") ? 7 + random.nextInt(4) : 1 + random.nextInt(6);
      LocalDate month = LocalDate.of(2024, number, 1);
      LocalDate received = month.plusMonths(1).plusDays(random.nextInt(70));
      String indicator = List.of("households", "members", "helped_pct").get(random.nextInt(3));
      boolean isShare = indicator.equals("helped_pct");
      rows.add(
          new String[] {
            "received_on=" + received,
            "result_id=r" + i,
            "org_unit_id=" + unit,
            "indicator_id=" + indicator,
            "period=2024-%02d".formatted(number),
            "period_type=month",
            "period_start=" + month,
            "period_end=" + month.plusMonths(1).minusDays(1),
            "basis=" + (random.nextInt(5) == 0 && !isShare ? "year_to_date" : "in_period"),
            "value=" + (isShare ? "" : Integer.toString(random.nextInt(50))),
            "numerator=" + (isShare ? random.nextInt(5) : ""),
            "denominator=" + (isShare ? 5 + random.nextInt(5) : ""),
            "status=" + List.of("estimate", "final", "corrected").get(random.nextInt(3))
          });
    }
    return rows;
  }

  /** Publishes a day's snapshot of the rows, in as many loads as said. */
  private static Path publish(Path root, List<String[]> rows, int loads, String day)
      throws IOException {
    FixtureWarehouse warehouse =
        FixtureWarehouse.create(TestSession.get(), root)
            .load(
                SmallProvince.units(),
                SmallProvince.parents(),
                SmallProvince.links(),
                SmallProvince.indicators(),
                SmallProvince.plans(),
                SmallProvince.targets(),
                SmallProvince.submissions());
    for (int load = 0; load < loads; load++) {
      Facts facts = SmallProvince.results();
      for (int i = load; i < rows.size(); i += loads) {
        facts.row(rows.get(i));
      }
      warehouse.load(facts);
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of("transform", "--warehouse", root.toString(), "--as-of", day, "--debug"),
            Map.of(),
            LATER,
            out,
            out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
    return root.resolve("snapshots/S000001/marts");
  }

  @ParameterizedTest
  @CsvSource({"1, 2024-05-17", "2, 2024-08-31", "3, 2024-12-31"})
  void lookBack_equalsAFreshWarehouseInEveryTable(int seed, String day, @TempDir Path folder)
      throws IOException {
    List<String[]> all = history(seed);
    List<String[]> arrived =
        all.stream().filter(row -> row[0].compareTo("received_on=" + day) <= 0).toList();
    Path back = publish(folder.resolve("all"), all, 1, day);
    Path fresh = publish(folder.resolve("fresh"), arrived, 3, day);
    try (Duck duck = Duck.inMemory()) {
      List<String> differing = new ArrayList<>();
      for (String table : Contract.TABLES) {
        if (!table.equals("meta_snapshots")) {
          duck.viewFolder("back_" + table, back.resolve(table));
          duck.viewFolder("fresh_" + table, fresh.resolve(table));
          differing.addAll(only(duck, "back_", "fresh_", table));
          differing.addAll(only(duck, "fresh_", "back_", table));
        }
      }
      assertEquals(List.of(), differing);
    }
  }

  private static List<String> only(Duck duck, String in, String notIn, String table) {
    String rows = "(FROM %2$s%1$s EXCEPT ALL FROM %3$s%1$s)".formatted(table, in, notIn);
    return duck.query(
        "SELECT '%s: ' || CAST(r AS VARCHAR) FROM %s r LIMIT 5".formatted(in + table, rows),
        row -> row.text(1));
  }
}
