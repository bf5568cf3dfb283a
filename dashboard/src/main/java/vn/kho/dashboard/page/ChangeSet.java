package vn.kho.dashboard.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.Change;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.VerdictChange;
import vn.kho.dashboard.store.Session;

/**
 * Everything that differs from the snapshot before, asked once.
 *
 * @param verdicts of the unit of the page
 * @param below verdicts of units below it, at most {@link #MOST_BELOW}
 * @param hasReasons whether the causes are published; else the two snapshots are only laid side by
 *     side
 */
record ChangeSet(
    PlanTree before,
    PlanTree now,
    List<Change> figures,
    List<VerdictChange> verdicts,
    List<VerdictChange> below,
    boolean hasReasons) {

  /** More nobody reads on a page; SQL has them all. */
  static final int MOST_BELOW = 200;

  private static final int MOST = 5_000;

  static ChangeSet read(Visit visit, Snapshot previous) {
    Scope scope = visit.scope();
    String plan = scope.plan().planId();
    String unit = scope.unit().orgUnitId();
    PlanTree now = TargetModel.tree(visit);
    PlanTree before = before(visit, previous);
    List<Change> figures = Change.list(visit.session(), previous.snapshotId(), plan, unit);
    Map<Boolean, List<VerdictChange>> turned =
        VerdictChange.list(visit.session(), previous.snapshotId(), plan, unit, MOST).stream()
            .collect(Collectors.partitioningBy(change -> change.orgUnitId().equals(unit)));
    List<VerdictChange> own = turned.getOrDefault(true, List.of());
    List<VerdictChange> below = turned.getOrDefault(false, List.of());
    if (!figures.isEmpty() || !own.isEmpty() || !below.isEmpty()) {
      return new ChangeSet(before, now, figures, own, below, true);
    }
    SideBySide both = new SideBySide(before, now);
    return new ChangeSet(
        before, now, both.figures(), both.verdicts(scope.unit()), List.of(), false);
  }

  private static PlanTree before(Visit visit, Snapshot previous) {
    try (Session session = visit.store().open(previous.snapshotId())) {
      return OverviewPage.tree(visit, session);
    }
  }

  List<Change> of(String measure) {
    return figures.stream().filter(change -> change.measure().equals(measure)).toList();
  }

  boolean isEmpty() {
    return figures.isEmpty() && verdicts.isEmpty() && below.isEmpty();
  }
}
