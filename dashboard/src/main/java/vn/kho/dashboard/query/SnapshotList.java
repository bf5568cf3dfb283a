package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which snapshots were published, up to this one? The newest first. */
public final class SnapshotList {
  private static final Sql SQL = Sql.of(SnapshotList.class);

  private SnapshotList() {}

  public static List<Snapshot> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row ->
            new Snapshot(
                row.getText("snapshot_id"),
                row.getDate("as_of"),
                row.getTime("created_at"),
                row.getText("code_version")));
  }
}
