package vn.kho.transform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Warehouse;

/**
 * A warehouse of made-up reports in the shape of real provinces: communes, districts, a merger, and
 * monthly figures over a term.
 */
public final class MadeWarehouse {
  /** Reports of one province and one indicator over the term, before gaps. */
  private static final int PER_INDICATOR = 178 * 42 + 92 * 16;

  private static final double ARRIVED = 0.96;
  private static final int MOST_INDICATORS = 200;
  private static final int LEAST_INDICATORS = 5;

  private static final List<FactTable> DESCRIBING =
      List.of(
          FactTable.UNITS,
          FactTable.UNIT_PARENTS,
          FactTable.UNIT_LINKS,
          FactTable.INDICATORS,
          FactTable.PLANS,
          FactTable.TARGETS,
          FactTable.SUBMISSIONS);

  private final Path root;
  private final int provinces;
  private final int indicators;

  private MadeWarehouse(Path root, int provinces, int indicators) {
    this.root = root;
    this.provinces = provinces;
    this.indicators = indicators;
  }

  /** Writes about so many result rows under an empty folder. */
  public static MadeWarehouse create(Path root, long rows) {
    double each = PER_INDICATOR * ARRIVED;
    int indicators =
        (int) Math.max(LEAST_INDICATORS, Math.min(MOST_INDICATORS, Math.round(rows / each)));
    int provinces = (int) Math.max(1, Math.round(rows / (each * indicators)));
    MadeWarehouse made = new MadeWarehouse(root, provinces, indicators);
    made.write();
    return made;
  }

  /** Where the published snapshot lies. */
  Path snapshot() {
    Warehouse warehouse = Warehouse.open(root);
    return warehouse.snapshot(warehouse.findCurrent().orElseThrow());
  }

  /** Result rows as written at first. */
  public long rows() {
    try (Duck duck = open()) {
      return duck.count(FactTable.RESULTS.table());
    }
  }

  public int provinces() {
    return provinces;
  }

  public int indicators() {
    return indicators;
  }

  /** Loads one commune's correction of one month. */
  public void correctOneReport() {
    Path file = facts(FactTable.RESULTS).resolve("L000002.parquet");
    try (Duck duck = Duck.inMemory()) {
      duck.run(
          script("one-report.sql")
              .replace("{source}", bulk().resolve("*.parquet").toString())
              .replace("{target}", file.toString()));
    }
    record(2, List.of(entry(FactTable.RESULTS, file)));
  }

  /** The fact tables as views, for the plain engine. */
  public Duck open() {
    Duck duck = Duck.inMemory();
    for (FactTable table : List.of(FactTable.UNITS, FactTable.RESULTS)) {
      duck.viewParquet(table.table(), parquet(table), table.columns());
    }
    return duck;
  }

  private void write() {
    List<String> entries = new ArrayList<>();
    try (Duck duck = Duck.inMemory()) {
      Files.createDirectories(root.resolve("loads"));
      Files.createDirectories(root.resolve("tmp"));
      Files.writeString(root.resolve("FORMAT"), "kho-warehouse 1\n");
      duck.set("provinces", "BIGINT", String.valueOf(provinces));
      duck.set("indicators", "BIGINT", String.valueOf(indicators));
      for (FactTable table : DESCRIBING) {
        duck.viewParquet(table.table(), List.of(), table.columns());
      }
      duck.run(script("facts.sql"));
      for (FactTable table : DESCRIBING) {
        Path file = Files.createDirectories(facts(table)).resolve("L000001.parquet");
        duck.run("COPY %s TO '%s' (FORMAT parquet)".formatted(table.table(), file));
        entries.add(entry(table, file));
      }
      Files.createDirectories(facts(FactTable.RESULTS));
      duck.run(script("results.sql").replace("{target}", bulk().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parquet(FactTable.RESULTS).forEach(file -> entries.add(entry(FactTable.RESULTS, file)));
    record(1, entries);
  }

  private Path facts(FactTable table) {
    return root.resolve("facts").resolve(table.table());
  }

  private Path bulk() {
    return facts(FactTable.RESULTS).resolve("L000001");
  }

  private List<Path> parquet(FactTable table) {
    try (Stream<Path> files = Files.walk(facts(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String entry(FactTable table, Path file) {
    return "{\"table\":\"%s\",\"path\":\"%s\",\"rows\":1}"
        .formatted(table.table(), root.relativize(file).toString().replace('\\', '/'));
  }

  private void record(int load, List<String> entries) {
    String id = String.format(Locale.ROOT, "L%06d", load);
    String json =
        "{\"load_id\":\"%s\",\"load_seq\":%d,\"recorded_at\":\"2026-11-20T02:00:00Z\",\"files\":[%s],\"sources\":[]}"
            .formatted(id, load, String.join(",", entries));
    try {
      Files.writeString(root.resolve("loads").resolve(id + ".json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script(String name) {
    return Duck.resource(MadeWarehouse.class, name);
  }
}
