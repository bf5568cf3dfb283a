package vn.kho.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import vn.kho.transform.change.Changes;
import vn.kho.transform.change.Previous;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.SnapshotBuild;
import vn.kho.transform.rollup.Rollup;
import vn.kho.transform.stage.Staging;

/** Compares the snapshot in the making with the one CURRENT names. */
final class ChangeStep {

  private static final List<FactTable> PAST =
      List.of(
          FactTable.INDICATORS,
          FactTable.UNITS,
          FactTable.UNIT_LINKS,
          FactTable.UNIT_PARENTS,
          FactTable.UNIT_ATTRIBUTES);

  private final SparkSession session;
  private final Ledger ledger;
  private final SnapshotBuild build;
  private final Duck duck;

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
    Changes.Due due =
        Rollup.dueBefore(asOf, grace) == Rollup.dueBefore(old.asOf(), grace)
            ? Changes.Due.AS_BEFORE
            : Changes.Due.MOVED;
    SparkStates states =
        new SparkStates(session, duck, newFolder(), new SparkStates.Days(old.asOf(), asOf), grace);
    Changes.create(duck, previous, snapshotId, due, states);
  }

  private Path newFolder() {
    try {
      return Files.createDirectories(build.scratch().resolve("states"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
