package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which plans are there? */
public final class PlanList {
  private static final Sql SQL = Sql.of(PlanList.class);

  private PlanList() {}

  public static List<Plan> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row ->
            new Plan(
                row.getText("plan_id"),
                row.getInt("version"),
                row.getText("title_vi"),
                row.getText("title_en"),
                row.textOrNull("doc_number"),
                row.dateOrNull("issued_on"),
                row.getText("issuer"),
                row.textOrNull("org_unit_id"),
                row.getDate("starts_on"),
                row.getDate("ends_on"),
                row.dateOrNull("ended_early_on")));
  }
}
