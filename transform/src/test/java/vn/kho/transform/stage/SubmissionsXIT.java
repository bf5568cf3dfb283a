package vn.kho.transform.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** A file whose rows came on several days, as each of those days knew it. */
class SubmissionsXIT {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "2024-01-04 | nothing",
        "2024-01-05 | 2024-01-05 rows 1 on time true",
        "2024-02-09 | 2024-02-08 rows 3 on time false",
        "2024-03-01 | 2024-03-01 rows 4 on time false"
      })
  void fileOfSeveralDays_isKnownByWhatHadCome(String day, String known) {
    try (Duck duck = Duck.inMemory()) {
      duck.run(
          """
          CREATE TABLE submissions AS
          SELECT 's' AS submission_id, 'a.csv' AS file_name, 'aa' AS file_sha256,
                 DATE '2024-03-01' AS received_on, 'c1' AS org_unit_id, 'monthly' AS report_type,
                 '2023-12' AS period, DATE '2024-01-09' AS due_on, false AS is_on_time,
                 CAST(4 AS BIGINT) AS rows_accepted, CAST(0 AS BIGINT) AS rows_refused,
                 false AS is_simulated, 1 AS load_seq
          """);
      duck.run(
          """
          CREATE TABLE results AS
          SELECT 's' AS submission_id, false AS is_simulated, unnest(
            [DATE '2024-01-05', DATE '2024-02-01', DATE '2024-02-08', DATE '2024-03-01']) AS received_on
          """);
      duck.set("as_of", "DATE", day);

      Staging.create(duck, "fct_submissions");

      List<String> found =
          duck.query(
              """
              SELECT received_on || ' rows ' || rows_accepted || ' on time ' || is_on_time
              FROM fct_submissions
              """,
              row -> row.text(1));
      assertEquals(known == null ? List.of() : List.of(known), found);
    }
  }
}
