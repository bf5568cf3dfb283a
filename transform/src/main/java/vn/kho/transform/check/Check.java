package vn.kho.transform.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;

/** The checks before publication: each a question whose answers are the rows that fail. */
public final class Check {

  /** Checks over several tables, each in the file of its name. */
  public static final List<String> NAMES =
      List.of(
          "references_known",
          "one_current_version",
          "months_as_reported",
          "months_between_to_date",
          "periods_add_up",
          "units_add_up",
          "sums_again",
          "units_due_again",
          "leaves_again",
          "to_date_again",
          "stand_ins_due_once",
          "boundaries_agree",
          "ratios_from_parts",
          "coverage_in_bounds",
          "year_to_date_closes",
          "verdicts_complete",
          "trend_is_the_mart",
          "values_not_negative",
          "changes_add_up",
          "reporting_states",
          "attainment_again",
          "attainment_counted_again",
          "growth_again",
          "no_share_of_nothing",
          "pace_again",
          "trend_rates_again",
          "trends_again",
          "forecasts_in_bounds",
          "forecasts_again",
          "findings_located",
          "findings_again");

  /** What several checks ask of the units, in an order in which each may use those before it. */
  private static final List<String> SHARED = List.of("told_of.sql", "stands_in.sql", "shared.sql");

  private static final int SHOWN = 3;

  /**
   * What a check found.
   *
   * @param failing how many rows fail
   * @param shown the first of them, as text
   */
  public record Outcome(String name, long failing, List<String> shown) {}

  private Check() {}

  /**
   * Runs every check.
   *
   * @param duck with the finished tables, and the loaded tables they were made of
   * @param tables the finished tables
   */
  public static List<Outcome> all(Duck duck, List<String> tables) {
    prepare(duck);
    List<Outcome> outcomes = new ArrayList<>();
    for (String table : tables) {
      outcomes.add(run(duck, table + "_key", key(Contract.of(table))));
      outcomes.add(run(duck, table + "_nulls", nulls(Contract.of(table))));
    }
    for (String name : NAMES) {
      outcomes.add(one(duck, name));
    }
    return outcomes;
  }

  /** Tells once what several checks ask. */
  public static void prepare(Duck duck) {
    SHARED.forEach(name -> duck.run(Duck.resource(Check.class, name)));
  }

  /** Runs one check of {@link #NAMES}, on a prepared connection. */
  public static Outcome one(Duck duck, String name) {
    return run(duck, name, Duck.resource(Check.class, name + ".sql"));
  }

  private static Outcome run(Duck duck, String name, String question) {
    List<String> rows = duck.query(question, Cells::line);
    return new Outcome(name, rows.size(), rows.stream().limit(SHOWN).toList());
  }

  static String key(Contract contract) {
    String key = quoted(contract.key());
    return "SELECT %1$s, count(*) AS times FROM %2$s GROUP BY %1$s HAVING count(*) > 1"
        .formatted(key, contract.table());
  }

  static String nulls(Contract contract) {
    String missing =
        contract.columns().stream()
            .filter(column -> !column.nullable())
            .map(column -> "\"" + column.name() + "\" IS NULL")
            .collect(Collectors.joining(" OR "));
    return "SELECT %s FROM %s WHERE %s"
        .formatted(quoted(contract.key()), contract.table(), missing);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  /** Stops the publication when any row fails, saying which check and the first rows. */
  public static void refuse(List<Outcome> outcomes) {
    List<Outcome> failed = outcomes.stream().filter(outcome -> outcome.failing() > 0).toList();
    if (failed.isEmpty()) {
      return;
    }
    String what =
        failed.stream()
            .map(
                outcome ->
                    "\n  %s: %d\n    %s"
                        .formatted(
                            outcome.name(),
                            outcome.failing(),
                            String.join("\n    ", outcome.shown())))
            .collect(Collectors.joining());
    throw Problem.ours(
        "Không phát hành: số liệu tính ra không qua kiểm tra; bản trước giữ nguyên." + what,
        "Not published: the computed tables fail their checks; the last snapshot stays." + what);
  }
}
