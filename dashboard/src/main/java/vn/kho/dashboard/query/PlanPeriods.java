package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which years does a plan have targets for, and which longer spans? Years first. */
public final class PlanPeriods {
  private static final Sql SQL = Sql.of(PlanPeriods.class);

  private PlanPeriods() {}

  /**
   * A period of the plan.
   *
   * @param targets rows with a verdict of their own
   */
  public record PlanPeriod(String period, int targets) {}

  public static List<PlanPeriod> ask(Session session, Plan plan) {
    return session.list(
        SQL,
        Map.of("plan", plan.planId(), "version", plan.version()),
        row -> new PlanPeriod(row.getText("period"), row.getInt("targets")));
  }
}
