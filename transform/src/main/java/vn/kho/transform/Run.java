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
import vn.kho.transform.command.Console;
import vn.kho.transform.command.Message;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactReader;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.publish.ServingDatabase;
import vn.kho.transform.session.Sessions;
import vn.kho.transform.stage.ResultVersions;
import vn.kho.transform.stage.Staging;

/** The steps of one run, in their order. */
record Run(Console console, Ledger ledger, LocalDate asOf, Instant createdAt, String snapshotId) {

  Manifest build(SnapshotBuild build, String master, List<Manifest> earlier) {
    SparkSession session =
        step("Mở Spark", "Open Spark", () -> Sessions.open(master, build.scratch()));
    FactReader facts = new FactReader(session, ledger);
    step("Danh mục và kế hoạch", "Dimensions and plans", () -> dimensions(facts, build));
    step("Số liệu đã nhận", "Received facts", () -> received(facts, build));
    Manifest manifest =
        new Manifest(
            snapshotId,
            asOf,
            createdAt.truncatedTo(ChronoUnit.MILLIS),
            TransformCommand.CODE_VERSION,
            ledger.loadIds(),
            Map.of(),
            List.of());
    step("Tệp phục vụ trang", "Serving file", () -> serve(build));
    return manifest;
  }

  private int dimensions(FactReader facts, SnapshotBuild build) {
    build.write("dim_org_units", Staging.orgUnits(facts.read(FactTable.UNITS)));
    build.write("map_org_units", facts.read(FactTable.UNIT_LINKS));
    build.write("dim_indicators", facts.read(FactTable.INDICATORS));
    build.write("dim_schemes", facts.read(FactTable.SCHEMES));
    build.write("bridge_indicator_schemes", facts.read(FactTable.INDICATOR_SCHEMES));
    build.write("dim_departments", facts.read(FactTable.DEPARTMENTS));
    Dataset<Row> plans = Staging.plans(facts.read(FactTable.PLANS), asOf);
    build.write("dim_plans", plans);
    build.write("fct_targets", Staging.targets(facts.read(FactTable.TARGETS), plans));
    build.write(
        "fct_published_figures",
        Staging.publishedFigures(facts.read(FactTable.PUBLISHED_FIGURES), asOf));
    return 0;
  }

  private int received(FactReader facts, SnapshotBuild build) {
    Dataset<Row> submissions = Staging.submissions(facts.read(FactTable.SUBMISSIONS), asOf);
    build.write("fct_submissions", submissions);
    build.write("fct_issues", Staging.issues(facts.read(FactTable.ISSUES), submissions));
    build.write("fct_results", ResultVersions.asOf(facts.read(FactTable.RESULTS), asOf));
    return 0;
  }

  private static int serve(SnapshotBuild build) {
    List<String> ready =
        Contract.TABLES.stream().filter(t -> Files.isDirectory(build.mart(t))).toList();
    ServingDatabase.build(build.servingDatabase(), build.marts(), ready);
    return 0;
  }

  private <T> T step(String vi, String en, Supplier<T> work) {
    return console.step(new Message(vi, en), work);
  }
}
