package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which years does a plan have targets for, and which longer spans? Years first. */
public final class PlanPeriods {
  private static final Sql SQL = Sql.of(PlanPeriods.class);

  private PlanPeriods() {}

  public static List<String> ask(Session session, Plan plan) {
    return session.list(
        SQL,
        Map.of("plan", plan.planId(), "version", plan.version()),
        row -> row.getText("period"));
  }
}
