package vn.kho.transform.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/** Dimensions and small facts as they stood on a day, under their public names. */
public final class Staging {

  private Staging() {}

  public static Dataset<Row> orgUnits(Dataset<Row> units) {
    UDF1<String, String> fold = SearchName::fold;
    return units
        .withColumnRenamed("in_plan", "in_plan_178")
        .withColumn("search_name", udf(fold, DataTypes.StringType).apply(col("name")));
  }

  /** Every version issued by the day; a plan that does not print its day of issue counts. */
  public static Dataset<Row> plans(Dataset<Row> plans, LocalDate asOf) {
    return newest(plans, "plan_id", "version").where(notAfter("issued_on", asOf));
  }

  /** The rows of the plan versions given, each from its newest load. */
  public static Dataset<Row> targets(Dataset<Row> targets, Dataset<Row> plans) {
    WindowSpec version = Window.partitionBy("plan_id", "plan_version");
    Dataset<Row> known = plans.select(col("plan_id"), col("version").as("plan_version")).distinct();
    return targets
        .withColumn("newest", max("load_seq").over(version))
        .where(col("load_seq").equalTo(col("newest")))
        .drop("newest")
        .join(known, new String[] {"plan_id", "plan_version"}, "left_semi");
  }

  /** Figures printed by the day, each source file in its newest load. */
  public static Dataset<Row> publishedFigures(Dataset<Row> figures, LocalDate asOf) {
    return figures
        .withColumn("newest", max("load_seq").over(Window.partitionBy("source_file")))
        .where(col("load_seq").equalTo(col("newest")))
        .drop("newest")
        .where(notAfter("published_on", asOf));
  }

  public static Dataset<Row> submissions(Dataset<Row> submissions, LocalDate asOf) {
    return newest(submissions, "submission_id").where(notAfter("received_on", asOf));
  }

  /** The problems of the submissions given. */
  public static Dataset<Row> issues(Dataset<Row> issues, Dataset<Row> submissions) {
    return issues
        .join(submissions.select("submission_id"), new String[] {"submission_id"}, "left_semi")
        .dropDuplicates("submission_id", "code", "sheet", "row", "column", "found_text");
  }

  private static Column notAfter(String column, LocalDate asOf) {
    return col(column).isNull().or(col(column).leq(lit(Date.valueOf(asOf))));
  }

  private static Dataset<Row> newest(Dataset<Row> rows, String... key) {
    Column[] columns = new Column[key.length];
    for (int i = 0; i < key.length; i++) {
      columns[i] = col(key[i]);
    }
    WindowSpec order = Window.partitionBy(columns).orderBy(col("load_seq").desc());
    return rows.withColumn("nth", row_number().over(order))
        .where(col("nth").equalTo(1))
        .drop("nth");
  }
}
