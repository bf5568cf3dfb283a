package vn.kho.transform.trace;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.ContractRows;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.forecast.ForecastBuilder;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.Snapshots;
import vn.kho.transform.io.Warehouse;
import vn.kho.transform.judging.Forecasts;
import vn.kho.transform.stage.Staging;

/** A published snapshot with the loads it was made of, open for questions. */
public final class Published implements AutoCloseable {

  private static final int OFTEN = 5;
  private static final int MOST_IN_MEMORY = 20_000;
  private static final int MOST_IN_TABLE = 2_000_000;

  private final Warehouse warehouse;
  private final Duck duck;
  private final Manifest manifest;
  private final Map<String, Row> units = new HashMap<>();
  private final Map<String, Row> submissions = new HashMap<>();
  private final Map<String, Contract> contracts = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, KeptRows> kept = new HashMap<>();
  private ForecastBuilder.@Nullable Built forecasts;

  private Published(Warehouse warehouse, Duck duck, Manifest manifest) {
    this.warehouse = warehouse;
    this.duck = duck;
    this.manifest = manifest;
  }

  /**
   * Opens a snapshot.
   *
   * @param snapshotId empty for the current one
   */
  public static Published open(Warehouse warehouse, Optional<String> snapshotId) {
    Manifest manifest = choose(warehouse, snapshotId);
    Ledger all = Ledger.read(warehouse);
    Ledger ledger =
        new Ledger(
            all.root(),
            all.loads().stream()
                .filter(load -> manifest.inputs().contains(load.loadId()))
                .toList());
    Published published = new Published(warehouse, Duck.inMemory(), manifest);
    published.open(warehouse, ledger);
    return published;
  }

  private static Manifest choose(Warehouse warehouse, Optional<String> snapshotId) {
    Snapshots snapshots = new Snapshots(warehouse);
    if (snapshotId.isEmpty()) {
      return snapshots
          .findCurrent()
          .orElseThrow(
              () ->
                  Problem.usage(
                      "Kho chưa phát hành bản nào. Chạy: ./kho transform",
                      "Nothing is published yet. Run: ./kho transform"));
    }
    List<Manifest> kept = snapshots.list();
    return kept.stream()
        .filter(one -> one.snapshotId().equals(snapshotId.get()))
        .findFirst()
        .orElseThrow(
            () -> {
              String ids = String.join(", ", kept.stream().map(Manifest::snapshotId).toList());
              return Problem.usage(
                  "Không có bản %s. Các bản còn giữ: %s".formatted(snapshotId.get(), ids),
                  "There is no snapshot %s. Kept: %s".formatted(snapshotId.get(), ids));
            });
  }

  private void open(Warehouse warehouse, Ledger ledger) {
    for (FactTable table : FactTable.values()) {
      duck.viewParquet(table.table(), ledger.files(table), table.columns());
    }
    duck.set("as_of", "DATE", manifest.asOf().toString());
    duck.run(Duck.resource(Duck.class, "exact.sql"));
    for (String table : Contract.TABLES) {
      if (Files.isDirectory(mart(warehouse, table))) {
        duck.viewFolder(table, mart(warehouse, table));
      }
    }
    list("dim_org_units", Map.of()).forEach(unit -> units.put(unit.text("org_unit_id"), unit));
  }

  /** An indicator of the published list; empty when it is not there. */
  Optional<Row> indicator(String indicatorId) {
    return list("dim_indicators", Map.of("indicator_id", indicatorId)).stream().findFirst();
  }

  private java.nio.file.Path mart(Warehouse warehouse, String table) {
    return warehouse.snapshot(manifest.snapshotId()).resolve("marts").resolve(table);
  }

  Duck duck() {
    return duck;
  }

  public Manifest manifest() {
    return manifest;
  }

  LocalDate asOf() {
    return manifest.asOf();
  }

  int graceDays() {
    return Staging.graceDays(duck);
  }

  /** The rows of a published table whose cells are as wanted. */
  List<Row> list(String table, Map<String, String> wanted) {
    Contract contract = contracts.computeIfAbsent(table, this::there);
    if (asked.merge(table, 1, Integer::sum) == OFTEN) {
      keep(contract);
    }
    KeptRows rows = kept.get(table);
    return rows != null && contract.columnNames().containsAll(wanted.keySet())
        ? rows.of(wanted)
        : ContractRows.list(duck, contract, wanted);
  }

  /** One answer reads what it needs from the files; a table that is asked often is read once. */
  private void keep(Contract contract) {
    String table = contract.table();
    int rows = duck.query("SELECT count(*) FROM " + table, row -> row.number(1)).get(0);
    if (rows <= MOST_IN_MEMORY) {
      kept.put(table, new KeptRows(ContractRows.list(duck, contract, Map.of())));
    } else if (rows <= MOST_IN_TABLE) {
      duck.run("CREATE TABLE often_asked AS FROM " + table);
      duck.run("DROP VIEW " + table);
      duck.run("ALTER TABLE often_asked RENAME TO " + table);
    }
  }

  /** A snapshot of an earlier version lacks the columns that came later. */
  private Contract there(String table) {
    Contract contract = Contract.of(table);
    List<String> there =
        duck.query("SELECT column_name FROM (DESCRIBE " + table + ")", row -> row.text(1));
    return new Contract(
        table,
        contract.key(),
        contract.columns().stream().filter(column -> there.contains(column.name())).toList());
  }

  Map<String, Row> units() {
    return units;
  }

  /** Every submission by its id. */
  Map<String, Row> submissions() {
    if (submissions.isEmpty()) {
      list("fct_submissions", Map.of())
          .forEach(one -> submissions.put(one.text("submission_id"), one));
    }
    return submissions;
  }

  /** The snapshot's forecasts made again, with the past ones their record is counted from. */
  ForecastBuilder.Built forecasts() {
    ForecastBuilder.Built made = forecasts;
    if (made == null) {
      made = Forecasts.again(duck, manifest.asOf());
      forecasts = made;
    }
    return made;
  }

  /** Another snapshot of the same warehouse; a {@link Problem} when it is not kept. */
  Published other(String snapshotId) {
    return open(warehouse, Optional.of(snapshotId));
  }

  /** A unit's name with its id. */
  String unitName(String orgUnitId) {
    Row unit = units.get(orgUnitId);
    return unit == null ? orgUnitId : unit.text("name") + " (" + orgUnitId + ")";
  }

  @Override
  public void close() {
    duck.close();
  }
}
