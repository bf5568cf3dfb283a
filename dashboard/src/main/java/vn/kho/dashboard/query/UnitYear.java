package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How a unit stood on a target in a year. */
public record UnitYear(
    String orgUnitId,
    String name,
    String year,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal target,
    Status status) {
  private static final Sql SQL = Sql.of(UnitYear.class, "UnitYears");

  /** Some units, by name and year. */
  public static List<UnitYear> ask(
      Session session, String planId, String targetId, Collection<String> orgUnitIds) {
    return session.list(
        SQL,
        Map.of("plan", planId, "target", targetId, "units", String.join("|", orgUnitIds)),
        row ->
            new UnitYear(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.getText("period"),
                row.decimalOrNull("actual_value"),
                row.decimalOrNull("target_value"),
                Status.of(row.getText("verdict"), row.textOrNull("pace_status"))));
  }
}
