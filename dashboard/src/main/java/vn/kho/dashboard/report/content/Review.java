package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.BoundaryChanges;
import vn.kho.dashboard.query.Duties;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewFindings;
import vn.kho.dashboard.query.ReviewIndicator;
import vn.kho.dashboard.query.ReviewIndicators;
import vn.kho.dashboard.query.ReviewPart;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.ReviewRows;
import vn.kho.dashboard.query.ReviewUnit;
import vn.kho.dashboard.query.ReviewUnits;
import vn.kho.dashboard.query.Span;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.UnitEnd;
import vn.kho.dashboard.query.UnitsInForce;
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
 * @param parts of the rows asked only in spans within the period
 * @param inForce units on the last day reviewed, by level
 * @param ends what became of the unit and its districts
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
    List<ReviewPart> parts,
    List<UnitsInForce> inForce,
    List<UnitEnd> ends) {
  private static final String FOOTPRINT = "footprint";
  private static final Pattern TERM =
      Pattern.compile(
          "nhiệm kỳ|toàn kho[áa]|toàn khóa|đại hội",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Everything of one snapshot; the plan's own unit is followed through every merger. */
  public static Review ask(Session session, Plan plan, Unit unit, Identity identity, String term) {
    String planUnit = plan.orgUnitId() == null ? unit.orgUnitId() : plan.orgUnitId();
    String here = unit.orgUnitId();
    String planId = plan.planId();
    boolean isTerm = !identity.period().matches("\\d{4}");
    Span span = span(plan, identity.period());
    int year = span.to().getYear();
    String boundary = here.equals(planUnit) ? FOOTPRINT : "reported";
    List<ReviewUnit> units = ReviewUnits.ask(session, planId, planUnit, here, span);
    Set<String> scope = new HashSet<>();
    units.forEach(below -> scope.add(below.orgUnitId()));
    scope.add(here);
    List<ReviewRow> rows = ReviewRows.ask(session, plan, planUnit, here, span, term);
    List<ReviewIndicator> schemes =
        ReviewIndicators.ask(session, boundary, here, identity.period());
    boolean isSimulated =
        rows.stream().anyMatch(ReviewRow::isSimulated)
            || schemes.stream().anyMatch(ReviewIndicator::isSimulated);
    LocalDate cut = identity.asOf().isBefore(span.to()) ? identity.asOf() : span.to();
    return new Review(
        isSimulated ? identity.simulated() : identity,
        plan,
        unit,
        term,
        isTerm,
        rows,
        year + 1 > plan.endsOn().getYear()
            ? List.of()
            : ReviewRows.ask(
                session, plan, planUnit, here, span(plan, String.valueOf(year + 1)), term),
        units,
        years(plan, identity.period(), isTerm).stream()
            .flatMap(each -> Duties.ask(session, each, Duties.EVERYBODY).stream())
            .filter(duty -> scope.contains(duty.orgUnitId()))
            .toList(),
        ReviewFindings.ask(session, planId, planUnit, here, identity.period(), term),
        schemes,
        YearChanges.ask(session, boundary, here, year).stream()
            .collect(Collectors.toMap(YearChange::indicatorId, Function.identity(), (a, b) -> a)),
        YearFigure.ask(session, planId, here, String.valueOf(year)),
        BoundaryChanges.ask(session, here, span.from(), span.to()),
        ReviewPart.list(session, planId, here, span),
        UnitsInForce.list(session, here, cut),
        UnitEnd.list(session, here, span.from(), cut));
  }

  private static Span span(Plan plan, String period) {
    return period.matches("\\d{4}")
        ? new Span(
            period,
            LocalDate.of(Integer.parseInt(period), 1, 1),
            LocalDate.of(Integer.parseInt(period), 12, 31))
        : new Span(period, plan.startsOn(), plan.endsOn());
  }

  /** The period reviewed with its days. */
  Span span() {
    return span(plan, identity.period());
  }

  /** The last day reviewed: the period's, or the day of the data while the period is open. */
  LocalDate lastDay() {
    return identity.asOf().isBefore(endsOn()) ? identity.asOf() : endsOn();
  }

  /** What a row asks in spans within the period; empty for a row asked for the whole of it. */
  List<ReviewPart> partsOf(ReviewRow row) {
    return parts.stream().filter(part -> part.targetId().equals(row.targetId())).toList();
  }

  private static List<String> years(Plan plan, String period, boolean isTerm) {
    return isTerm
        ? IntStream.rangeClosed(plan.startsOn().getYear(), plan.endsOn().getYear())
            .mapToObj(String::valueOf)
            .toList()
        : List.of(period);
  }

  public LocalDate endsOn() {
    return span().to();
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
    return schemes.isEmpty()
        && scored().stream().noneMatch(row -> row.actualValue() != null)
        && parts.stream()
            .allMatch(
                part ->
                    part.verdict().equals("insufficient_data")
                        || part.verdict().equals("not_assessed")
                        || part.verdict().equals("in_progress"));
  }

  /** {@code nhiệm kỳ} of a congress, {@code giai đoạn} of any other plan. */
  String spanName() {
    return TERM.matcher(plan.titleVi()).find() ? "nhiệm kỳ" : "giai đoạn";
  }
}
