package vn.kho.dashboard.report.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a number of the report was taken from: a column of a row of a published table.
 *
 * @param key of the row, {@code column=value} joined by {@code |}
 */
public record Origin(
    String table,
    String column,
    String key,
    @Nullable String targetId,
    @Nullable String orgUnitId,
    @Nullable String period) {

  public static Origin attainment(
      String column, String planId, String targetId, String orgUnitId, String period) {
    String key =
        "plan_id="
            + planId
            + "|target_id="
            + targetId
            + "|org_unit_id="
            + orgUnitId
            + "|period="
            + period;
    return new Origin("mart_attainment", column, key, targetId, orgUnitId, period);
  }

  public static Origin of(String table, String column, String key) {
    return new Origin(table, column, key, null, null, null);
  }
}
