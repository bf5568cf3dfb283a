package vn.kho.transform.change;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;

/**
 * The table mart_changes. Between the old snapshot and the new one stand states in which one more
 * cause has worked; a cause's part is the difference it makes from the state before, so that the
 * parts add up to the whole difference by themselves. An indicator in which a single cause worked
 * needs no state in between.
 */
public final class Changes {

  public static final String TABLE = "mart_changes";

  private static final List<String> COMPARED =
      List.of(
          "fct_results",
          "fct_submissions",
          "fct_targets",
          "mart_results_by_period",
          "mart_attainment");

  private Changes() {}

  /** Creates the table with nothing in it, when there is nothing to compare with. */
  public static void createEmpty(Duck duck) {
    duck.fill(Contract.of(TABLE), List.of());
  }

  /** Whether a snapshot holds the tables that are compared, in today's columns. */
  public static boolean isComparable(Duck duck, Previous previous) {
    for (String table : COMPARED) {
      if (!Files.isDirectory(previous.marts().resolve(table))) {
        return false;
      }
      duck.viewFolder("old_" + table, previous.marts().resolve(table));
      Set<String> there =
          new HashSet<>(
              duck.query(
                  "SELECT column_name FROM (DESCRIBE old_" + table + ")", row -> row.text(1)));
      if (!there.containsAll(Contract.of(table).columnNames())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Creates the table.
   *
   * @param duck with both snapshots' tables, the loaded tables, and those the old snapshot was made
   *     of as {@code past_…}
   * @param newId the snapshot in the making
   * @param moved whether a later month's reports are due than at the old snapshot
   */
  public static void create(
      Duck duck, Previous previous, String newId, Due moved, StateRollup states) {
    duck.set("from_snapshot", "VARCHAR", previous.snapshotId());
    duck.set("to_snapshot", "VARCHAR", newId);
    duck.set("past_as_of", "DATE", previous.asOf().toString());
    duck.set("is_due_moved", "BOOLEAN", Boolean.toString(moved == Due.MOVED));
    duck.set("is_other_code", "BOOLEAN", Boolean.toString(previous.code() == Previous.Code.OTHER));
    for (String table : List.of("changed_facts", "causes", "changed_rows", "steps")) {
      duck.run("CREATE TABLE " + table + " AS " + sql(table));
    }
    duck.run(sql("state_values"));
    for (int step : duck.query(sql("states_needed"), row -> row.number(1))) {
      duck.set("step", "INTEGER", Integer.toString(step));
      duck.run("CREATE OR REPLACE TABLE state_facts AS " + sql("state_facts"));
      states.rollUp(step == 1 ? StateRollup.Rules.OLD : StateRollup.Rules.NEW);
      duck.run(sql("keep_state"));
    }
    duck.run("CREATE TABLE indicator_changes AS " + sql("indicator_changes"));
    duck.run("CREATE TABLE " + TABLE + " AS " + sql(TABLE));
  }

  /** Whether the months whose reports are due are those of the old snapshot. */
  public enum Due {
    AS_BEFORE,
    MOVED
  }

  private static String sql(String name) {
    return Duck.resource(Changes.class, name + ".sql");
  }
}
