package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitParent;

/**
 * The unit above each unit through its life. A unit whose parent is missing for part of its life,
 * or is not above it, is refused.
 */
final class ParentRows {
  private final List<Issue> issues;
  private final Map<String, List<OrgUnit>> byCode = new HashMap<>();
  private final Map<String, OrgUnit> alive = new LinkedHashMap<>();
  private final List<UnitParent> parents = new ArrayList<>();

  ParentRows(List<OrgUnit> units, List<Issue> issues) {
    this.issues = issues;
    for (OrgUnit unit : units) {
      byCode.computeIfAbsent(unit.code(), key -> new ArrayList<>()).add(unit);
      alive.put(unit.orgUnitId(), unit);
    }
    byCode
        .values()
        .forEach(
            versions ->
                versions.sort(
                    Comparator.comparing(
                        OrgUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))));
    units.stream()
        .sorted(Comparator.comparingInt(unit -> unit.level().rank()))
        .forEach(this::check);
  }

  /** Units whose parents are in order. */
  List<OrgUnit> units() {
    return List.copyOf(alive.values());
  }

  List<UnitParent> parents() {
    return List.copyOf(parents);
  }

  private void check(OrgUnit unit) {
    String code = unit.parentCode();
    if (code == null) {
      if (unit.level().rank() > Level.PROVINCE.rank()) {
        refuse(unit, IssueCode.CELL_REQUIRED, "", Map.of());
      }
      return;
    }
    List<OrgUnit> known = byCode.getOrDefault(code, List.of());
    List<OrgUnit> above =
        known.stream()
            .filter(parent -> alive.containsKey(parent.orgUnitId()))
            .filter(parent -> parent.level().rank() < unit.level().rank())
            .toList();
    if (above.isEmpty()
        && known.stream().anyMatch(parent -> alive.containsKey(parent.orgUnitId()))) {
      refuse(
          unit,
          isInCycle(unit) ? IssueCode.UNIT_CYCLE : IssueCode.UNIT_PARENT_LEVEL,
          Units.label(known.get(0)),
          Map.of("level", unit.level().code()));
      return;
    }
    List<UnitParent> stretches = new ArrayList<>();
    Words hole = cover(unit, above, stretches);
    if (hole != null) {
      refuse(unit, IssueCode.UNIT_ORPHAN, code, Map.of("when", hole));
    } else {
      parents.addAll(stretches);
    }
  }

  /** Whether the codes above a unit lead back to it. */
  private boolean isInCycle(OrgUnit unit) {
    String code = unit.parentCode();
    Set<String> passed = new HashSet<>();
    while (code != null && passed.add(code)) {
      if (code.equals(unit.code())) {
        return true;
      }
      List<OrgUnit> next = byCode.getOrDefault(code, List.of());
      code = next.isEmpty() ? null : next.get(next.size() - 1).parentCode();
    }
    return false;
  }

  private void refuse(OrgUnit unit, IssueCode code, String found, Map<String, ?> details) {
    issues.add(Issue.of(code, UnitRows.placeOf(unit.source(), "parent_code"), found, details));
    alive.remove(unit.orgUnitId());
  }

  /** Cuts the unit's life by its parents' lives; returns the first stretch nobody covers. */
  private @Nullable Words cover(OrgUnit unit, List<OrgUnit> above, List<UnitParent> stretches) {
    LocalDate next = unit.validFrom();
    boolean isOpen = true;
    for (OrgUnit parent : above) {
      LocalDate end = unit.validTo();
      boolean isLater = next != null && parent.validTo() != null && parent.validTo().isBefore(next);
      boolean isTooLate =
          end != null && parent.validFrom() != null && parent.validFrom().isAfter(end);
      if (!isOpen || isLater || isTooLate) {
        continue;
      }
      if (next != null && parent.validFrom() != null && parent.validFrom().isAfter(next)) {
        return from(next);
      }
      LocalDate last = earlier(parent.validTo(), end);
      stretches.add(new UnitParent(unit.orgUnitId(), parent.orgUnitId(), next, last));
      isOpen = last != null && !last.equals(end);
      next = last == null ? null : last.plusDays(1);
    }
    if (stretches.isEmpty()) {
      return from(unit.validFrom());
    }
    return isOpen ? from(next) : null;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static Words from(@Nullable LocalDate day) {
    return day == null
        ? new Words("trong thời gian của đơn vị", "during the unit's life")
        : new Words("từ ngày " + UnitRows.day(day), "from " + UnitRows.day(day));
  }
}
