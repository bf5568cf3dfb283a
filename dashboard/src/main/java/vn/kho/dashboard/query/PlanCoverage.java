package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How complete are the reports on a plan's targets, year by year? Verdicts are the headings'. */
public record PlanCoverage(
    String planId,
    String period,
    long unitsDue,
    long unitsReported,
    @Nullable BigDecimal coveragePct,
    int targets,
    int reached) {
  private static final Sql SQL = Sql.of(PlanCoverage.class);

  public static List<PlanCoverage> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row ->
            new PlanCoverage(
                row.getText("plan_id"),
                row.getText("period"),
                row.getLong("units_due"),
                row.getLong("units_reported"),
                row.decimalOrNull("coverage_pct"),
                row.getInt("targets"),
                row.getInt("reached")));
  }
}
