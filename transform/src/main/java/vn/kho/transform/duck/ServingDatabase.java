package vn.kho.transform.duck;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.transform.io.Contract;

/** The file the dashboard reads: every public table, native and sorted the way it is asked for. */
public final class ServingDatabase {

  /** Where the key's order is not the order of questions: one indicator over units and time. */
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "mart_results_by_period",
          List.of("boundary", "indicator_id", "period_type", "org_unit_id", "period_start"),
          "mart_trend_yearly",
          List.of("boundary", "indicator_id", "org_unit_id", "year"),
          "fct_results",
          List.of("indicator_id", "org_unit_id", "period_start", "received_on", "result_id"));

  private ServingDatabase() {}

  /**
   * Creates the file and fills it.
   *
   * @param file the database to create
   * @param marts the folder of the finished Parquet tables
   */
  public static void build(Path file, Path marts, List<String> tables) {
    try (Duck duck = Duck.onFile(file)) {
      for (String table : tables) {
        load(duck, Contract.of(table), marts.resolve(table));
      }
      duck.run(Duck.resource(ServingDatabase.class, "macros.sql"));
      duck.run("CHECKPOINT");
    }
  }

  private static void load(Duck duck, Contract contract, Path folder) {
    String columns =
        contract.columns().stream()
            .map(ServingDatabase::definition)
            .collect(Collectors.joining(", "));
    duck.run("CREATE TABLE %s (%s)".formatted(contract.table(), columns));
    duck.set("files", "VARCHAR", folder.resolve("*.parquet").toString());
    List<String> order = ORDER.getOrDefault(contract.table(), contract.key());
    duck.run(
        "INSERT INTO %s BY NAME SELECT * FROM read_parquet(getvariable('files')) ORDER BY %s"
            .formatted(
                contract.table(),
                order.stream().map(Duck::quoted).collect(Collectors.joining(", "))));
  }

  private static String definition(Contract.Column column) {
    return "%s %s%s"
        .formatted(
            Duck.quoted(column.name()), Duck.type(column), column.nullable() ? "" : " NOT NULL");
  }
}
