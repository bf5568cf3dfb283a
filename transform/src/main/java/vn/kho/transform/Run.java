package vn.kho.transform;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import vn.kho.transform.command.Console;
import vn.kho.transform.command.Message;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactReader;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.publish.ServingDatabase;
import vn.kho.transform.rollup.Loading;
import vn.kho.transform.rollup.Rollup;
import vn.kho.transform.session.Sessions;
import vn.kho.transform.stage.ResultVersions;
import vn.kho.transform.stage.Staging;

/** The steps of one run, in their order. */
record Run(Console console, Ledger ledger, LocalDate asOf, Instant createdAt, String snapshotId) {

  Manifest build(SnapshotBuild build, String master, List<Manifest> earlier) {
    SparkSession session =
        step("Mở Spark", "Open Spark", () -> Sessions.open(master, build.scratch()));
    FactReader facts = new FactReader(session, ledger);
    Dataset<Row> plans = Staging.plans(facts.read(FactTable.PLANS), asOf);
    Dataset<Row> targets = Staging.targets(facts.read(FactTable.TARGETS), plans);
    step(
        "Danh mục và kế hoạch",
        "Dimensions and plans",
        () -> dimensions(facts, plans, targets, build));
    Dataset<Row> results =
        ResultVersions.asOf(facts.read(FactTable.RESULTS), asOf)
            .persist(StorageLevel.MEMORY_AND_DISK());
    step("Số liệu đã nhận", "Received facts", () -> received(facts, results, build));
    step(
        "Tổng hợp đơn vị và kỳ",
        "Roll up units and periods",
        () -> rollUp(facts, results, plans, targets, build));
    results.unpersist();
    step("Tệp phục vụ trang", "Serving file", () -> serve(build));
    return new Manifest(
        snapshotId,
        asOf,
        createdAt.truncatedTo(ChronoUnit.MILLIS),
        TransformCommand.CODE_VERSION,
        ledger.loadIds(),
        Map.of(),
        List.of());
  }

  private int dimensions(
      FactReader facts, Dataset<Row> plans, Dataset<Row> targets, SnapshotBuild build) {
    build.write("dim_org_units", Staging.orgUnits(facts.read(FactTable.UNITS)));
    build.write("map_org_units", facts.read(FactTable.UNIT_LINKS));
    build.write("dim_indicators", facts.read(FactTable.INDICATORS));
    build.write("dim_schemes", facts.read(FactTable.SCHEMES));
    build.write("bridge_indicator_schemes", facts.read(FactTable.INDICATOR_SCHEMES));
    build.write("dim_departments", facts.read(FactTable.DEPARTMENTS));
    build.write("dim_plans", plans);
    build.write("fct_targets", targets);
    build.write(
        "fct_published_figures",
        Staging.publishedFigures(facts.read(FactTable.PUBLISHED_FIGURES), asOf));
    return 0;
  }

  private int received(FactReader facts, Dataset<Row> results, SnapshotBuild build) {
    Dataset<Row> submissions = Staging.submissions(facts.read(FactTable.SUBMISSIONS), asOf);
    build.write("fct_submissions", submissions);
    build.write("fct_issues", Staging.issues(facts.read(FactTable.ISSUES), submissions));
    build.write("fct_results", results);
    return 0;
  }

  private int rollUp(
      FactReader facts,
      Dataset<Row> results,
      Dataset<Row> plans,
      Dataset<Row> targets,
      SnapshotBuild build) {
    Rollup.Dimensions dimensions =
        new Rollup.Dimensions(
            Loading.units(
                facts.read(FactTable.UNITS),
                facts.read(FactTable.UNIT_PARENTS),
                facts.read(FactTable.UNIT_LINKS)),
            Loading.territories(plans, targets),
            Loading.rules(facts.read(FactTable.INDICATORS)));
    String mart = "mart_results_by_period";
    build.write(mart, Rollup.results(results, dimensions, asOf, 0, Contract.of(mart).schema()));
    return 0;
  }

  private static int serve(SnapshotBuild build) {
    List<String> ready =
        Contract.TABLES.stream().filter(table -> Files.isDirectory(build.mart(table))).toList();
    ServingDatabase.build(build.servingDatabase(), build.marts(), ready);
    return 0;
  }

  private <T> T step(String vi, String en, Supplier<T> work) {
    return console.step(new Message(vi, en), work);
  }
}
