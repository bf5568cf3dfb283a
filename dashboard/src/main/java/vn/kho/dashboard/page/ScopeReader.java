package vn.kho.dashboard.page;

import java.util.List;
import java.util.Optional;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.ChangeCause;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.PlanList;
import vn.kho.dashboard.query.PlanPeriods;
import vn.kho.dashboard.query.PlanPeriods.PlanPeriod;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.SnapshotList;
import vn.kho.dashboard.query.TerritoryUnits;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.UnitFind;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Warehouse;

/** Reads the filters out of an address, filling in what it leaves open. */
final class ScopeReader {
  private ScopeReader() {}

  static Scope read(Session session, Address address, Warehouse warehouse) {
    List<Snapshot> snapshots =
        SnapshotList.ask(session).stream().filter(s -> warehouse.has(s.snapshotId())).toList();
    Snapshot snapshot =
        snapshots.stream()
            .filter(s -> s.snapshotId().equals(session.snapshotId()))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemCode.BROKEN_SNAPSHOT, session.snapshotId()));
    List<Plan> plans = PlanList.ask(session);
    Plan plan = choosePlan(plans, address);
    List<PlanPeriod> found = PlanPeriods.ask(session, plan);
    List<String> periods = found.stream().map(PlanPeriod::period).toList();
    Unit planUnit = unit(session, plan.orgUnitId() == null ? "" : plan.orgUnitId());
    Optional<String> chosen = address.find("unit");
    return new Scope(
        snapshot,
        before(session, snapshot, snapshots),
        snapshots,
        plans,
        plan,
        periods,
        choosePeriod(found, address, snapshot),
        planUnit,
        chosen.isPresent() ? unit(session, chosen.get()) : planUnit,
        TerritoryUnits.ask(session, planUnit.orgUnitId()),
        boundary(address));
  }

  private static Plan choosePlan(List<Plan> plans, Address address) {
    Optional<String> chosen = address.find("plan");
    if (plans.isEmpty()) {
      throw Problem.of(ProblemCode.NO_PLAN);
    }
    return plans.stream()
        .filter(plan -> chosen.isEmpty() || plan.planId().equals(chosen.get()))
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, chosen.orElse("")));
  }

  /**
   * The period asked for; else the year the snapshot was taken in or the last one before it, unless
   * the plan speaks mostly of a longer span.
   */
  private static String choosePeriod(List<PlanPeriod> periods, Address address, Snapshot snapshot) {
    Optional<String> chosen = address.find("year");
    if (chosen.isPresent()) {
      String period = chosen.get();
      if (periods.stream().noneMatch(p -> p.period().equals(period))) {
        throw Problem.of(ProblemCode.BAD_PARAMETER, "year", period);
      }
      return period;
    }
    String today = String.valueOf(snapshot.asOf().getYear());
    PlanPeriod best = new PlanPeriod(today, 0);
    PlanPeriod fullest = best;
    for (PlanPeriod period : periods) {
      fullest = period.targets() > fullest.targets() ? period : fullest;
      boolean isPast = period.period().length() == 4 && period.period().compareTo(today) <= 0;
      best = isPast && period.targets() > 0 ? period : best;
    }
    return 2 * best.targets() >= fullest.targets() ? best.period() : fullest.period();
  }

  private static Unit unit(Session session, String orgUnitId) {
    return UnitFind.ask(session, orgUnitId)
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, orgUnitId));
  }

  private static Boundary boundary(Address address) {
    String code = address.find("boundary").orElse(Boundary.FOOTPRINT.code());
    return Boundary.find(code)
        .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "boundary", code));
  }

  /** The snapshot the changes start from, which a rollback may have made another than the last. */
  private static Optional<Snapshot> before(
      Session session, Snapshot snapshot, List<Snapshot> newestFirst) {
    Optional<Snapshot> told =
        ChangeCause.findPrevious(session)
            .flatMap(id -> newestFirst.stream().filter(s -> s.snapshotId().equals(id)).findFirst());
    int at = newestFirst.indexOf(snapshot);
    return told.isPresent() || at + 1 >= newestFirst.size()
        ? told
        : Optional.of(newestFirst.get(at + 1));
  }
}
