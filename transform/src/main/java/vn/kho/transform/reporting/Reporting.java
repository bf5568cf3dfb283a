package vn.kho.transform.reporting;

import vn.kho.transform.duck.Duck;

/** The table mart_reporting: every report a unit owed in its life, and its state on the day. */
public final class Reporting {

  public static final String TABLE = "mart_reporting";

  private Reporting() {}

  /**
   * Creates the table.
   *
   * @param duck with the loaded and staged tables, fct_results and the variable {@code as_of}
   */
  public static void create(Duck duck) {
    duck.run("CREATE TABLE " + TABLE + " AS " + Duck.resource(Reporting.class, TABLE + ".sql"));
  }
}
