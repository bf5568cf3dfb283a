package vn.kho.transform.trend;

import java.time.LocalDate;
import java.util.List;
import vn.kho.transform.duck.Duck;

/** The table mart_trend_yearly: change, like for like, compound growth, against the plan. */
public final class YearlyTrend {

  public static final String TABLE = "mart_trend_yearly";

  private YearlyTrend() {}

  /**
   * Creates the table.
   *
   * @param duck with the staged tables, mart_results_by_period and mart_attainment
   * @param members which reporting units count for which unit: boundary, unit, its level, the unit
   *     it counts for, first and last year
   * @param standIns the units that stood in for those below them: indicator, unit, year
   * @param lastDueDay the last day reports were due for
   */
  public static void create(
      Duck duck, List<List<Object>> members, List<List<Object>> standIns, LocalDate lastDueDay) {
    duck.fill(
        "members",
        """
        boundary VARCHAR, member_id VARCHAR, member_level VARCHAR, org_unit_id VARCHAR,
        first_year INTEGER, last_year INTEGER""",
        members);
    duck.fill("stand_ins", "indicator_id VARCHAR, org_unit_id VARCHAR, year INTEGER", standIns);
    duck.set("last_due", "DATE", lastDueDay.toString());
    duck.run("CREATE TABLE " + TABLE + " AS " + Duck.resource(YearlyTrend.class, TABLE + ".sql"));
  }
}
