package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The footprint of a plan: every unit version that ever belonged to the plan's unit, and whatever
 * became of each of them.
 */
final class Territory {
  private final List<Unit> units;
  private final Set<String> members = new HashSet<>();
  private final LocalDate planStart;

  Territory(JudgeInput input) {
    this.units = input.units();
    this.planStart = input.plan().startsOn();
    follow(input);
  }

  /** Units of these levels alive on the day. */
  List<Unit> inForce(Set<String> levels, LocalDate day) {
    List<Unit> alive = new ArrayList<>();
    for (Unit unit : units) {
      if (members.contains(unit.orgUnitId())
          && levels.contains(unit.level())
          && unit.isAliveOn(day)) {
        alive.add(unit);
      }
    }
    return alive;
  }

  /** The plan began with units of these levels, and on the day none is left. */
  boolean isAbolished(Set<String> levels, LocalDate day) {
    return !inForce(levels, planStart).isEmpty() && inForce(levels, day).isEmpty();
  }

  /** The last day a unit of these levels was alive, before the day. */
  LocalDate lastDayOf(Set<String> levels, LocalDate day) {
    LocalDate last = planStart;
    for (Unit unit : units) {
      LocalDate end = unit.validTo();
      if (end != null
          && members.contains(unit.orgUnitId())
          && levels.contains(unit.level())
          && end.isBefore(day)
          && end.isAfter(last)) {
        last = end;
      }
    }
    return last;
  }

  /**
   * Children belong when their parent wholly does; a successor belongs when any predecessor does,
   * and wholly when all do. So a merged province is followed without taking in what joined it.
   */
  private void follow(JudgeInput input) {
    Map<String, List<String>> children = new HashMap<>();
    for (UnitParent parent : input.parents()) {
      children
          .computeIfAbsent(parent.parentOrgUnitId(), id -> new ArrayList<>())
          .add(parent.orgUnitId());
    }
    Map<String, List<String>> successors = new HashMap<>();
    Map<String, List<String>> predecessors = new HashMap<>();
    for (UnitLink link : input.links()) {
      successors
          .computeIfAbsent(link.oldOrgUnitId(), id -> new ArrayList<>())
          .add(link.newOrgUnitId());
      predecessors
          .computeIfAbsent(link.newOrgUnitId(), id -> new ArrayList<>())
          .add(link.oldOrgUnitId());
    }
    Set<String> whole = new HashSet<>(Set.of(input.plan().orgUnitId()));
    members.addAll(whole);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (String id : List.copyOf(whole)) {
        for (String child : children.getOrDefault(id, List.of())) {
          members.add(child);
          grew |= whole.add(child);
        }
      }
      for (String id : List.copyOf(members)) {
        for (String successor : successors.getOrDefault(id, List.of())) {
          grew |= members.add(successor);
          if (whole.containsAll(predecessors.getOrDefault(successor, List.of()))) {
            grew |= whole.add(successor);
          }
        }
      }
    }
  }
}
