package vn.kho.transform.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.duck.Duck;

/** The table mart_findings. */
public final class FindingTable {

  public static final String TABLE = "mart_findings";

  private FindingTable() {}

  /**
   * Creates the table with what is doubtful about figures.
   *
   * @param duck with the staged tables, fct_results and mart_results_by_period
   * @param found what the roll-up came across: code, unit, indicator, fact, found value, expected
   *     value, words in Vietnamese and in English
   */
  public static void create(Duck duck, List<List<@Nullable Object>> found) {
    duck.fill(
        "found",
        """
        code VARCHAR, org_unit_id VARCHAR, indicator_id VARCHAR, result_id VARCHAR,
        found_value DECIMAL(24,6), expected_value DECIMAL(24,6), message_vi VARCHAR,
        message_en VARCHAR\
        """,
        found);
    duck.run("CREATE TABLE " + TABLE + " AS " + Duck.resource(FindingTable.class, TABLE + ".sql"));
  }

  /** Adds figures that another of the same day and status contradicts. */
  public static void addSameDay(Duck duck) {
    add(duck, "same_day.sql");
  }

  /** Adds figures of the year to date that may hold the months of the units before. */
  public static void addToDateAcrossChange(Duck duck) {
    add(duck, "to_date_across_change.sql");
  }

  /**
   * Adds figures of units above those that report, where they count for nothing, or only some of
   * those below told.
   */
  public static void addOwnReportsNotCounted(Duck duck) {
    add(duck, "own_report_not_counted.sql");
    add(duck, "own_report_only_compared.sql");
  }

  /** Adds what the plans themselves contradict or leave open. */
  public static void addPlanFindings(Duck duck) {
    add(duck, "plan_findings.sql");
  }

  private static void add(Duck duck, String file) {
    duck.run("INSERT INTO " + TABLE + " BY NAME " + Duck.resource(FindingTable.class, file));
  }
}
