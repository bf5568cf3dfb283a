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
 * parts add up to the whole difference by themselves. Every state is rolled up and judged as the
 * snapshots are. Where a single cause worked, no state in between is needed.
 */
public final class Changes {

  public static final String TABLE = "mart_changes";

  private static final List<String> COMPARED =
      List.of(
          "dim_plans",
          "fct_results",
          "fct_submissions",
          "fct_targets",
          "mart_results_by_period",
          "mart_attainment");

  /** What a plan is judged on, as it is before the units have changed. */
  private static final List<String> UNITS =
      List.of("units", "unit_links", "unit_parents", "unit_attributes");

  private final Duck duck;
  private final States states;

  private Changes(Duck duck, States states) {
    this.duck = duck;
    this.states = states;
  }

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
  public static void create(Duck duck, Previous previous, String newId, Due moved, States states) {
    duck.set("from_snapshot", "VARCHAR", previous.snapshotId());
    duck.set("to_snapshot", "VARCHAR", newId);
    duck.set("past_as_of", "DATE", previous.asOf().toString());
    duck.set("is_due_moved", "BOOLEAN", Boolean.toString(moved == Due.MOVED));
    duck.set("is_other_code", "BOOLEAN", Boolean.toString(previous.code() == Previous.Code.OTHER));
    duck.fill("cause_order", "step INTEGER, cause VARCHAR", Cause.rows());
    Changes changes = new Changes(duck, states);
    changes.values();
    changes.verdicts();
    changes.table(TABLE);
  }

  private void values() {
    List.of("changed_facts", "causes", "changed_rows", "steps").forEach(this::table);
    duck.run("CREATE VIEW state_versions AS " + sql("state_versions"));
    for (Cause state : needed("states_needed")) {
      enter(state);
      duck.run("CREATE OR REPLACE TABLE state_facts AS " + sql("state_facts"));
      states.rollUp(state);
    }
    states.gather();
    table("indicator_changes");
  }

  private void verdicts() {
    List.of("moved_targets", "target_steps").forEach(this::table);
    duck.run(sql("judged"));
    for (Cause state : needed("target_states_needed")) {
      enter(state);
      duck.run("CREATE SCHEMA state");
      for (String table : Cause.BOUNDARY.hasWorkedAt(state) ? List.<String>of() : UNITS) {
        duck.run("CREATE VIEW state.%1$s AS FROM past_%1$s".formatted(table));
      }
      duck.run("CREATE TABLE state.fct_targets AS " + sql("state_targets"));
      duck.run("CREATE VIEW state.dim_plans AS " + sql("state_plans"));
      duck.run("CREATE VIEW state.fct_results AS FROM state_versions");
      duck.run("CREATE VIEW state.mart_results_by_period AS " + sql("state_results"));
      states.judge(state);
      duck.run(sql("keep_judged"));
      duck.run("DROP TABLE state_attainment");
      duck.run("DROP SCHEMA state CASCADE");
    }
    table("target_changes");
  }

  /** The states to compute. */
  private List<Cause> needed(String question) {
    return duck.query(sql(question), row -> Cause.at(row.number(1)));
  }

  /** Makes a state known to the statements. */
  private void enter(Cause state) {
    duck.set("step", "INTEGER", Integer.toString(state.step()));
  }

  private void table(String name) {
    duck.run("CREATE TABLE " + name + " AS " + sql(name));
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
