package vn.kho.dashboard.report.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a number of the report was taken from: a column of a row of a published table, or a count
 * over its rows.
 *
 * @param key of the row, {@code column=value} joined by {@code |}
 * @param sql gives the number again, asked of the same snapshot
 */
public record Origin(
    String table,
    String column,
    String key,
    @Nullable String targetId,
    @Nullable String orgUnitId,
    @Nullable String period,
    String sql) {

  static Origin attainment(
      String column, String planId, String targetId, String orgUnitId, String period, String sql) {
    String key =
        "plan_id="
            + planId
            + "|target_id="
            + targetId
            + "|org_unit_id="
            + orgUnitId
            + "|period="
            + period;
    return new Origin("mart_attainment", column, key, targetId, orgUnitId, period, sql);
  }

  static Origin of(String table, String column, String key, String sql) {
    return new Origin(table, column, key, null, null, null, sql);
  }
}
