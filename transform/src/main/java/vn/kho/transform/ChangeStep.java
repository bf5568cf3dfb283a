package vn.kho.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.kho.transform.change.Changes;
import vn.kho.transform.change.Previous;
import vn.kho.transform.change.StateRollup;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.rollup.Loading;
import vn.kho.transform.rollup.Rollup;
import vn.kho.transform.rollup.Rule;
import vn.kho.transform.stage.Staging;

/** Compares the snapshot in the making with the one CURRENT names. */
final class ChangeStep {

  private static final List<FactTable> PAST =
      List.of(FactTable.INDICATORS, FactTable.UNITS, FactTable.UNIT_LINKS, FactTable.UNIT_PARENTS);
  private static final String RESULTS = "mart_results_by_period";

  private final SparkSession session;
  private final Ledger ledger;
  private final SnapshotBuild build;
  private final Duck duck;
  private int states;

  ChangeStep(SparkSession session, Ledger ledger, SnapshotBuild build, Duck duck) {
    this.session = session;
    this.ledger = ledger;
    this.build = build;
    this.duck = duck;
  }

  void create(LocalDate asOf, String snapshotId, SnapshotHistory history) {
    Manifest old = history.current().orElse(null);
    if (old == null) {
      Changes.createEmpty(duck);
      return;
    }
    Previous previous =
        new Previous(
            old.snapshotId(),
            old.asOf(),
            history.warehouse().snapshot(old.snapshotId()).resolve("marts"),
            old.codeVersion().equals(TransformCommand.CODE_VERSION)
                ? Previous.Code.SAME
                : Previous.Code.OTHER);
    if (!Changes.isComparable(duck, previous)) {
      Changes.createEmpty(duck);
      return;
    }
    Ledger past = ledger.only(old.inputs());
    for (FactTable table : PAST) {
      duck.viewParquet("past_" + table.table(), past.files(table), table.columns());
    }
    int grace = Staging.graceDays(duck);
    duck.set("grace_days", "INTEGER", Integer.toString(grace));
    Rollup.Dimensions now = Loading.dimensions(duck);
    Rollup.Dimensions byOldRules =
        new Rollup.Dimensions(now.units(), now.territories(), rules(past));
    Rollup.Days days = new Rollup.Days(asOf, old.asOf());
    StateRollup rollup =
        rules -> rollUp(rules == StateRollup.Rules.OLD ? byOldRules : now, days, grace);
    Changes.Due due =
        Rollup.dueBefore(asOf, grace) == Rollup.dueBefore(old.asOf(), grace)
            ? Changes.Due.AS_BEFORE
            : Changes.Due.MOVED;
    Changes.create(duck, previous, snapshotId, due, rollup);
  }

  private static List<Rule> rules(Ledger past) {
    try (Duck then = Duck.inMemory()) {
      FactTable table = FactTable.INDICATORS;
      then.viewParquet(table.table(), past.files(table), table.columns());
      return Loading.rules(then);
    }
  }

  private void rollUp(Rollup.Dimensions dimensions, Rollup.Days days, int grace) {
    states++;
    Path facts = newFolder("facts").resolve("part.parquet");
    duck.writeAnswer(
        "SELECT * FROM state_facts ORDER BY indicator_id, org_unit_id, period, basis", facts);
    Dataset<Row> state =
        session
            .read()
            .schema(Contract.of("fct_results").schema())
            .parquet(facts.toUri().toString());
    Path rolledUp = build.scratch().resolve("state-rows-" + states);
    new Rollup(state, dimensions, days, grace)
        .results(Contract.of(RESULTS).schema())
        .write()
        .parquet(rolledUp.toUri().toString());
    duck.run("DROP VIEW IF EXISTS state");
    duck.viewFolder("state", rolledUp);
  }

  private Path newFolder(String name) {
    try {
      return Files.createDirectories(build.scratch().resolve("state-" + name + "-" + states));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
