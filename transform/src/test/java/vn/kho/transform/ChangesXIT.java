package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.io.FactTable;

/** Every difference between two snapshots is explained to the last digit. */
class ChangesXIT {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-12-31T05:00:00Z"), ZoneOffset.UTC);

  private Path root = Path.of("");
  private FixtureWarehouse warehouse;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void create(@TempDir Path folder) throws IOException {
    root = folder.resolve("kho");
    warehouse = FixtureWarehouse.create(TestSession.get(), root);
    warehouse.load(
        SmallProvince.units(),
        SmallProvince.parents(),
        SmallProvince.links(),
        SmallProvince.indicators(),
        SmallProvince.plans(),
        SmallProvince.targets());
  }

  private void transform(String asOf) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of("transform", "--warehouse", root.toString(), "--as-of", asOf, "--debug"),
            Map.of(),
            NOON,
            out,
            out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }

  private static Facts report(Facts facts, String unit, String period, String... cells) {
    LocalDate first = LocalDate.parse(period + "-01");
    return facts.row(
        join(
            cells,
            "org_unit_id=" + unit,
            "period=" + period,
            "period_type=month",
            "period_start=" + first,
            "period_end=" + first.plusMonths(1).minusDays(1)));
  }

  private static String[] join(String[] cells, String... more) {
    return java.util.stream.Stream.of(more, cells)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private List<String> ask(String sql) throws IOException {
    String current = Files.readString(root.resolve("CURRENT")).strip();
    try (Duck duck = Duck.inMemory()) {
      Path marts = root.resolve("snapshots").resolve(current).resolve("marts");
      duck.viewFolder("mart_changes", marts.resolve("mart_changes"));
      duck.viewFolder("now", marts.resolve("mart_results_by_period"));
      Path before = root.resolve("snapshots/S000001/marts/mart_results_by_period");
      duck.viewFolder("before", before);
      return duck.query(sql, row -> row.text(1));
    }
  }

  private List<String> province(String period) throws IOException {
    return ask(
        """
        SELECT concat_ws(' ', CAST(old_value AS INTEGER), CAST(new_value AS INTEGER), ':',
               CAST(new_reports AS INTEGER), CAST(late_reports AS INTEGER),
               CAST(corrections AS INTEGER), CAST(estimate_to_final AS INTEGER),
               CAST(boundary AS INTEGER), CAST(plan_revision AS INTEGER),
               CAST(rule_change AS INTEGER))
        FROM mart_changes
        WHERE measure = 'value' AND on_boundary = 'reported' AND org_unit_id = 'p19-0'
          AND indicator_id = 'households' AND period = '%s'\
        """
            .formatted(period));
  }

  @Test
  void firstSnapshot_hasNothingToCompareWith() throws Exception {
    transform("2024-12-31");
    assertEquals(List.of("0"), ask("SELECT CAST(count(*) AS VARCHAR) FROM mart_changes"));
  }

  @Test
  void everyCause_isGivenItsPart() throws Exception {
    Facts facts = SmallProvince.results();
    report(facts, "c11-0", "2024-01", "result_id=a", "value=10", "received_on=2024-02-05");
    report(
        facts,
        "c12-0",
        "2024-01",
        "result_id=b",
        "value=20",
        "status=estimate",
        "received_on=2024-02-05");
    report(facts, "c11-0", "2024-01", "result_id=c", "value=13", "received_on=2024-03-05");
    report(facts, "c12-0", "2024-01", "result_id=d", "value=18", "received_on=2024-03-06");
    report(facts, "c13-0", "2024-01", "result_id=e", "value=7", "received_on=2024-03-07");
    report(facts, "c13-0", "2024-03", "result_id=f", "value=5", "received_on=2024-03-31");
    warehouse.load(SmallProvince.submissions(), facts);
    transform("2024-02-29");
    transform("2024-03-31");
    assertEquals(List.of("30 38 : 0 7 3 -2 0 0 0"), province("2024-01"));
    assertEquals(List.of("5 : 5 0 0 0 0 0 0"), province("2024-03"));
    assertEquals(List.of("30 43 : 5 7 3 -2 0 0 0"), province("2024"));
    transform("2024-02-29");
    assertEquals(List.of("43 30 : -5 -7 -3 2 0 0 0"), province("2024"));
  }

  @Test
  void revisedPlan_isToldApartFromWhatWasReported() throws Exception {
    Facts facts = SmallProvince.results();
    report(facts, "c11-0", "2024-01", "result_id=a", "value=10", "received_on=2024-02-05");
    report(facts, "c11-0", "2024-01", "result_id=b", "value=13", "received_on=2024-03-05");
    report(facts, "c13-0", "2024-01", "result_id=c", "value=7", "received_on=2024-03-07");
    warehouse.load(SmallProvince.submissions(), facts);
    transform("2024-02-29");
    warehouse.load(
        SmallProvince.plans()
            .row(
                "plan_id=mot-2023-2024",
                "version=2",
                "title_vi=Kế hoạch sửa đổi",
                "title_en=Plan, revised",
                "issued_on=2024-03-10",
                "issuer=Ban Chấp hành",
                "org_unit_id=p19-0",
                "starts_on=2023-01-01",
                "ends_on=2024-12-31",
                "source_file=plan-2.csv",
                "source_sha256=cc",
                "received_on=2024-03-10",
                "load_seq=3"),
        Facts.of(FactTable.TARGETS)
            .row(
                "plan_id=mot-2023-2024",
                "plan_version=2",
                "target_id=mot-2023-2024:I.1",
                "row_no=I.1",
                "label_vi=Chỉ tiêu",
                "label_en=Target",
                "indicator_id=households",
                "kind=count",
                "comparator=>=",
                "target_value=150",
                "scope_level=province",
                "period=2024",
                "period_start=2024-01-01",
                "period_end=2024-12-31",
                "origin=printed_cell",
                "source_file=plan-2.csv",
                "source_row=2",
                "source_line=2",
                "load_seq=3"));
    transform("2024-03-31");
    assertEquals(
        List.of(
            "actual 10 20 late 7 corrections 3 revision 0",
            "target 100 150 late 0 corrections 0 revision 50"),
        ask(
            """
            SELECT concat_ws(' ', measure, CAST(old_value AS INTEGER), CAST(new_value AS INTEGER),
                   'late', CAST(late_reports AS INTEGER), 'corrections', CAST(corrections AS INTEGER),
                   'revision', CAST(plan_revision AS INTEGER))
            FROM mart_changes
            WHERE target_id = 'mot-2023-2024:I.1' AND org_unit_id = 'p19-0' AND period = '2024'
            ORDER BY 1\
            """));
  }

  @Test
  void anotherRule_isToldApartFromNewFigures() throws Exception {
    Facts facts = SmallProvince.results();
    report(facts, "c11-0", "2024-01", "result_id=a", "value=10", "received_on=2024-02-05");
    report(facts, "c11-0", "2024-02", "result_id=b", "value=4", "received_on=2024-03-05");
    report(facts, "c11-0", "2024-02", "result_id=c", "value=6", "received_on=2024-03-20");
    warehouse.load(SmallProvince.submissions(), facts);
    transform("2024-03-15");
    warehouse.load(SmallProvince.indicators("last"));
    transform("2024-03-25");
    assertEquals(List.of("14 6 : 0 0 2 0 0 0 -10"), province("2024"));
  }

  @Test
  void randomHistories_leaveNoResidual() throws Exception {
    Random random = new Random(11);
    Facts facts = SmallProvince.results();
    List<String> units = List.of("c11-0", "c12-0", "c13-0", "c14-0", "c11-20240701");
    for (int i = 0; i < 400; i++) {
      String unit = units.get(random.nextInt(units.size()));
      int month = unit.equals("c11-20240701") ? 7 + random.nextInt(4) : 1 + random.nextInt(6);
      LocalDate received =
          LocalDate.of(2024, month, 1).plusMonths(1).plusDays(random.nextInt(60) - 5);
      report(
          facts,
          unit,
          "2024-%02d".formatted(month),
          "result_id=r" + i,
          "indicator_id=" + (random.nextBoolean() ? "households" : "members"),
          "value=" + random.nextInt(50),
          "status=" + List.of("estimate", "final", "corrected").get(random.nextInt(3)),
          "received_on=" + received);
    }
    warehouse.load(SmallProvince.submissions(), facts);
    transform("2024-06-20");
    transform("2024-10-31");
    assertEquals(
        List.of(),
        ask(
            """
            SELECT concat_ws(' ', measure, org_unit_id, indicator_id, period) FROM mart_changes
            WHERE coalesce(new_value, 0) - coalesce(old_value, 0) <> new_reports + late_reports
              + corrections + estimate_to_final + boundary + plan_revision + rule_change\
            """));
    String differing =
        """
        SELECT CAST(count(*) AS VARCHAR) FROM now n
        FULL JOIN before b USING (boundary, org_unit_id, indicator_id, period_type, period)
        WHERE n.value IS DISTINCT FROM b.value\
        """;
    List<String> told =
        ask("SELECT CAST(count(*) AS VARCHAR) FROM mart_changes WHERE measure = 'value'");
    assertEquals(ask(differing), told);
    assertTrue(Integer.parseInt(told.get(0)) > 100);
    assertEquals(
        List.of("true"),
        ask(
            """
            SELECT CAST(bool_or(late_reports <> 0) AND bool_or(corrections <> 0)
              AND bool_or(estimate_to_final <> 0) AND bool_or(new_reports <> 0)
              AND bool_or(boundary <> 0) AS VARCHAR) FROM mart_changes\
            """));
  }
}
