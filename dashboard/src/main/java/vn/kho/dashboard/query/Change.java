package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * A figure that moved from one snapshot to the next.
 *
 * @param measure what moved: {@code actual}, a result, or {@code target}, what is asked for
 * @param targetId null for a figure of an indicator that is no target
 * @param parts in the order of {@link #PARTS}; they add up to the difference
 */
public record Change(
    String measure,
    @Nullable String targetId,
    String rowNo,
    String labelVi,
    String labelEn,
    String period,
    @Nullable BigDecimal oldValue,
    @Nullable BigDecimal newValue,
    List<@Nullable BigDecimal> parts) {
  /** Why figures move. */
  public static final List<String> PARTS =
      List.of(
          "new_reports",
          "late_reports",
          "corrections",
          "estimate_to_final",
          "boundary",
          "plan_revision",
          "rule_change");

  private static final Sql SQL = Sql.of(Change.class, "Changes");

  /** Changes of a unit's figures; none in a snapshot without the table of changes. */
  public static List<Change> list(Session session, String previous, String planId, String unit) {
    if (!session.has("mart_changes")) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of(
            "snapshot", session.snapshotId(), "previous", previous, "plan", planId, "unit", unit),
        row -> {
          List<@Nullable BigDecimal> parts = new ArrayList<>();
          for (String part : PARTS) {
            parts.add(row.decimalOrNull(part));
          }
          return new Change(
              row.getText("measure"),
              row.textOrNull("target_id"),
              row.getText("row_no"),
              row.getText("label_vi"),
              row.getText("label_en"),
              row.getText("period"),
              row.decimalOrNull("old_value"),
              row.decimalOrNull("new_value"),
              parts);
        });
  }
}
