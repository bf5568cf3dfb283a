package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What does a plan say on a target, period by period, and where is it printed? */
public final class PlannedCells {
  private static final Sql SQL = Sql.of(PlannedCells.class);

  private PlannedCells() {}

  public static List<PlannedCell> ask(Session session, Plan plan, String targetId) {
    return session.list(
        SQL,
        Map.of("plan", plan.planId(), "version", plan.version(), "target", targetId),
        row ->
            new PlannedCell(
                row.getText("period"),
                row.getText("kind"),
                row.decimalOrNull("target_value"),
                row.decimalOrNull("target_value_max"),
                row.getText("origin"),
                row.textOrNull("raw_text"),
                row.intOrNull("source_line"),
                row.getText("source_file"),
                row.getInt("source_row")));
  }
}
