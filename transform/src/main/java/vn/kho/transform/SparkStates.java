package vn.kho.transform;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.change.Cause;
import vn.kho.transform.change.Changes;
import vn.kho.transform.change.States;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;
import vn.kho.transform.judging.Attainment;
import vn.kho.transform.rollup.Above;
import vn.kho.transform.rollup.Loading;
import vn.kho.transform.rollup.Rollup;

/** The states between two snapshots, by the roll-up and the judge the snapshots are made by. */
final class SparkStates implements States {

  private static final Contract RESULTS = Contract.of("mart_results_by_period");
  private static final List<String> PAST = List.of("units", "unit_parents", "unit_links");

  private final SparkSession session;
  private final Duck duck;
  private final Path folder;
  private final Days days;
  private final int grace;
  private Rollup.@Nullable Dimensions now;
  private Rollup.@Nullable Dimensions then;
  private Rollup.@Nullable Span span;

  /** The days the two snapshots speak of. */
  record Days(LocalDate then, LocalDate now) {

    /** The day that counts for a cause in a state. */
    LocalDate of(Cause cause, Cause state) {
      return cause.hasWorkedAt(state) ? now : then;
    }
  }

  SparkStates(SparkSession session, Duck duck, Path folder, Days days, int grace) {
    this.session = session;
    this.duck = duck;
    this.folder = folder;
    this.days = days;
    this.grace = grace;
  }

  @Override
  public void rollUp(Cause state) {
    Path facts = folder.resolve("facts-" + state.step() + ".parquet");
    duck.writeAnswer(
        "SELECT * FROM state_facts ORDER BY indicator_id, org_unit_id, period, basis", facts);
    Dataset<Row> versions =
        session
            .read()
            .schema(Contract.of("fct_results").schema())
            .parquet(facts.toUri().toString());
    Rollup.Days at =
        new Rollup.Days(days.of(Cause.BOUNDARY, state), days.of(Cause.NEW_REPORTS, state));
    new Rollup(versions, dimensions(state), at, span(), grace)
        .results(RESULTS.schema())
        .write()
        .parquet(rows().resolve("step=" + state.step()).toUri().toString());
  }

  @Override
  public void gather() {
    if (rows().toFile().isDirectory()) {
      duck.viewSteps("state_rows", rows());
    } else {
      duck.run(
          "CREATE VIEW state_rows AS SELECT 0 AS step, * FROM main.mart_results_by_period LIMIT 0");
    }
  }

  @Override
  public void judge(Cause state) {
    LocalDate unitsOn = days.of(Cause.BOUNDARY, state);
    duck.set("as_of", "DATE", unitsOn.toString());
    Attainment.createState(duck, "state", "state_attainment", days.of(Cause.TIME, state), unitsOn);
    duck.set("as_of", "DATE", days.now().toString());
  }

  private Path rows() {
    return folder.resolve("rows");
  }

  /** The rules have worked in every state, the plans in none. */
  private Rollup.Dimensions dimensions(Cause state) {
    if (now == null || then == null) {
      now = Loading.dimensions(duck);
      duck.run("CREATE SCHEMA past");
      PAST.forEach(table -> duck.run("CREATE VIEW past.%1$s AS FROM past_%1$s".formatted(table)));
      duck.run("CREATE VIEW past.dim_plans AS FROM old_dim_plans");
      duck.run("CREATE VIEW past.fct_targets AS FROM old_fct_targets");
      then = duck.within("past", () -> Loading.dimensions(duck));
    }
    boolean isNow = Cause.BOUNDARY.hasWorkedAt(state);
    Supplier<Map<String, Above>> above = () -> Loading.above(duck, "state_facts");
    return new Rollup.Dimensions(
        (isNow ? now : then).units(),
        then.territories(),
        now.rules(),
        isNow ? above.get() : duck.within("past", above));
  }

  private Rollup.Span span() {
    if (span == null) {
      span =
          duck.query(
                  Duck.resource(Changes.class, "facts_span.sql"),
                  row -> new Rollup.Span(day(row, 1), day(row, 2)))
              .get(0);
    }
    return span;
  }

  private static LocalDate day(Cells row, int column) {
    return Objects.requireNonNull(row.findDate(column), "a day is missing");
  }
}
