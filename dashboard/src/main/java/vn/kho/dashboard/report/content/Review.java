package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.BoundaryChanges;
import vn.kho.dashboard.query.ChangeCause;
import vn.kho.dashboard.query.Duties;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewFindings;
import vn.kho.dashboard.query.ReviewIndicator;
import vn.kho.dashboard.query.ReviewIndicators;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.ReviewRows;
import vn.kho.dashboard.query.ReviewUnit;
import vn.kho.dashboard.query.ReviewUnits;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.YearChange;
import vn.kho.dashboard.query.YearChanges;
import vn.kho.dashboard.query.YearFigure;
import vn.kho.dashboard.store.Session;

/**
 * All that was asked of the marts for one review.
 *
 * @param isTerm whether the whole term is reviewed, not a year of it
 * @param rows of the plan, for the unit and period
 * @param next the rows as the coming year asks them; empty after the last year
 */
public record Review(
    Identity identity,
    Plan plan,
    Unit unit,
    String term,
    boolean isTerm,
    List<ReviewRow> rows,
    List<ReviewRow> next,
    List<ReviewUnit> units,
    List<Duty> duties,
    List<ReviewFinding> findings,
    List<ReviewIndicator> schemes,
    Map<String, YearChange> changes,
    List<YearFigure> years,
    List<BoundaryChange> boundaryChanges,
    List<ChangeCause> causes) {
  private static final String FOOTPRINT = "footprint";

  /** Everything of one snapshot; the plan's own unit is followed through every merger. */
  public static Review ask(Session session, Plan plan, Unit unit, Identity identity, String term) {
    String planUnit = plan.orgUnitId() == null ? unit.orgUnitId() : plan.orgUnitId();
    String period = identity.period();
    boolean isTerm = !period.matches("\\d{4}");
    String boundary = unit.orgUnitId().equals(planUnit) ? FOOTPRINT : "reported";
    String year = isTerm ? String.valueOf(plan.endsOn().getYear()) : period;
    String planId = plan.planId();
    List<ReviewUnit> units = ReviewUnits.ask(session, planId, planUnit, unit.orgUnitId(), period);
    Set<String> scope = new HashSet<>();
    units.forEach(below -> scope.add(below.orgUnitId()));
    scope.add(unit.orgUnitId());
    List<ReviewRow> rows = ReviewRows.ask(session, plan, planUnit, unit.orgUnitId(), period, term);
    List<ReviewIndicator> schemes =
        ReviewIndicators.ask(session, boundary, unit.orgUnitId(), period);
    boolean isSimulated =
        rows.stream().anyMatch(ReviewRow::isSimulated)
            || schemes.stream().anyMatch(ReviewIndicator::isSimulated);
    String nextYear = String.valueOf(Integer.parseInt(year) + 1);
    return new Review(
        isSimulated ? identity.simulated() : identity,
        plan,
        unit,
        term,
        isTerm,
        rows,
        Integer.parseInt(nextYear) > plan.endsOn().getYear()
            ? List.of()
            : ReviewRows.ask(session, plan, planUnit, unit.orgUnitId(), nextYear, term),
        units,
        years(plan, period, isTerm).stream()
            .flatMap(each -> Duties.ask(session, each, Duties.EVERYBODY).stream())
            .filter(duty -> scope.contains(duty.orgUnitId()))
            .toList(),
        ReviewFindings.ask(session, planId, planUnit, unit.orgUnitId(), period, term),
        schemes,
        YearChanges.ask(session, boundary, unit.orgUnitId(), Integer.parseInt(year)).stream()
            .collect(Collectors.toMap(YearChange::indicatorId, Function.identity(), (a, b) -> a)),
        YearFigure.ask(session, planId, unit.orgUnitId(), year),
        BoundaryChanges.ask(
            session,
            unit.orgUnitId(),
            firstDay(plan, period, isTerm),
            lastDay(plan, period, isTerm)),
        ChangeCause.list(session, planId, unit.orgUnitId()));
  }

  private static List<String> years(Plan plan, String period, boolean isTerm) {
    return isTerm
        ? IntStream.rangeClosed(plan.startsOn().getYear(), plan.endsOn().getYear())
            .mapToObj(String::valueOf)
            .toList()
        : List.of(period);
  }

  private static LocalDate firstDay(Plan plan, String period, boolean isTerm) {
    return isTerm ? plan.startsOn() : LocalDate.of(Integer.parseInt(period), 1, 1);
  }

  private static LocalDate lastDay(Plan plan, String period, boolean isTerm) {
    return isTerm ? plan.endsOn() : LocalDate.of(Integer.parseInt(period), 12, 31);
  }

  public LocalDate endsOn() {
    return lastDay(plan, identity.period(), isTerm);
  }

  /** The plan's own unit; a plan without one is of the unit asked for. */
  String planUnitId() {
    return plan.orgUnitId() == null ? unit.orgUnitId() : plan.orgUnitId();
  }

  /** On which territory the unit's figures stand. */
  String boundary() {
    return unit.orgUnitId().equals(planUnitId()) ? FOOTPRINT : "reported";
  }

  /** Years whose reporting duties are looked at. */
  List<String> dutyYears() {
    return years(plan, identity.period(), isTerm);
  }

  public List<ReviewRow> scored() {
    return rows.stream().filter(row -> row.isScored() && row.isJudged()).toList();
  }

  /** A year nobody reported on. */
  boolean isEmpty() {
    return scored().stream().noneMatch(row -> row.actualValue() != null);
  }
}
