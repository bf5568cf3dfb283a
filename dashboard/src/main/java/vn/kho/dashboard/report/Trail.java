package vn.kho.dashboard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.dashboard.query.ChangeCause;
import vn.kho.dashboard.report.content.Review;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;

/** Follows the changes from a snapshot back to an earlier one, through those in between. */
final class Trail {
  private final SnapshotStore store;

  Trail(SnapshotStore store) {
    this.store = store;
  }

  /** Why the unit's targets moved since; as far back as the snapshots are still kept. */
  List<ChangeCause> since(String earlier, Review review) {
    List<ChangeCause> causes = new ArrayList<>();
    Optional<String> at = Optional.of(review.identity().snapshotId());
    while (at.isPresent() && at.get().compareTo(earlier) > 0) {
      try (Session session = store.open(at.get())) {
        causes.addAll(
            ChangeCause.list(session, review.identity().planId(), review.unit().orgUnitId()));
        at = ChangeCause.findPrevious(session).or(() -> before(session.snapshotId()));
      }
      at = at.filter(store.warehouse()::has);
    }
    return causes;
  }

  /** A snapshot in which nothing changed names none before it. */
  private Optional<String> before(String snapshotId) {
    return store.warehouse().listSnapshots().stream()
        .filter(id -> id.compareTo(snapshotId) < 0)
        .max(String::compareTo);
  }
}
