package vn.kho.ingest.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.Duties;
import vn.kho.ingest.codelist.UnitRegister;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.ReportDuty;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Submission;

/** What a file is as a report: who sent it, for which period, and whether in time. */
public final class Submissions {
  private final UnitRegister units;
  private final Duties duties;

  /** Judges against the duties known. */
  public Submissions(UnitRegister units, Duties duties) {
    this.units = units;
    this.duties = duties;
  }

  /**
   * The submission of a file.
   *
   * @param facts what was accepted of it; may be empty
   */
  public Submission of(ResultFile file, List<ResultFact> facts, int refused) {
    LocalDate received =
        facts.stream()
            .map(ResultFact::receivedOn)
            .max(LocalDate::compareTo)
            .orElse(file.received());
    Set<Period> periods = facts.stream().map(ResultFact::period).collect(Collectors.toSet());
    Period period = periods.size() == 1 ? periods.iterator().next() : null;
    OrgUnit sender = period == null ? null : sender(facts, period);
    Optional<ReportDuty> duty =
        sender == null || period == null ? Optional.empty() : duties.find(sender, period);
    LocalDate due = duty.isEmpty() || period == null ? null : Duties.lastDay(duty.get(), period);
    return new Submission(
        file.submissionId(),
        file.name(),
        file.sha256(),
        received,
        sender == null ? null : sender.orgUnitId(),
        duty.map(ReportDuty::reportType).orElse(null),
        period == null ? null : period.code(),
        due,
        due == null ? null : !received.isAfter(due),
        facts.size(),
        refused,
        facts.stream().anyMatch(ResultFact::isSimulated));
  }

  /** The one unit all rows speak of, or the district whose communes they are. */
  private @Nullable OrgUnit sender(List<ResultFact> facts, Period period) {
    Set<String> ids =
        facts.stream().map(ResultFact::orgUnitId).collect(Collectors.toCollection(TreeSet::new));
    if (ids.size() == 1) {
      return units.get(ids.iterator().next());
    }
    Set<OrgUnit> districts =
        ids.stream().map(id -> district(units.get(id), period)).collect(Collectors.toSet());
    OrgUnit only = districts.size() == 1 ? districts.iterator().next() : null;
    return only != null && only.level() == Level.DISTRICT ? only : null;
  }

  private OrgUnit district(OrgUnit unit, Period period) {
    if (unit.level() != Level.COMMUNE) {
      return unit;
    }
    LocalDate day = unit.isAliveOn(period.end()) ? period.end() : period.start();
    return units.findParent(unit, day).orElse(unit);
  }
}
