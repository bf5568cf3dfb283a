package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.BoundaryChanges;
import vn.kho.dashboard.query.ReviewFindings;
import vn.kho.dashboard.query.ReviewUnits;
import vn.kho.dashboard.query.UnitEnd;
import vn.kho.dashboard.query.UnitsInForce;
import vn.kho.dashboard.store.Sql;

/**
 * Where the numbers that questions of the report give were taken from: its statements, values
 * filled in.
 */
final class QuestionOrigins {
  private final Review review;

  QuestionOrigins(Review review) {
    this.review = review;
  }

  /** How many units below are judged, of one level or, without one, of all. */
  Origin units(String level) {
    return over(
        "mart_attainment",
        Sql.of(ReviewUnits.class),
        "count(*)",
        level.isEmpty() ? "" : " where level = " + Literals.text(level),
        Map.of(
            "plan", Literals.text(review.plan().planId()),
            "plan_unit", Literals.text(review.planUnitId()),
            "unit", Literals.text(review.unit().orgUnitId()),
            "from_day", Literals.day(review.span().from()),
            "to_day", Literals.day(review.span().to())));
  }

  /** Units alive at a level on the last day reviewed. */
  Origin inForce(String level, LocalDate last) {
    return over(
        "dim_org_units",
        Sql.of(UnitsInForce.class),
        "units",
        " where level = " + Literals.text(level),
        Map.of("unit", Literals.text(review.unit().orgUnitId()), "day", Literals.day(last)));
  }

  /** Districts that ended within the days reviewed. */
  Origin districts(LocalDate last) {
    return over(
        "dim_org_units",
        Sql.of(UnitEnd.class),
        "sum(districts)",
        "",
        Map.of(
            "unit", Literals.text(review.unit().orgUnitId()),
            "from_day", Literals.day(last),
            "to_day", Literals.day(last)));
  }

  /** Doubtful data and contradictions of the plan, all or those of a condition. */
  Origin findings(String condition) {
    return over(
        "mart_findings",
        Sql.of(ReviewFindings.class),
        "count(*)",
        condition.isEmpty() ? "" : " where " + condition,
        Map.of(
            "plan", Literals.text(review.plan().planId()),
            "plan_unit", Literals.text(review.planUnitId()),
            "unit", Literals.text(review.unit().orgUnitId()),
            "period", Literals.text(review.identity().period()),
            "term", Literals.text(review.term())));
  }

  /**
   * @param column {@code units_before} or {@code units_after}
   */
  Origin boundary(LocalDate day, String column) {
    return over(
        "map_org_units",
        Sql.of(BoundaryChanges.class),
        column,
        "",
        Map.of(
            "unit", Literals.text(review.unit().orgUnitId()),
            "from_day", Literals.day(day),
            "to_day", Literals.day(day)));
  }

  private Origin over(
      String table, Sql question, String expression, String condition, Map<String, String> values) {
    String inside = question.text();
    List<String> names = question.names();
    for (int i = names.size(); i > 0; i--) {
      inside = inside.replace("$" + i, values.getOrDefault(names.get(i - 1), "null"));
    }
    String sql =
        "select "
            + expression
            + " from (\n"
            + inside.strip().replaceFirst(";$", "")
            + "\n)"
            + condition;
    String key =
        values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + "=" + each.getValue().replace("'", ""))
            .collect(Collectors.joining("|"));
    return Origin.of(table, expression, key, sql);
  }
}
