package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.ExampleReports;
import vn.kho.transform.fixture.TestSession;

/**
 * Worked examples of how targets are judged, from a results file through the ingest program beside
 * this one (built before it) to the judged row.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedExamplesXIT {

  private static final Clock LATER =
      Clock.fixed(Instant.parse("2025-02-20T05:00:00Z"), ZoneOffset.UTC);
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private final Duck duck = Duck.inMemory();
  private Path warehouse;

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    assumeTrue(isBuilt(), "ingest is not built as it stands; ./kho test builds it first");
    TestSession.get();
    warehouse = folder.resolve("kho");
    Path data = PROJECT.resolve("data");
    Path examples = Files.createDirectory(folder.resolve("examples"));
    for (String name : List.of("plans.csv", "vi-du.csv", "attributes.csv")) {
      try (InputStream file =
          Objects.requireNonNull(WorkedExamplesXIT.class.getResourceAsStream("examples/" + name))) {
        Files.copy(file, examples.resolve(name));
      }
    }
    Path reports = folder.resolve("reports.csv");
    Files.writeString(reports, new ExampleReports(data).csv());
    ingest(data.resolve("reference"), data.resolve("plans"), examples);
    ingest(reports);
    transform("2024-05-31");
    transform("2024-12-31");
    transform("2025-01-31");
    for (int i = 1; i <= 3; i++) {
      Path marts = warehouse.resolve("snapshots/S00000" + i + "/marts/mart_attainment");
      duck.viewFolder("judged_" + i, marts);
    }
  }

  @AfterAll
  void close() {
    duck.close();
  }

  /** Whether the program beside this one is as new as its source. */
  private static boolean isBuilt() throws IOException {
    Path jar = PROJECT.resolve("ingest/target/kho-ingest-0.1.0.jar");
    if (!Files.isRegularFile(jar)) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(jar);
    try (Stream<Path> sources = Files.walk(PROJECT.resolve("ingest/src/main"))) {
      return sources
          .filter(Files::isRegularFile)
          .allMatch(source -> source.toFile().lastModified() <= built.toMillis());
    }
  }

  private void ingest(Path... paths) throws IOException, InterruptedException {
    Path built = PROJECT.resolve("ingest/target");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", built.resolve("*") + ":" + built.resolve("lib/*")));
    words.addAll(List.of("vn.kho.ingest.IngestMain", "ingest"));
    Stream.of(paths).map(Path::toString).forEach(words::add);
    words.addAll(List.of("--lang", "en", "--warehouse", warehouse.toString()));
    words.addAll(List.of("--data", PROJECT.resolve("data").toString()));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private void transform(String day) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<String> words =
        List.of("transform", "--warehouse", warehouse.toString(), "--as-of", day, "--lang", "en");
    int code = TransformMain.run(words, Map.of(), LATER, out, out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }

  /**
   * Columns: the example; day of the data (1 May 2024, 2 end of 2024, 3 a month later); row;
   * period; actual; verdict.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          538 of 500, each commune 3: the province     | 3 | thai-nguyen-2021-2026:I.2.1   | 2022      | actual_value 538, attainment_pct 107.6                      | exceeded
          170 of 178 communes                          | 3 | thai-nguyen-2021-2026:I.2.1/1 | 2022      | actual_value 538, attainment_pct 95.5, units_met 170        | not_achieved
          1.547 + 448 = 1.995 of 2.500                 | 1 | thai-nguyen-2021-2026:I.2.1   | 2021-2026 | actual_value 1995, attainment_pct 79.8, cumulative_pct 79.8 | in_progress
          14 co-operatives of 10                       | 1 | thai-nguyen-2021-2026:I.2.3   | 2021-2026 | actual_value 14, attainment_pct 140, target_value 10        | exceeded
          pace at the end of 2024: 14 of 6             | 2 | thai-nguyen-2021-2026:I.2.3   | 2021-2026 | expected_to_date 6, pace_pct 233                            | exceeded
          4/5, 0/0, 9/10, 1/4                          | 3 | thai-nguyen-2021-2026:I.3/1   | 2022      | actual_value 73.7, numerator 14, denominator 19             | not_achieved
          176 of 178 communes above half               | 3 | thai-nguyen-2021-2026:I.5.2/1 | 2022      | actual_value 98.9, numerator 176, denominator 178           | not_achieved
          exactly half is not above half               | 3 | thai-nguyen-2021-2026:I.5.2/2 | 2022      | units_met 176, attainment_pct 98.9                          | not_achieved
          exactly half is not below half               | 3 | thai-nguyen-2021-2026:I.5/1   | 2022      | units_met 178, attainment_pct 100                           | achieved
          points, 41.0 to 42.2                         | 3 | thai-nguyen-2021-2026:I.5.3   | 2022      | actual_value 1.2, cumulative_target 1.0                     | achieved
          points, 42.2 to 42.4                         | 3 | thai-nguyen-2021-2026:I.5.3   | 2023      | actual_value 0.2, cumulative_target 1.5, cumulative_actual 1.4 | not_achieved
          path of points, third year                   | 3 | thai-nguyen-2021-2026:I.5.3   | 2024      | cumulative_target 2.0                                       | insufficient_data
          path of points, fourth year                  | 3 | thai-nguyen-2021-2026:I.5.3   | 2025      | cumulative_target 2.5                                       | in_progress
          path of points, fifth year                   | 3 | thai-nguyen-2021-2026:I.5.3   | 2026      | cumulative_target 3.0                                       | in_progress
          officers of the province                     | 3 | thai-nguyen-2021-2026:I.6.3#1 | 2022      | actual_value 25                                             | achieved
          officers of the districts                    | 3 | thai-nguyen-2021-2026:I.6.3#2 | 2022      | actual_value 34                                             | achieved
          presidents of 178 communes                   | 3 | thai-nguyen-2021-2026:I.6.3#3 | 2022      | actual_value 176, target_value 178                          | not_achieved
          235 of 237 officers                          | 3 | thai-nguyen-2021-2026:I.6.3/1 | 2021-2026 | actual_value 99.2, numerator 235, denominator 237           | in_progress
          412,6 to 431,0 billion                       | 3 | khanh-hoa-2020:II.2/9         | 2020      | actual_value 4.46                                           | achieved
          0,2749 shown as 0,27                         | 3 | khanh-hoa-2020:II.2/4         | 2020      | actual_value 0.2749, gap_value -0.0049                      | not_achieved
          watch list above 1 per cent                  | 3 | khanh-hoa-2020:II.2/1         | 2020      | units_met 1                                                 | not_assessed
          12 co-operatives of 10 by 2025               | 3 | binh-thuan-2023-2030:II.2/1   | 2023-2025 | actual_value 12, attainment_pct 120                         | exceeded
          12 co-operatives of 20 by 2030               | 3 | binh-thuan-2023-2030:II.2/1   | 2023-2030 | actual_value 12, attainment_pct 60                          | in_progress
          stable jobs are taken at the date            | 3 | binh-thuan-2023-2030:II.2/3   | 2023-2025 | actual_value 110                                            | in_progress
          373 of 50                                    | 3 | binh-thuan-2023-2030:II.2/8   | 2023-2025 | actual_value 373, attainment_pct 746                        | exceeded
          one of the award rounds                      | 3 | binh-thuan-2023-2030:IV.1/1   | 2023-2024 | actual_value 1, attainment_pct 100                          | achieved
          10, 7 and 14 groups: 2, 2 and 3 of them      | 3 | vi-du:E.1                     | 2022      | units_met 3, denominator 3                                  | achieved
          10, 7 and 14 groups: 2, 1 and 2 of them      | 3 | vi-du:E.1                     | 2023      | units_met 1, denominator 3                                  | not_achieved
          communes without a group owe none            | 3 | vi-du:E.15                    | 2022      | units_met 3, denominator 3, attainment_pct 100              | achieved
          15 per cent of 31 would be wrong             | 3 | vi-du:E.2                     | 2023      | actual_value 16.1, numerator 5, denominator 31              | exceeded
          50 of 52 loans within 30 days                | 3 | vi-du:E.3                     | 2022      | actual_value 96.2, numerator 50, denominator 52             | not_achieved
          3 communes in a month of 1-2                 | 3 | vi-du:E.4                     | 2022-05   | units_met 9                                                 | achieved
          5,20 of 2.235 billion                        | 3 | vi-du:E.5                     | 2022      | actual_value 0.2327, gap_value 0.0373                       | achieved
          2,5 of 2.050, not the mean of ratios         | 3 | vi-du:E.5                     | 2023      | actual_value 0.12, numerator 2500                           | achieved
          1,00 per cent is not above 1                 | 3 | vi-du:E.6                     | 2023      | units_met 0                                                 | not_assessed
          one dissolved, two founded: 15 of 14         | 3 | vi-du:E.7                     | 2022      | actual_value 15                                             | achieved
          35 + 40 + 41 of 178, two silent              | 3 | vi-du:E.8                     | 2022-2024 | actual_value 116, attainment_pct 65.2                       | insufficient_data
          35 + 40 + 41, ahead of the path by 1         | 3 | vi-du:E.8                     | 2024      | cumulative_actual 116, cumulative_target 115                | exceeded
          499 of 500, shown as 100                     | 3 | vi-du:E.9                     | 2022      | actual_value 99.8                                           | not_achieved
          7 of 8 in time                               | 3 | vi-du:E.10                    | 2022-03   | actual_value 87.5                                           | not_achieved
          eligibility is carried, never scored         | 3 | vi-du:E.11                    | 2022-2024 | target_value 50                                             | not_assessed
          a parameter is carried, never scored         | 3 | vi-du:E.12                    | 2022      | target_value 9                                              | not_assessed
          no weak group: 0 of at most 0                | 3 | vi-du:E.13                    | 2022      | actual_value 0, gap_value 0                                 | achieved
          without a target, never scored               | 3 | vi-du:E.14                    | 2022      | actual_value 538                                            | not_assessed
          """)
  void example_givesItsFigureAndVerdict(
      String name, int snapshot, String target, String period, String figures, String verdict) {
    List<String> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String figure : figures.split(", ", -1)) {
      String[] pair = figure.split(" ", -1);
      int decimals = new BigDecimal(pair[1]).scale();
      found.add(pair[0] + " " + rounded(ask(snapshot, pair[0], target, period), decimals));
      wanted.add(figure);
    }
    found.add(ask(snapshot, "verdict", target, period));
    wanted.add(verdict);
    assertEquals(wanted, found, name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"planned for 2024, 53", "done, 50"})
  void acts_areCountedByTheYear(String what, int count) {
    String done = what.equals("done") ? " AND verdict IN ('achieved', 'exceeded')" : "";
    assertEquals(
        List.of(count),
        duck.query(
            "SELECT count(*) FROM judged_3 WHERE kind = 'milestone' AND period = '2024'"
                + " AND plan_id = 'thai-nguyen-2021-2026' AND org_unit_id = 'p19-19970101'"
                + done,
            row -> row.number(1)));
  }

  private String ask(int snapshot, String column, String target, String period) {
    List<String> found =
        duck.query(
            """
            SELECT coalesce(CAST(j.%s AS VARCHAR), '') FROM judged_%d j
            WHERE target_id = '%s' AND period = '%s' AND org_unit_id LIKE 'p%%'
            """
                .formatted(column, snapshot, target, period),
            row -> row.text(1));
    return found.size() == 1 ? found.get(0) : found.toString();
  }

  private static String rounded(String figure, int decimals) {
    return figure.matches("-?[0-9.]+")
        ? new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        : figure;
  }
}
