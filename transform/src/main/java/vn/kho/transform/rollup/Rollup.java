package vn.kho.transform.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag$;

/** The roll-up as a function of datasets. */
public final class Rollup {

  private Rollup() {}

  /**
   * Every unit and period of every indicator, on all boundaries.
   *
   * @param facts every version, partitioned by indicator and sorted by unit as {@code
   *     ResultVersions} leaves them
   * @param dimensions units, plans and indicators
   * @param asOf the day looked at
   * @param graceDays how many days after a month its report is due
   * @param schema the columns of mart_results_by_period
   */
  public static Dataset<Row> results(
      Dataset<Row> facts, Dimensions dimensions, LocalDate asOf, int graceDays, StructType schema) {
    World world = WorldBuilder.build(dimensions.units(), dimensions.territories(), asOf);
    Dataset<Row> current = facts.where(col("is_current")).select(FactRows.columns());
    Row span = facts.agg(min("period_start").as("first"), max("period_end").as("last")).first();
    LocalDate first = span.isNullAt(0) ? asOf : span.getLocalDate(0);
    LocalDate last = span.isNullAt(1) ? asOf : span.getLocalDate(1);
    int lastYear = Math.max(asOf.getYear(), Math.min(last.getYear(), asOf.getYear() + 1));
    Frame frame = Frame.of(Math.min(first.getYear(), asOf.getYear()), lastYear, world);
    Due due = new Due(dueBefore(asOf, graceDays));
    Map<String, Rule> rules = new HashMap<>();
    dimensions.rules().forEach(rule -> rules.put(rule.indicatorId(), rule));
    Broadcast<Job> job =
        facts
            .sparkSession()
            .sparkContext()
            .broadcast(
                new Job(world, frame, due, Map.copyOf(rules)), ClassTag$.MODULE$.apply(Job.class));
    MapPartitionsFunction<Row, Row> work = rows -> new RollupTask(job.value(), rows);
    return current.mapPartitions(work, Encoders.row(schema));
  }

  /** The boundary after the last month whose report was due by a day. */
  static int dueBefore(LocalDate asOf, int graceDays) {
    return Months.of(asOf.plusDays(1).minusDays(graceDays));
  }

  /** What every task needs. */
  record Job(World world, Frame frame, Due due, Map<String, Rule> rules)
      implements java.io.Serializable {

    private static final long serialVersionUID = 1L;
  }

  /** Units, territories and rules, as they are loaded. */
  public record Dimensions(Units units, List<Territory> territories, List<Rule> rules) {}
}
