package vn.kho.transform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.kho.transform.change.Changes;
import vn.kho.transform.check.Check;
import vn.kho.transform.command.Console;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.duck.ServingDatabase;
import vn.kho.transform.finding.FindingTable;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactReader;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.judging.Attainment;
import vn.kho.transform.judging.Forecasts;
import vn.kho.transform.reporting.Reporting;
import vn.kho.transform.rollup.Loading;
import vn.kho.transform.rollup.Rollup;
import vn.kho.transform.session.Sessions;
import vn.kho.transform.stage.ResultVersions;
import vn.kho.transform.stage.Staging;
import vn.kho.transform.trend.YearlyTrend;

/**
 * The steps of one run, in their order. Spark does what grows with the number of reports: versions
 * and the roll-up; the small tables need no cluster and are DuckDB's.
 */
final class Run {

  private static final String VERSIONS = "fct_results";
  private static final String RESULTS = "mart_results_by_period";

  private final Console console;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final SnapshotBuild build;
  private final Duck duck;

  Run(Console console, Ledger ledger, LocalDate asOf, SnapshotBuild build, Duck duck) {
    this.console = console;
    this.ledger = ledger;
    this.asOf = asOf;
    this.build = build;
    this.duck = duck;
  }

  Manifest build(String master, String snapshotId, Instant createdAt, SnapshotHistory history) {
    // Spark takes seconds to open: the small tables are staged meanwhile.
    CompletableFuture<SparkSession> opening =
        CompletableFuture.supplyAsync(() -> Sessions.open(master, build.scratch()));
    step("Danh mục và kế hoạch", "Dimensions and plans", this::stage);
    SparkSession session = step("Mở Spark", "Open Spark", () -> Sessions.adopt(opening.join()));
    Dataset<Row> received = new FactReader(session, ledger).read(FactTable.RESULTS);
    step(
        "Số liệu đã nhận",
        "Received facts",
        () -> write(VERSIONS, ResultVersions.asOf(received, asOf)));
    Dataset<Row> versions = build.readInOrder(session, VERSIONS);
    Rollup.Dimensions dimensions = Loading.dimensions(duck).with(Loading.above(duck, VERSIONS));
    Rollup rollup = new Rollup(versions, dimensions, asOf, Staging.graceDays(duck));
    step(
        "Tổng hợp đơn vị và kỳ",
        "Roll up units and periods",
        () -> write(RESULTS, rollup.results(Contract.of(RESULTS).schema())));
    List<Attainment.Judged> judged = step("Đánh giá chỉ tiêu", "Judge targets", this::judge);
    step("Dự báo", "Forecasts", () -> forecast(judged));
    step("Chuỗi nhiều năm", "Trends", () -> trend(rollup));
    step("Phát hiện", "Findings", () -> findings(rollup));
    step("Chế độ báo cáo", "Reporting duties", this::reporting);
    step("Thay đổi", "Changes", () -> changes(session, snapshotId, history));
    List<Manifest.CheckResult> checks = step("Kiểm tra", "Checks", this::check);
    Manifest manifest =
        new Manifest(
            snapshotId,
            asOf,
            createdAt.truncatedTo(ChronoUnit.MILLIS),
            TransformCommand.CODE_VERSION,
            ledger.loadIds(),
            rowCounts(),
            checks);
    SnapshotTable.create(duck, history.earlier(), manifest);
    write(SnapshotTable.TABLE);
    step("Tệp phục vụ trang", "Serving file", this::serve);
    return manifest;
  }

  private int stage() {
    for (FactTable table : FactTable.values()) {
      duck.viewParquet(table.table(), ledger.files(table), table.columns());
    }
    duck.set("as_of", "DATE", asOf.toString());
    duck.run(Duck.resource(Duck.class, "exact.sql"));
    for (String table : Staging.TABLES) {
      Staging.create(duck, table);
      write(table);
    }
    return Staging.TABLES.size();
  }

  private List<Attainment.Judged> judge() {
    List<Attainment.Judged> judged = Attainment.create(duck, asOf);
    write(Attainment.TABLE);
    return judged;
  }

  private int forecast(List<Attainment.Judged> judged) {
    Forecasts.create(duck, judged, asOf);
    Forecasts.TABLES.forEach(this::write);
    return Forecasts.TABLES.size();
  }

  private int trend(Rollup rollup) {
    YearlyTrend.create(duck, rollup.members(), rollup.standIns(), rollup.lastDueDay());
    return write(YearlyTrend.TABLE);
  }

  private int findings(Rollup rollup) {
    FindingTable.create(duck, rollup.findings());
    FindingTable.addSameDay(duck);
    FindingTable.addToDateAcrossChange(duck);
    FindingTable.addOwnReportsNotCounted(duck);
    FindingTable.addPlanFindings(duck);
    return write(FindingTable.TABLE);
  }

  private int reporting() {
    Reporting.create(duck);
    return write(Reporting.TABLE);
  }

  private int changes(SparkSession session, String snapshotId, SnapshotHistory history) {
    new ChangeStep(session, ledger, build, duck).create(asOf, snapshotId, history);
    return write(Changes.TABLE);
  }

  /** Over the finished Parquet, in a connection that knows nothing of how it was made. */
  private List<Manifest.CheckResult> check() {
    try (Duck fresh = Duck.inMemory()) {
      for (FactTable table : FactTable.values()) {
        fresh.viewParquet(table.table(), ledger.files(table), table.columns());
      }
      fresh.set("as_of", "DATE", asOf.toString());
      List<String> ready = tables();
      ready.forEach(table -> fresh.viewFolder(table, build.mart(table)));
      List<Check.Outcome> outcomes = Check.all(fresh, ready);
      Check.refuse(outcomes);
      return outcomes.stream()
          .map(outcome -> new Manifest.CheckResult(outcome.name(), outcome.failing()))
          .toList();
    }
  }

  private List<String> tables() {
    return Contract.TABLES.stream().filter(build::has).toList();
  }

  private Map<String, Long> rowCounts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables()) {
      counts.put(table, duck.count(table));
    }
    return counts;
  }

  private int serve() {
    List<String> ready = tables();
    ServingDatabase.build(build.servingDatabase(), build.marts(), ready);
    return ready.size();
  }

  /** Writes a table Spark made, and makes it readable to the second engine. */
  private int write(String table, Dataset<Row> rows) {
    build.write(table, rows);
    duck.viewFolder(table, build.mart(table));
    return 1;
  }

  /** Writes a table the second engine made. */
  private int write(String table) {
    duck.writeParquet(Contract.of(table), build.newFile(table));
    return 1;
  }

  private <T> T step(String vi, String en, Supplier<T> work) {
    return console.step(new Message(vi, en), work);
  }
}
