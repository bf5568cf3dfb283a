package vn.kho.dashboard.report.content;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.Span;

/** Where each number was taken from, with the statement that gives it again from the snapshot. */
final class Origins {
  private static final String SCORED = "kind not in ('qualitative', 'parameter', 'no_target')";

  private final Review review;
  private final QuestionOrigins questions;

  Origins(Review review) {
    this.review = review;
    this.questions = new QuestionOrigins(review);
  }

  /** Those of numbers that a question of the report gives. */
  QuestionOrigins questions() {
    return questions;
  }

  // --- a column of a row

  Origin row(ReviewRow row, String column) {
    return row(row, column, review.identity().period());
  }

  /** What a row says of another period, such as the whole term. */
  Origin row(ReviewRow row, String column, String period) {
    String where = here(row.targetId(), review.unit().orgUnitId(), period);
    String sql =
        column.equals("target_value")
            ? "select coalesce((select target_value from mart_attainment"
                + where
                + "), (select target_value from fct_targets where plan_id = "
                + Literals.text(review.plan().planId())
                + " and plan_version = "
                + review.plan().version()
                + " and target_id = "
                + Literals.text(row.targetId())
                + " and period = "
                + Literals.text(period)
                + "))"
            : "select " + column + " from mart_attainment" + where;
    return Origin.attainment(
        column, review.plan().planId(), row.targetId(), review.unit().orgUnitId(), period, sql);
  }

  /** The running total against what the term asks, out of two periods of a row. */
  Origin termPct(ReviewRow row) {
    String unit = review.unit().orgUnitId();
    String sql =
        "select 100 * (select cumulative_actual from mart_attainment"
            + here(row.targetId(), unit, review.identity().period())
            + ") / (select target_value from mart_attainment"
            + here(row.targetId(), unit, review.term())
            + ")";
    return Origin.attainment(
        "100 * cumulative_actual / term target_value",
        review.plan().planId(),
        row.targetId(),
        unit,
        review.identity().period(),
        sql);
  }

  private String here(String targetId, String unit, String period) {
    return " where plan_id = "
        + Literals.text(review.plan().planId())
        + " and target_id = "
        + Literals.text(targetId)
        + " and org_unit_id = "
        + Literals.text(unit)
        + " and period = "
        + Literals.text(period);
  }

  /** A column of the only row of a table that has these values. */
  Origin only(String table, String column, Map<String, String> key) {
    String where =
        key.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + " = " + Literals.text(each.getValue()))
            .collect(Collectors.joining(" and "));
    String shown =
        key.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("|"));
    return Origin.of(
        table, column, shown, "select " + column + " from " + table + " where " + where);
  }

  // --- counts

  /** Over all rows of the report's unit that are judged. */
  Origin scored(String expression, String condition) {
    String period = review.identity().period();
    return judged(
        review.unit().orgUnitId(), " and period = " + Literals.text(period), expression, condition);
  }

  /** Over all a unit is asked within the period reviewed. */
  Origin unit(String orgUnitId, String expression, String condition) {
    return judged(orgUnitId, within(review.span()), expression, condition);
  }

  private Origin judged(String orgUnitId, String when, String expression, String condition) {
    String key =
        "plan_id="
            + review.plan().planId()
            + "|org_unit_id="
            + orgUnitId
            + "|period="
            + review.identity().period();
    String sql =
        "select "
            + expression
            + " from mart_attainment where plan_id = "
            + Literals.text(review.plan().planId())
            + " and org_unit_id = "
            + Literals.text(orgUnitId)
            + when
            + " and "
            + SCORED
            + (condition.isEmpty() ? "" : " and " + condition);
    return Origin.of("mart_attainment", expression, key, sql);
  }

  /**
   * Over rows named one by one; those the marts do not judge count as such.
   *
   * @param expression may speak of {@code verdict}
   */
  Origin rows(Collection<ReviewRow> rows, String expression) {
    String ids = Literals.list(rows.stream().map(ReviewRow::targetId).toList());
    String key =
        "plan_id="
            + review.plan().planId()
            + "|org_unit_id="
            + review.unit().orgUnitId()
            + "|period="
            + review.identity().period()
            + "|row_no="
            + rows.stream().map(ReviewRow::rowNo).collect(Collectors.joining(" "));
    String sql =
        "select "
            + expression
            + " from (select distinct target_id from fct_targets where target_id in ("
            + ids
            + ")) left join (select target_id, verdict from mart_attainment where org_unit_id = "
            + Literals.text(review.unit().orgUnitId())
            + " and period = "
            + Literals.text(review.identity().period())
            + ") using (target_id)";
    return Origin.of("mart_attainment", expression, key, sql);
  }

  /** How many spans of a row have a verdict among some. */
  Origin parts(ReviewRow row, String expression) {
    Span span = review.span();
    String key =
        "plan_id="
            + review.plan().planId()
            + "|target_id="
            + row.targetId()
            + "|org_unit_id="
            + review.unit().orgUnitId();
    String sql =
        "select "
            + expression
            + " from mart_attainment where plan_id = "
            + Literals.text(review.plan().planId())
            + " and target_id = "
            + Literals.text(row.targetId())
            + " and org_unit_id = "
            + Literals.text(review.unit().orgUnitId())
            + within(span);
    return Origin.of("mart_attainment", expression, key, sql);
  }

  private static String within(Span span) {
    return " and period_start >= "
        + Literals.day(span.from())
        + " and period_end <= "
        + Literals.day(span.to());
  }

  // --- reports owed

  /**
   * @param units whose reports are counted
   * @param expression may speak of {@code state}
   */
  Origin duties(Collection<String> units, String expression) {
    String years = review.dutyYears().stream().collect(Collectors.joining("|"));
    String whose =
        units.size() == 1
            ? "org_unit_id = " + Literals.text(units.iterator().next())
            : "org_unit_id in (" + Literals.list(units) + ")";
    String sql =
        "select "
            + expression
            + " from mart_reporting where "
            + whose
            + " and regexp_matches(period, "
            + Literals.text("^(" + years + ")")
            + ") and state <> 'not_due'";
    String key =
        (units.size() == 1 ? "org_unit_id=" + units.iterator().next() : "org_unit_id=*")
            + "|period="
            + years;
    return Origin.of("mart_reporting", expression, key, sql);
  }
}
