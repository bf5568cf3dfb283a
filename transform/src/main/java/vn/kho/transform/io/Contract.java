package vn.kho.transform.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The public shape of one table, as data/contract says it: its columns in order, and its key. */
public record Contract(String table, List<String> key, List<Column> columns) {

  /** Every table a snapshot publishes today, in the order they are written. */
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
          "fct_submissions",
          "fct_results",
          "fct_issues",
          "fct_published_figures",
          "mart_results_by_period",
          "mart_attainment",
          "mart_trend_yearly",
          "mart_findings",
          "mart_reporting",
          "mart_changes",
          "mart_forecasts",
          "mart_forecast_backtest",
          "mart_forecast_reliability",
          "meta_snapshots");

  /** A column: its type is Spark's word for it. */
  public record Column(String name, String type, boolean nullable) {}

  /** The contract of a table, which travels in the jar. */
  public static Contract of(String table) {
    String resource = "/vn/kho/transform/contract/" + table + ".yml";
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no contract in the jar: " + resource);
      }
      Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Contract(table, strings(yaml.get("key")), columns(yaml.get("columns")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  private static List<Column> columns(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list))
        .stream()
            .map(entry -> (Map<?, ?>) entry)
            .map(
                entry ->
                    new Column(
                        String.valueOf(entry.get("name")),
                        String.valueOf(entry.get("type")),
                        Boolean.parseBoolean(String.valueOf(entry.get("nullable")))))
            .toList();
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  public StructType schema() {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema = schema.add(column.name(), column.type(), column.nullable());
    }
    return schema;
  }
}
