package vn.kho.transform.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag$;

/** The roll-up as functions of datasets: one world of units, one pass per question. */
public final class Rollup {

  private final Dataset<Row> current;
  private final Job job;
  private final Broadcast<Job> shared;
  private final CollectionAccumulator<Finding> found;
  private final CollectionAccumulator<StandIns.Year> standing;

  /**
   * Prepares the units, periods and rules.
   *
   * @param facts every version, partitioned by indicator and sorted by indicator and unit
   * @param dimensions units, plans and indicators
   * @param asOf the day looked at
   * @param graceDays how many days after a month its report is due
   */
  public Rollup(Dataset<Row> facts, Dimensions dimensions, LocalDate asOf, int graceDays) {
    this(facts, dimensions, new Days(asOf, asOf), Span.of(facts, asOf), graceDays);
  }

  /**
   * Prepares the units, periods and rules, with the units of one day and the duties of another.
   *
   * @param facts every version, partitioned by indicator and sorted by indicator and unit
   * @param dimensions units, plans and indicators
   * @param span the days results are told of
   * @param graceDays how many days after a month its report is due
   */
  public Rollup(Dataset<Row> facts, Dimensions dimensions, Days days, Span span, int graceDays) {
    this.current = facts.where(col("is_current")).select(FactRows.columns());
    this.job = Job.of(dimensions, days, graceDays, span.firstDay(), span.lastDay());
    this.shared =
        facts.sparkSession().sparkContext().broadcast(job, ClassTag$.MODULE$.apply(Job.class));
    this.found = facts.sparkSession().sparkContext().collectionAccumulator("findings");
    this.standing = facts.sparkSession().sparkContext().collectionAccumulator("standing in");
  }

  /**
   * Every unit and period of every indicator, on all boundaries.
   *
   * @param schema the columns of mart_results_by_period
   */
  public Dataset<Row> results(StructType schema) {
    Broadcast<Job> given = shared;
    CollectionAccumulator<Finding> findings = found;
    CollectionAccumulator<StandIns.Year> stood = standing;
    MapPartitionsFunction<Row, Row> work =
        rows -> new RollupTask(given.value(), rows, findings::add, stood::add);
    return current.mapPartitions(work, Encoders.row(schema));
  }

  /**
   * What in the accepted figures contradicts itself, once the results have been written: code,
   * unit, indicator, fact, found value, expected value, words in Vietnamese and in English.
   */
  public List<List<@Nullable Object>> findings() {
    return found.value().stream()
        .distinct()
        .sorted(
            Comparator.comparing(Finding::resultId)
                .thenComparing(Finding::code)
                .thenComparing(Finding::found))
        .map(Finding::cells)
        .toList();
  }

  /**
   * The units that stood in for those below them, once the results have been written: indicator,
   * unit, year.
   */
  public List<List<Object>> standIns() {
    return standing.value().stream().distinct().map(StandIns.Year::cells).toList();
  }

  /** See {@link Members}. */
  public List<List<Object>> members() {
    return Members.of(job.world()).stream().map(Members.Member::cells).toList();
  }

  /** The last month whose report was due, as a boundary counted from year 0. */
  public LocalDate lastDueDay() {
    return Months.lastDayBefore(job.due().before());
  }

  /** The boundary after the last month whose report was due by a day. */
  public static int dueBefore(LocalDate asOf, int graceDays) {
    return Months.of(asOf.plusDays(1).minusDays(graceDays));
  }

  /** The day whose units are today's, and the day up to which reports are due. */
  public record Days(LocalDate asOf, LocalDate dueOn) {}

  /** The first and the last day any version speaks of. */
  public record Span(LocalDate firstDay, LocalDate lastDay) {

    private static Span of(Dataset<Row> facts, LocalDate asOf) {
      Row span = facts.agg(min("period_start"), max("period_end")).first();
      return new Span(
          span.isNullAt(0) ? asOf : span.getLocalDate(0),
          span.isNullAt(1) ? asOf : span.getLocalDate(1));
    }
  }

  /** What every task needs. */
  record Job(World world, Frame frame, Due due, Map<String, Rule> rules, Map<String, Above> above)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    Above above(Rule rule) {
      return above.getOrDefault(rule.indicatorId(), Above.SILENT);
    }

    /**
     * Prepares the units, periods and rules.
     *
     * @param firstDay of the earliest period any version speaks of
     * @param lastDay of the latest
     */
    static Job of(
        Dimensions dimensions, Days days, int graceDays, LocalDate firstDay, LocalDate lastDay) {
      LocalDate asOf = days.asOf();
      World world = WorldBuilder.build(dimensions.units(), dimensions.territories(), asOf);
      int first = Math.min(firstDay.getYear(), asOf.getYear());
      int end = Math.max(asOf.getYear(), Math.min(lastDay.getYear(), asOf.getYear() + 1));
      Map<String, Rule> rules = new HashMap<>();
      dimensions.rules().forEach(rule -> rules.put(rule.indicatorId(), rule));
      return new Job(
          world,
          Frame.of(first, end, world),
          new Due(dueBefore(days.dueOn(), graceDays)),
          Map.copyOf(rules),
          Map.copyOf(dimensions.above()));
    }
  }

  /**
   * Units, territories and rules, as they are loaded.
   *
   * @param above by indicator; none where only those that report it told of it
   */
  public record Dimensions(
      Units units, List<Territory> territories, List<Rule> rules, Map<String, Above> above) {

    public Dimensions with(Map<String, Above> told) {
      return new Dimensions(units, territories, rules, told);
    }
  }
}
