package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * A verdict that turned from one snapshot to the next.
 *
 * @param before null where the target was not judged before
 * @param now null where it is not judged any more
 * @param causes what turned it, in the order the causes are let work; empty where not known
 */
public record VerdictChange(
    String targetId,
    String rowNo,
    String labelVi,
    String labelEn,
    String orgUnitId,
    String unitName,
    String period,
    @Nullable Status before,
    @Nullable Status now,
    List<String> causes) {

  private static final Sql SQL = Sql.of(VerdictChange.class, "VerdictChanges");

  /** Those of a unit and of all below it, the unit's own first. */
  public static List<VerdictChange> list(
      Session session, String previous, String planId, String unit, int most) {
    if (!session.has("mart_changes")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of(
            "snapshot",
            session.snapshotId(),
            "previous",
            previous,
            "plan",
            planId,
            "unit",
            unit,
            "most",
            most),
        row ->
            new VerdictChange(
                row.getText("target_id"),
                row.getText("row_no"),
                row.getText("label_vi"),
                row.getText("label_en"),
                row.getText("org_unit_id"),
                row.getText("unit_name"),
                row.getText("period"),
                status(row.textOrNull("old_verdict")),
                status(row.textOrNull("new_verdict")),
                causes(row.getText("causes"))));
  }

  private static @Nullable Status status(@Nullable String verdict) {
    return verdict == null ? null : Status.of(verdict, null);
  }

  private static List<String> causes(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(", *"));
  }

  /** Whether the target stands better now, worse, or cannot be compared. */
  public Turn turn() {
    Optional<Integer> old = height(before);
    Optional<Integer> reached = height(now);
    if (old.isEmpty() || reached.isEmpty()) {
      return Turn.OTHER;
    }
    return reached.get() < old.get() ? Turn.WORSE : Turn.BETTER;
  }

  private static Optional<Integer> height(@Nullable Status verdict) {
    return verdict == null
        ? Optional.empty()
        : switch (verdict) {
          case NOT_ACHIEVED -> Optional.of(0);
          case INSUFFICIENT_DATA -> Optional.of(1);
          case IN_PROGRESS -> Optional.of(2);
          case ACHIEVED -> Optional.of(3);
          case EXCEEDED -> Optional.of(4);
          default -> Optional.empty();
        };
  }

  /** Which way a verdict turned; what a leader asks about first stands first. */
  public enum Turn {
    WORSE,
    BETTER,
    OTHER
  }
}
