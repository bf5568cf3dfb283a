package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which rows does a plan have, in its own order? */
public final class TargetList {
  private static final Sql SQL = Sql.of(TargetList.class);

  private TargetList() {}

  public static List<Target> ask(Session session, Plan plan) {
    return session.list(
        SQL,
        Map.of("plan", plan.planId(), "version", plan.version()),
        row ->
            new Target(
                row.getText("target_id"),
                row.getText("row_no"),
                row.textOrNull("parent_row_no"),
                row.textOrNull("indicator_id"),
                row.getText("label_vi"),
                row.getText("label_en"),
                row.getText("kind"),
                row.textOrNull("comparator"),
                row.textOrNull("measure_unit"),
                row.textOrNull("scope_level"),
                row.textOrNull("responsible_level"),
                row.textOrNull("owner_vi"),
                row.textOrNull("owner_en"),
                row.textOrNull("coordinating"),
                row.textOrNull("funding"),
                row.getInt("decimals"),
                row.textOrNull("definition_vi"),
                row.textOrNull("definition_en"),
                row.textOrNull("time_rule"),
                row.textOrNull("desired_direction")));
  }
}
