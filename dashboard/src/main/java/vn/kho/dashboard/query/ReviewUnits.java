package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How do the units below stand on a plan's targets in a period? */
public final class ReviewUnits {
  private static final Sql SQL = Sql.of(ReviewUnits.class);

  private ReviewUnits() {}

  public static List<ReviewUnit> ask(
      Session session, String planId, String planUnit, String orgUnitId, Span span) {
    return session.list(
        SQL,
        Map.of(
            "plan", planId,
            "plan_unit", planUnit,
            "unit", orgUnitId,
            "from_day", span.from(),
            "to_day", span.to()),
        row ->
            new ReviewUnit(
                row.getText("org_unit_id"),
                row.getText("name"),
                row.textOrNull("parent_name"),
                row.getText("level"),
                row.getInt("targets"),
                row.getInt("exceeded"),
                row.getInt("achieved"),
                row.getInt("missed"),
                row.getInt("unknown"),
                row.getInt("open"),
                row.getInt("unassessed"),
                row.textOrNull("missed_rows")));
  }
}
