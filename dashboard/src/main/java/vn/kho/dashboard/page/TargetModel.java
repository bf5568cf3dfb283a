package vn.kho.dashboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.chart.TimeAxis;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.AttainmentList;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.BoundaryChanges;
import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.query.Forecasts;
import vn.kho.dashboard.query.PublishedFigure;
import vn.kho.dashboard.query.PublishedFigures;
import vn.kho.dashboard.query.Series;
import vn.kho.dashboard.query.SeriesPoint;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.TargetList;
import vn.kho.dashboard.query.TodaysUnit;
import vn.kho.dashboard.query.Unit;

/**
 * Everything one target's page and charts are made of, asked once.
 *
 * @param standing by period; of the chosen unit
 * @param boundary the one the figures are of, which may differ from the one asked for
 */
record TargetModel(
    PlanTree tree,
    Target target,
    Map<String, Attainment> standing,
    Boundary boundary,
    List<SeriesPoint> yearly,
    List<SeriesPoint> monthly,
    List<PublishedFigure> published,
    List<BoundaryChange> changes,
    List<Forecast> forecasts) {

  static PlanTree tree(Visit visit) {
    Scope scope = visit.scope();
    return new PlanTree(
        TargetList.ask(visit.session(), scope.plan()),
        AttainmentList.ask(visit.session(), scope.plan().planId(), scope.unit().orgUnitId()));
  }

  static Optional<Target> findTarget(Visit visit, PlanTree tree) {
    return visit
        .address()
        .find("target")
        .map(id -> tree.find(id).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id)));
  }

  static TargetModel read(Visit visit, PlanTree tree, Target target) {
    Scope scope = visit.scope();
    Boundary boundary = boundaryOf(scope);
    String unit = seriesUnit(visit, boundary);
    LocalDate from = scope.plan().startsOn();
    LocalDate to = scope.plan().endsOn();
    return new TargetModel(
        tree,
        target,
        tree.of(target),
        boundary,
        series(visit, boundary, unit, target, "year"),
        series(visit, boundary, unit, target, "month"),
        scope.isWholePlan()
            ? PublishedFigures.ask(visit.session(), target, scope.planUnit().orgUnitId())
            : List.of(),
        BoundaryChanges.ask(visit.session(), scope.unit().orgUnitId(), from, to),
        Forecasts.ask(visit.session(), scope.plan().planId(), scope.unit().orgUnitId()).stream()
            .filter(forecast -> forecast.targetId().equals(target.targetId()))
            .toList());
  }

  /** Only the plan's own unit has a footprint; below it figures are as reported. */
  private static Boundary boundaryOf(Scope scope) {
    return scope.boundary() == Boundary.FOOTPRINT && !scope.isWholePlan()
        ? Boundary.REPORTED
        : scope.boundary();
  }

  private static String seriesUnit(Visit visit, Boundary boundary) {
    String unit = visit.scope().unit().orgUnitId();
    return boundary == Boundary.CURRENT
        ? TodaysUnit.ask(visit.session(), unit).map(Unit::orgUnitId).orElse(unit)
        : unit;
  }

  private static List<SeriesPoint> series(
      Visit visit, Boundary boundary, String unit, Target target, String periodType) {
    return target.indicatorId() == null
        ? List.of()
        : Series.ask(visit.session(), boundary.code(), unit, target.indicatorId(), periodType);
  }

  TimeAxis axis(Scope scope) {
    return new TimeAxis(scope.years());
  }

  /** Whether amounts of the target add up over the years. */
  boolean addsUp() {
    return standing.values().stream()
        .anyMatch(a -> a.cumulativeTarget() != null || a.cumulativeActual() != null);
  }

  /** Whether any month of a year has a figure. */
  boolean hasMonthsOf(int year) {
    return monthly.stream()
        .anyMatch(p -> p.figure() != null && p.period().startsWith(String.valueOf(year)));
  }

  /** The figure of a whole year as the series has it. */
  boolean hasYear(String year) {
    return yearly.stream().anyMatch(p -> p.figure() != null && p.period().equals(year));
  }

  boolean isSimulated() {
    return standing.values().stream().anyMatch(Attainment::isSimulated)
        || yearly.stream().anyMatch(SeriesPoint::isSimulated);
  }
}
