package vn.kho.transform.stage;

import java.util.List;
import vn.kho.transform.duck.Duck;

/**
 * Dimensions and small facts as they stood on a day, under their public names: one statement per
 * table, each creating the table it is named after from the loaded tables.
 */
public final class Staging {

  /** In an order in which each may use those before it. */
  public static final List<String> TABLES =
      List.of(
          "dim_org_units",
          "map_org_units",
          "map_org_unit_parents",
          "dim_org_unit_attributes",
          "dim_indicators",
          "dim_schemes",
          "bridge_indicator_schemes",
          "dim_departments",
          "dim_plans",
          "fct_targets",
          "fct_published_figures",
          "fct_submissions",
          "fct_issues");

  private Staging() {}

  /**
   * Creates the table.
   *
   * @param duck with the loaded tables as views and the variable {@code as_of}
   */
  public static void create(Duck duck, String table) {
    duck.run("CREATE TABLE " + table + " AS " + Duck.resource(Staging.class, table + ".sql"));
  }

  /**
   * How many days after a month its report may still come: 9 for "before the 10th of the next
   * month"; 0 when no monthly duty is in force.
   */
  public static int graceDays(Duck duck) {
    return duck.query(Duck.resource(Staging.class, "grace_days.sql"), row -> row.number(1)).get(0);
  }
}
