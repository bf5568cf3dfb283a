package vn.kho.dashboard.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/**
 * Hands out sessions on published snapshots. CURRENT is read when a session opens and never again
 * within it, so a page is of one snapshot; the next request sees the new one without a restart.
 */
public final class SnapshotStore implements AutoCloseable {
  private final Warehouse warehouse;
  private final StoreSettings settings;
  private final Map<String, OpenSnapshot> open = new LinkedHashMap<>(8, 0.75f, true);

  public SnapshotStore(Warehouse warehouse, StoreSettings settings) {
    this.warehouse = warehouse;
    this.settings = settings;
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** The id asked for, when it exists, else what CURRENT names. */
  public String resolve(Optional<String> snapshotId) {
    if (snapshotId.isPresent()) {
      String id = snapshotId.get();
      if (!warehouse.has(id)) {
        throw Problem.of(ProblemCode.UNKNOWN_SNAPSHOT, id);
      }
      return id;
    }
    return warehouse.findCurrent().orElseThrow(() -> Problem.of(ProblemCode.NO_SNAPSHOT));
  }

  /** A session on a resolved snapshot; the caller closes it. */
  public synchronized Session open(String snapshotId) {
    OpenSnapshot snapshot = open.get(snapshotId);
    if (snapshot == null) {
      snapshot = OpenSnapshot.open(snapshotId, warehouse.databaseOf(snapshotId), settings);
      open.put(snapshotId, snapshot);
      closeEldest();
    }
    return new Session(snapshot, settings);
  }

  private void closeEldest() {
    Iterator<OpenSnapshot> eldest = open.values().iterator();
    while (open.size() > settings.openSnapshots() && eldest.hasNext()) {
      OpenSnapshot candidate = eldest.next();
      if (candidate.isIdle()) {
        eldest.remove();
        candidate.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(OpenSnapshot::close);
    open.clear();
  }
}
