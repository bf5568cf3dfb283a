package vn.kho.dashboard.adhoc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the SQL engine needs to know.
 *
 * @param engineFolder where the engine is unpacked once
 * @param scratch folder for private copies; what is in it after the end may be deleted
 * @param tables names of the published tables
 * @param shortNames short names to published tables
 * @param timeLimit longest run of a statement by the wall clock
 * @param engineMegabytes the engine's own memory limit
 * @param processMegabytes a child whose resident memory grows beyond this is killed
 * @param threads of one child
 * @param parallel statements that run at once; more wait
 * @param waiting statements that may wait; more are refused
 * @param perOwner statements of one owner that run or wait
 * @param spares children kept open and idle
 * @param niceness how far children stand back behind the dashboard's pages
 */
public record SqlSettings(
    Path engineFolder,
    Path scratch,
    List<String> tables,
    Map<String, String> shortNames,
    Duration timeLimit,
    int engineMegabytes,
    int processMegabytes,
    int threads,
    int parallel,
    int waiting,
    int perOwner,
    int spares,
    int niceness) {

  public SqlSettings {
    tables = List.copyOf(tables);
    shortNames = Map.copyOf(shortNames);
  }

  /** Short names an analyst may write instead of the full ones. */
  public static final Map<String, String> SHORT_NAMES =
      Map.of(
          "result", "fct_results",
          "target", "fct_targets",
          "submission", "fct_submissions",
          "unit", "dim_org_units",
          "indicator", "dim_indicators",
          "attainment", "mart_attainment",
          "trend", "mart_trend_yearly");

  /** The usual limits: ten seconds, 1 GB in the engine, 2 GB for the process, two at once. */
  public static SqlSettings usual(Path engineFolder, Path scratch, List<String> tables) {
    return new SqlSettings(
        engineFolder,
        scratch,
        tables,
        SHORT_NAMES,
        Duration.ofSeconds(10),
        1024,
        2048,
        2,
        2,
        16,
        4,
        3,
        10);
  }

  /** The same for a program that asks once: no spare child is kept. */
  public SqlSettings forOneQuestion(Duration limit) {
    return new SqlSettings(
        engineFolder,
        scratch,
        tables,
        shortNames,
        limit,
        engineMegabytes,
        processMegabytes,
        threads,
        1,
        0,
        1,
        0,
        0);
  }
}
