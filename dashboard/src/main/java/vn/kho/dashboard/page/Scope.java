package vn.kho.dashboard.page;

import java.util.List;
import java.util.Optional;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.Unit;

/**
 * What a page is about: every filter with its value, and what else could be chosen.
 *
 * @param previous the snapshot published before this one, if it is still kept
 * @param periods years of the plan, then longer spans
 * @param planUnit the unit the plan was issued for
 * @param unit the unit chosen
 */
record Scope(
    Snapshot snapshot,
    Optional<Snapshot> previous,
    List<Snapshot> snapshots,
    List<Plan> plans,
    Plan plan,
    List<String> periods,
    String period,
    Unit planUnit,
    Unit unit,
    List<Unit> territory,
    Boundary boundary) {

  boolean isWholePlan() {
    return unit.orgUnitId().equals(planUnit.orgUnitId());
  }

  List<String> years() {
    return periods.stream().filter(period -> period.length() == 4).toList();
  }
}
