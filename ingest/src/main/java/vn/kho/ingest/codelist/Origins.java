package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;

/**
 * Land does not come out of nothing: a territorial unit that begins while others of its level are
 * on record needs a mapping row that says whose it was.
 */
final class Origins {
  private static final Set<Level> TERRITORIAL =
      EnumSet.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

  private final Collection<OrgUnit> units;
  private final Set<String> made = new HashSet<>();

  Origins(Collection<OrgUnit> units, List<UnitLink> links) {
    this.units = units;
    links.forEach(link -> made.add(link.newUnitId()));
  }

  void tell(List<Issue> issues) {
    for (OrgUnit unit : units) {
      LocalDate from = unit.validFrom();
      if (from != null && TERRITORIAL.contains(unit.level()) && isFromNothing(unit, from)) {
        issues.add(
            Issue.of(
                IssueCode.UNIT_WITHOUT_ORIGIN,
                UnitRows.placeOf(unit.source(), "valid_from"),
                Units.label(unit),
                Map.of("from", UnitRows.day(from))));
      }
    }
  }

  /** Where records of its level begin on the same day, nothing earlier is known to map from. */
  private boolean isFromNothing(OrgUnit unit, LocalDate from) {
    return !made.contains(unit.orgUnitId())
        && units.stream()
            .anyMatch(
                other ->
                    other.level() == unit.level()
                        && !other.code().equals(unit.code())
                        && other.isAliveOn(from.minusDays(1)));
  }
}
