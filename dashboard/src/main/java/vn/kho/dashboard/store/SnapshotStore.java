package vn.kho.dashboard.store;

import java.nio.file.Path;
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
  private final ScopedCopies copies = new ScopedCopies();
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

  /** A session on a resolved snapshot, as far as the reader may see it; the caller closes it. */
  public synchronized Session open(String snapshotId) {
    String seen = snapshotId + " " + Sight.current().orgUnitId();
    OpenSnapshot snapshot = open.get(seen);
    if (snapshot == null) {
      snapshot = OpenSnapshot.open(snapshotId, databaseOf(snapshotId), settings);
      open.put(seen, snapshot);
      closeEldest();
    }
    return new Session(snapshot, settings);
  }

  /** Names what the reader may see of a snapshot, so that nobody is shown another's answer. */
  public String tagOf(String snapshotId) {
    Sight sight = Sight.current();
    return sight.isAll() ? snapshotId : snapshotId + "-" + sight.orgUnitId();
  }

  /** The database of a resolved snapshot that holds what the reader may see, and nothing else. */
  public Path databaseOf(String snapshotId) {
    Path whole = warehouse.databaseOf(snapshotId);
    Sight sight = Sight.current();
    return sight.isAll() ? whole : copies.of(snapshotId, whole, sight.orgUnitId());
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
    copies.close();
  }
}
