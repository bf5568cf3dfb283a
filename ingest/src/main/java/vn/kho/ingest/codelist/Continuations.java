package vn.kho.ingest.codelist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;

/**
 * What follows from the versions themselves: a version that starts the day after the one before it
 * ended, with no mapping row, is the same unit renamed or re-typed. A hole between two versions
 * that no row explains is refused.
 */
final class Continuations {
  private final List<Issue> issues;
  private final Set<String> mentioned;
  private final Set<String> refused = new HashSet<>();
  private final List<UnitLink> links = new ArrayList<>();

  Continuations(List<OrgUnit> units, Set<String> mentioned, List<Issue> issues) {
    this.issues = issues;
    this.mentioned = mentioned;
    Map<String, OrgUnit> before = new HashMap<>();
    units.stream()
        .sorted(
            Comparator.comparing(
                OrgUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(
            unit -> {
              OrgUnit earlier = before.put(unit.level().letter() + unit.code(), unit);
              if (earlier != null) {
                join(earlier, unit);
              }
            });
    units.forEach(this::tellEnd);
  }

  private void join(OrgUnit earlier, OrgUnit unit) {
    if (mentioned.contains(earlier.orgUnitId())) {
      return;
    }
    LocalDate end = Objects.requireNonNull(earlier.validTo());
    LocalDate start = Objects.requireNonNull(unit.validFrom());
    long hole = start.toEpochDay() - end.toEpochDay() - 1;
    if (hole > 0) {
      issues.add(
          Issue.of(
              IssueCode.UNIT_GAP,
              UnitRows.placeOf(unit.source(), "valid_from"),
              Units.label(unit),
              Map.of(
                  "gap",
                  new Words(hole + " ngày", hole + " days"),
                  "other",
                  UnitRows.at(earlier))));
      refused.add(unit.orgUnitId());
      return;
    }
    mentioned.add(earlier.orgUnitId());
    links.add(
        new UnitLink(
            earlier.orgUnitId(),
            unit.orgUnitId(),
            start,
            LinkPart.CONTINUED,
            BigDecimal.ONE,
            "whole",
            unit.legalBasis(),
            null,
            unit.source()));
  }

  /** Districts end when their level is abolished; another unit that just ends may be a slip. */
  private void tellEnd(OrgUnit unit) {
    boolean isLost =
        unit.validTo() != null
            && unit.level() != Level.DISTRICT
            && !mentioned.contains(unit.orgUnitId());
    if (isLost) {
      issues.add(
          Issue.of(
              IssueCode.UNIT_WITHOUT_SUCCESSOR,
              UnitRows.placeOf(unit.source(), "valid_to"),
              Units.label(unit),
              Map.of("to", UnitRows.day(unit.validTo()))));
    }
  }

  List<UnitLink> links() {
    return links;
  }

  /** Ids of the units that came back out of nothing. */
  Set<String> refused() {
    return refused;
  }
}
