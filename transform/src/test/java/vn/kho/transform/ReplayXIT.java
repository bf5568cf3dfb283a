package vn.kho.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    return loaded(session, histories(), new Random(7));
  }

  private static List<String[]> histories() {
    Random random = new Random(7);
    List<String[]> rows = new ArrayList<>();
    for (int history = 0; history < 60; history++) {
      int versions = 1 + random.nextInt(8);
      for (int version = 0; version < versions; version++) {
        String state = List.of("value", "value", "not_reported").get(random.nextInt(3));
        rows.add(
            new String[] {
              "result_id=%d-%d".formatted(history, version),
              "org_unit_id=u" + history,
              "period=2024-01",
              "period_type=month",
              "period_start=2024-01-01",
              "period_end=2024-01-31",
              "report_state=" + state,
              "value=" + (state.equals("value") ? random.nextInt(3) : ""),
              "status="
                  + List.of("estimate", "provisional", "final", "corrected").get(random.nextInt(4)),
              "received_on=" + START.plusDays(random.nextInt(DAYS) / 3 * 3L)
            });
      }
    }
    return rows;
  }

  /** The same rows in any order, some twice, split into files and loads as chance has it. */
  private static Dataset<Row> loaded(SparkSession session, List<String[]> rows, Random random) {
    List<String[]> sent = new ArrayList<>(rows);
    for (int again = 0; again < 40; again++) {
      sent.add(rows.get(random.nextInt(rows.size())));
    }
    Collections.shuffle(sent, random);
    Facts facts = SmallProvince.results();
    for (String[] row : sent) {
      List<String> words = new ArrayList<>(List.of(row));
      words.add("load_seq=" + random.nextInt(9));
      words.add("file_sha256=" + random.nextInt(9));
      words.add("source_row=" + random.nextInt(9));
      words.add("recorded_at=2026-11-0%dT02:00:00Z".formatted(1 + random.nextInt(9)));
      facts.row(words.toArray(String[]::new));
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
  void anyOrderSplitOrRepetition_givesTheSameCurrentFacts() {
    LocalDate end = START.plusDays(DAYS);
    List<String> first = current(loaded(TestSession.get(), histories(), new Random(1)), end);
    assertEquals(60, first.size());
    for (int seed = 2; seed < 7; seed++) {
      Dataset<Row> otherwise = loaded(TestSession.get(), histories(), new Random(seed));
      assertEquals(first, current(otherwise, end), "loaded as by chance " + seed);
    }
  }

  private static List<String> current(Dataset<Row> received, LocalDate day) {
    return lines(
        ResultVersions.asOf(received, day)
            .where("is_current")
            .select("org_unit_id", "value", "status", "report_state", "received_on"));
  }

  /** Two figures of one day: value, status and moment of loading of each, then the current one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a final beats an estimate loaded later     | 5 final T03     | 9 estimate T04  | 5
          a correction beats a greater final         | 9 final T03     | 5 corrected T02 | 5
          of a day long past the greater is taken    | 5 final T03     | 9 final T04     | 9
          and so it is the other way round           | 9 final T03     | 5 final T04     | 9
          sent again the same day, the later counts  | 9 final today03 | 5 final today04 | 5
          one in the morning at home is another day   | 5 final today03 | 9 final today18 | 5
          one loaded live is later than one dated    | 9 final T03     | 5 final today04 | 5
          """)
  void twoFiguresOfADay_haveOneOrder(String name, String one, String other, int current) {
    Facts facts = SmallProvince.results();
    for (String said : List.of(one, other)) {
      String[] words = said.split(" ", -1);
      String moment =
          words[2].startsWith("today")
              ? "2024-01-10T%s:00:00Z".formatted(words[2].substring(5))
              : "2026-11-20%s:00:00Z".formatted(words[2]);
      facts.row(
          "result_id=" + words[0],
          "org_unit_id=u",
          "period=2023-12",
          "period_type=month",
          "value=" + words[0],
          "status=" + words[1],
          "received_on=2024-01-10",
          "recorded_at=" + moment);
    }
    Dataset<Row> received =
        TestSession.get().createDataFrame(facts.rows(), FactTable.RESULTS.schema());
    List<String> found =
        lines(
            ResultVersions.asOf(received, LocalDate.of(2024, 2, 1))
                .where("is_current")
                .select("result_id"));
    assertEquals(List.of(Integer.toString(current)), found, name);
  }
}
