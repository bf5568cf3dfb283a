package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * Why a target's actual value moved between two snapshots.
 *
 * @param parts in the order of {@link Change#PARTS}
 */
public record ChangeCause(
    String toSnapshot, String targetId, String period, List<@Nullable BigDecimal> parts) {
  private static final Sql SQL = Sql.of(ChangeCause.class);
  private static final Sql PREVIOUS = Sql.of(ChangeCause.class, "ChangePrevious");

  /** All that a snapshot knows of a unit's targets; none without the table of changes. */
  public static List<ChangeCause> list(Session session, String planId, String unit) {
    if (!session.has("mart_changes")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", unit),
        row -> {
          List<@Nullable BigDecimal> parts = new ArrayList<>();
          for (String part : Change.PARTS) {
            parts.add(row.decimalOrNull(part));
          }
          return new ChangeCause(
              row.getText("to_snapshot"), row.getText("target_id"), row.getText("period"), parts);
        });
  }

  /** The snapshot whose figures a snapshot's changes start from; none when nothing changed. */
  public static Optional<String> findPrevious(Session session) {
    return session.has("mart_changes")
        ? session
            .list(
                PREVIOUS,
                Map.of("snapshot", session.snapshotId()),
                row -> row.getText("from_snapshot"))
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
