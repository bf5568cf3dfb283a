package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Change;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.VerdictChange;

/** Two snapshots laid side by side: what differs, where nothing published says why. */
final class SideBySide {
  private final PlanTree before;
  private final PlanTree now;

  SideBySide(PlanTree before, PlanTree now) {
    this.before = before;
    this.now = now;
  }

  List<Change> figures() {
    List<Change> found = new ArrayList<>();
    for (Target target : now.listTargets()) {
      for (Attainment a : now.of(target).values()) {
        Attainment old = before.find(target, a.period()).orElse(null);
        if (!now.isHeading(target)) {
          add(found, "actual", target, a, old == null ? null : old.actualValue(), a.actualValue());
        }
        add(found, "target", target, a, old == null ? null : old.targetValue(), a.targetValue());
      }
    }
    return found;
  }

  private static void add(
      List<Change> found,
      String measure,
      Target target,
      Attainment a,
      @Nullable BigDecimal old,
      @Nullable BigDecimal now) {
    if (!isSame(old, now)) {
      found.add(
          new Change(
              measure,
              target.targetId(),
              target.rowNo(),
              target.labelVi(),
              target.labelEn(),
              a.period(),
              old,
              now,
              List.of()));
    }
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  List<VerdictChange> verdicts(Unit unit) {
    List<VerdictChange> found = new ArrayList<>();
    for (Target target : now.listTargets()) {
      for (Attainment a : now.of(target).values()) {
        Status old =
            before.find(target, a.period()).map(then -> then.status().verdict()).orElse(null);
        if (old != a.status().verdict()) {
          found.add(
              new VerdictChange(
                  target.targetId(),
                  target.rowNo(),
                  target.labelVi(),
                  target.labelEn(),
                  unit.orgUnitId(),
                  unit.name(),
                  a.period(),
                  old,
                  a.status().verdict(),
                  List.of()));
        }
      }
    }
    return found;
  }
}
