package vn.kho.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.stage.ResultVersions;

/** What a day knew is what had arrived by it, whatever came later. */
class ReplayXIT {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 40;

  /** Random histories, one per unit: repeats, corrections, estimates, several a day. */
  private static Dataset<Row> histories(SparkSession session) {
    Random random = new Random(7);
    Facts facts = SmallProvince.results();
    for (int history = 0; history < 60; history++) {
      int versions = 1 + random.nextInt(8);
      for (int version = 0; version < versions; version++) {
        facts.row(
            "result_id=%d-%d".formatted(history, version),
            "org_unit_id=u" + history,
            "period=2024-01",
            "period_type=month",
            "period_start=2024-01-01",
            "period_end=2024-01-31",
            "value=" + random.nextInt(3),
            "status="
                + List.of("estimate", "provisional", "final", "corrected").get(random.nextInt(4)),
            "received_on=" + START.plusDays(random.nextInt(DAYS)),
            "load_seq=" + random.nextInt(4),
            "source_row=" + random.nextInt(9));
      }
    }
    return session.createDataFrame(facts.rows(), FactTable.RESULTS.schema());
  }

  private static List<String> lines(Dataset<Row> rows) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      lines.add(row.mkString("|"));
    }
    lines.sort(null);
    return lines;
  }

  private static Dataset<Row> versions(Dataset<Row> received, LocalDate day) {
    return ResultVersions.asOf(received, day)
        .select("org_unit_id", "result_id", "value", "is_current", "superseded_by_result_id");
  }

  @Test
  void replayOfADay_equalsAFreshLoadOfWhatHadArrived() {
    Dataset<Row> all = histories(TestSession.get()).cache();
    for (int day = 0; day < DAYS; day += 5) {
      LocalDate asOf = START.plusDays(day);
      Dataset<Row> arrived = all.where(col("received_on").leq(lit(asOf)));
      assertEquals(
          lines(versions(arrived, START.plusDays(DAYS))), lines(versions(all, asOf)), "day " + day);
    }
  }

  @Test
  void sameRowsAgain_changeNothing() {
    Dataset<Row> all = histories(TestSession.get());
    LocalDate end = START.plusDays(DAYS);
    List<String> once =
        lines(
            ResultVersions.asOf(all, end)
                .where("is_current")
                .select("org_unit_id", "value", "status"));
    Dataset<Row> repeated =
        all.unionByName(
            all.where("load_seq = 3")
                .withColumn("file_sha256", lit("zz"))
                .withColumn("result_id", lit("again")));
    List<String> twice =
        lines(
            ResultVersions.asOf(repeated, end)
                .where("is_current")
                .select("org_unit_id", "value", "status"));
    assertFalse(once.isEmpty());
    assertEquals(once, twice);
  }
}
