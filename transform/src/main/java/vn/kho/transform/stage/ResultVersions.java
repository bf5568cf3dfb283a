package vn.kho.transform.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The versions of every fact received by a day: repeats dropped, the last one current, each earlier
 * one pointing at the one that superseded it.
 */
public final class ResultVersions {

  /** When a row loaded on the very day of its receipt was loaded; null for one dated back. */
  private static final String LIVE_MOMENT =
      "CASE WHEN to_date(recorded_at + INTERVAL 7 HOURS) = received_on THEN recorded_at END";

  private ResultVersions() {}

  /**
   * Every version that counts on a day.
   *
   * @param results every received row
   * @param asOf the day up to which receipts count
   * @return partitioned by indicator and, within, sorted by unit, period and basis
   */
  public static Dataset<Row> asOf(Dataset<Row> results, LocalDate asOf) {
    Column content =
        struct(
            col("value"), col("numerator"), col("denominator"), col("status"), col("report_state"));
    return results
        .where(col("received_on").leq(lit(Date.valueOf(asOf))))
        .repartition(col("indicator_id"))
        .withColumn("content", content)
        .withColumn("before", lag(col("content"), 1).over(inOrder()))
        .where(not(col("before").eqNullSafe(col("content"))))
        .withColumn("superseded_by_result_id", lead(col("result_id"), 1).over(inOrder()))
        .withColumn("is_current", col("superseded_by_result_id").isNull())
        .drop("content", "before");
  }

  /**
   * What a figure is received after does not depend on when it was loaded: the day of receipt, then
   * estimate before provisional before final before corrected. Of one day and status the moment of
   * loading counts only where it is the moment of receipt; what is left is settled by what the rows
   * say, so that any order of files gives the same figure, and told as a finding.
   */
  private static WindowSpec inOrder() {
    Column rank =
        when(col("status").equalTo("estimate"), 0)
            .when(col("status").equalTo("provisional"), 1)
            .when(col("status").equalTo("final"), 2)
            .otherwise(3);
    Column said =
        when(col("report_state").equalTo("value"), 2)
            .when(col("report_state").equalTo("not_applicable"), 1)
            .otherwise(0);
    Column moment = expr(LIVE_MOMENT);
    return Window.partitionBy("indicator_id", "org_unit_id", "period", "basis")
        .orderBy(
            col("received_on"),
            rank,
            moment,
            said,
            col("value"),
            col("numerator"),
            col("denominator"),
            col("qualifier"),
            col("note"),
            col("file_sha256"),
            col("source_row"),
            col("result_id"));
  }
}
