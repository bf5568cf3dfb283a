package vn.kho.dashboard.report;

import java.util.List;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.PlanList;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.SnapshotList;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.UnitVersions;
import vn.kho.dashboard.report.content.Identity;
import vn.kho.dashboard.report.content.Review;
import vn.kho.dashboard.store.Session;

/**
 * Which report is asked for.
 *
 * @param year four digits, the plan's period {@code 2021-2026}, or {@code term}
 * @param unit an id, a code or a name; empty for the plan's own unit
 */
public record ReportRequest(String planId, String year, Optional<String> unit) {

  /** The review asked for, out of one snapshot. */
  public Review review(Session session) {
    List<Plan> plans = PlanList.ask(session);
    Plan plan =
        plans.stream()
            .filter(each -> each.planId().equals(planId))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.BAD_OPTION,
                        "--plan",
                        planId,
                        String.join(", ", plans.stream().map(Plan::planId).toList())));
    String term = term(plan);
    String period = period(plan, term);
    Unit found = unit(session, plan, period);
    Snapshot snapshot =
        SnapshotList.ask(session).stream()
            .filter(each -> each.snapshotId().equals(session.snapshotId()))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemCode.BROKEN_SNAPSHOT, session.snapshotId()));
    Identity identity =
        new Identity(
            plan.planId(),
            plan.version(),
            found.orgUnitId(),
            period,
            snapshot.snapshotId(),
            snapshot.asOf(),
            snapshot.createdAt(),
            false);
    return Review.ask(session, plan, found, identity, term);
  }

  /** The plan's whole period as its rows name it: the longest one. */
  private static String term(Plan plan) {
    String inId = plan.planId().replaceFirst("^.*?(\\d{4}-\\d{4})$", "$1");
    if (inId.matches("\\d{4}-\\d{4}")) {
      return inId;
    }
    int first = plan.startsOn().getYear();
    int last = plan.endsOn().getYear();
    return first == last ? String.valueOf(first) : first + "-" + last;
  }

  private String period(Plan plan, String term) {
    if (year.equals("term") || year.equals(term)) {
      return term;
    }
    boolean isYear = year.matches("\\d{4}");
    int number = isYear ? Integer.parseInt(year) : 0;
    int first = Math.min(plan.startsOn().getYear(), Integer.parseInt(term.substring(0, 4)));
    if (number < first || number > plan.endsOn().getYear()) {
      String years = first + " … " + plan.endsOn().getYear();
      throw Problem.of(ProblemCode.BAD_OPTION, "--year", year, years + ", " + term + ", term");
    }
    return year;
  }

  private Unit unit(Session session, Plan plan, String period) {
    String wanted = unit.orElse(plan.orgUnitId() == null ? "" : plan.orgUnitId());
    List<Unit> found = UnitVersions.ask(session, plan.planId(), period, wanted);
    if (found.isEmpty()) {
      throw Problem.of(
          ProblemCode.BAD_OPTION, "--unit", wanted, "org_unit_id, official_code, name");
    }
    return found.get(0);
  }
}
