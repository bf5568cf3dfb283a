package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.fixture.Traces;
import vn.kho.transform.io.FactTable;

/**
 * Plans nobody wrote: every kind, comparator and odd figure, on reports with gaps. Nothing is
 * published unless the second engine comes to the same figures and verdicts.
 */
class RandomPlansXIT {

  private static final Clock LONG_AFTER =
      Clock.fixed(Instant.parse("2025-02-20T05:00:00Z"), ZoneOffset.UTC);
  private static final List<String> KINDS =
      List.of(
          "count",
          "count_stock",
          "percent",
          "percent_point_growth",
          "growth",
          "per_unit_minimum",
          "per_unit_range",
          "threshold_max",
          "cumulative",
          "milestone",
          "deadline",
          "frequency",
          "alert_threshold",
          "parameter",
          "no_target");
  private static final List<String> FIGURES =
      List.of("0", "1", "5", "33.333333", "50", "100", "0.27", "240", "-3", "");
  private static final List<String> INDICATORS =
      List.of("households", "members", "helped_pct", "net", "acts");

  private final Random random;

  RandomPlansXIT() {
    this.random = new Random(0);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Facts indicators() {
    return SmallProvince.indicators()
        .row(
            "indicator_id=net",
            "name_vi=Tăng ròng",
            "name_en=Net change",
            "value_type=count",
            "time_rule=sum",
            "unit_rule=sum",
            "may_be_negative=true")
        .row(
            "indicator_id=acts",
            "name_vi=Việc",
            "name_en=Acts",
            "value_type=milestone",
            "time_rule=last",
            "unit_rule=" + any(List.of("any", "share")),
            "report_level=" + any(List.of("commune", "province")));
  }

  private Facts plans(int version, String issued) {
    return Facts.of(FactTable.PLANS)
        .row(
            "plan_id=k",
            "version=" + version,
            "title_vi=Kế hoạch",
            "title_en=Plan",
            "issued_on=" + issued,
            "issuer=Ban Chấp hành",
            "org_unit_id=p19-0",
            "starts_on=" + any(List.of("2022-12-31", "2023-01-01")),
            "ends_on=2025-12-31",
            "ended_early_on=" + any(List.of("", "2024-07-15", "2024-12-31", "2023-11-25")),
            "source_file=plan.csv",
            "source_sha256=bb",
            "received_on=" + issued,
            "load_seq=" + version);
  }

  private Facts targets(int version) {
    Facts targets =
        Facts.of(
            FactTable.TARGETS,
            "plan_id=k",
            "plan_version=" + version,
            "label_vi=Chỉ tiêu",
            "label_en=Target",
            "origin=printed_cell",
            "source_file=plan.csv",
            "source_row=2",
            "source_line=2",
            "load_seq=" + version);
    span(targets, "k:I", "row_no=I", "kind=qualitative");
    for (int row = 1; row <= 60; row++) {
      String kind = any(KINDS);
      String[] words = {
        "row_no=I." + row,
        "parent_row_no=" + (row > 5 && random.nextInt(4) == 0 ? "I.5" : "I"),
        "kind=" + kind,
        "indicator_id=" + (kind.equals("milestone") ? "acts" : any(INDICATORS)),
        "comparator=" + any(List.of(">=", ">=", ">=", ">", "<=", "<", "=", "")),
        "scope_level=" + any(List.of("province", "commune", "district", "")),
        "target_value=" + any(FIGURES),
        "target_value_max=" + any(List.of("", "", "7"))
      };
      if (kind.equals("cumulative") || random.nextInt(4) == 0) {
        span(targets, "k:I." + row, words);
      }
      for (int year = 2023; year <= 2025 && random.nextInt(5) > 0; year++) {
        targets.row(
            and(
                words,
                "target_id=k:I." + row,
                "period=" + year,
                "period_start=" + year + "-01-01",
                "period_end=" + year + "-12-31"));
      }
    }
    return targets;
  }

  private static void span(Facts targets, String id, String... words) {
    targets.row(
        and(
            words,
            "target_id=" + id,
            "period=2023-2025",
            "period_start=2023-01-01",
            "period_end=2025-12-31"));
  }

  private static String[] and(String[] words, String... more) {
    return java.util.stream.Stream.of(words, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  /** Every commune's months, one in twenty not sent, of a rare indicator hardly any. */
  private Facts results() {
    Facts results = SmallProvince.results();
    int id = 0;
    for (String unit : List.of("c11-0", "c12-0", "c13-0", "c14-0", "c11-20240701", "p19-0")) {
      for (YearMonth month = YearMonth.of(2022, 1);
          month.isBefore(YearMonth.of(2025, 2));
          month = month.plusMonths(1)) {
        boolean isAfter = !month.isBefore(YearMonth.of(2024, 7));
        boolean isNew = unit.equals("c11-20240701");
        if ((isNew && !isAfter) || ((unit.startsWith("c12") || unit.equals("c11-0")) && isAfter)) {
          continue;
        }
        for (String indicator : INDICATORS) {
          boolean isAct = indicator.equals("acts");
          if ((isAct ? random.nextInt(9) > 0 : unit.equals("p19-0"))
              || (month.getYear() > 2023 && random.nextInt(20) == 0)) {
            continue;
          }
          boolean isShare = indicator.equals("helped_pct");
          int part = random.nextInt(12) - (indicator.equals("net") ? 6 : 0);
          results.row(
              "result_id=r" + id++,
              "indicator_id=" + indicator,
              "org_unit_id=" + unit,
              "period=" + month,
              "period_type=month",
              "period_start=" + month.atDay(1),
              "period_end=" + month.atEndOfMonth(),
              "value=" + (isShare ? "" : isAct ? "1" : Integer.toString(part)),
              "numerator=" + (isShare ? part : ""),
              "denominator=" + (isShare ? part + random.nextInt(3) : ""),
              "status=" + any(List.of("final", "final", "final", "estimate")),
              "received_on=" + month.plusMonths(1).atDay(5));
        }
      }
    }
    return results;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void anyPlan_isJudgedAlikeByBothEngines(int seed, @TempDir Path folder) throws IOException {
    Path root = warehouse(seed, folder);
    transform(root, any(List.of("2024-11-20", "2024-12-31", "2024-07-01", "2024-03-15")));
    try (Duck duck = Duck.inMemory()) {
      duck.viewFolder("judged", root.resolve("snapshots/S000001/marts/mart_attainment"));
      List<String> verdicts = duck.query("SELECT DISTINCT verdict FROM judged", row -> row.text(1));
      assertTrue(verdicts.size() >= 2, verdicts::toString);
    }
  }

  @Test
  void everySortOfFigure_isTracedToItsCells(@TempDir Path folder) throws IOException {
    Path root = warehouse(4, folder);
    transform(root, "2024-07-01");
    transform(root, "2025-01-31");
    assertEquals(List.of(), Traces.notExact(root, "S000002"));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void anyRevisionAmongReports_isExplainedToTheLastDigit(int seed, @TempDir Path folder)
      throws IOException {
    random.setSeed(seed);
    FixtureWarehouse warehouse = load(folder.resolve("kho"));
    Path root = warehouse.root();
    transform(root, any(List.of("2024-02-10", "2024-05-20")));
    warehouse.load(indicators(), plans(2, "2024-06-10"), targets(2));
    transform(root, any(List.of("2024-07-20", "2024-11-20")));
    try (Duck duck = Duck.inMemory()) {
      for (String table : List.of("mart_attainment", "mart_results_by_period")) {
        duck.viewFolder("old_" + table, root.resolve("snapshots/S000001/marts/" + table));
        duck.viewFolder(table, root.resolve("snapshots/S000002/marts/" + table));
      }
      duck.viewFolder("mart_changes", root.resolve("snapshots/S000002/marts/mart_changes"));
      String untold = Duck.resource(RandomPlansXIT.class, "change/not-explained.sql");
      assertEquals(List.of(), duck.query(untold, row -> row.text(1)));
      List<Integer> several =
          duck.query(
              "SELECT count(*) FROM mart_changes WHERE measure <> 'value' AND causes LIKE '%, %'",
              row -> row.number(1));
      assertTrue(several.get(0) >= 10, several::toString);
    }
  }

  private Path warehouse(int seed, Path folder) throws IOException {
    random.setSeed(seed);
    return load(folder.resolve("kho")).root();
  }

  private FixtureWarehouse load(Path root) throws IOException {
    return FixtureWarehouse.create(TestSession.get(), root)
        .load(
            SmallProvince.units(),
            SmallProvince.parents(),
            SmallProvince.links(),
            indicators(),
            plans(1, "2022-12-31"),
            targets(1))
        .load(SmallProvince.submissions(), results());
  }

  private static void transform(Path root, String day) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of(
                "transform",
                "--warehouse",
                root.toString(),
                "--as-of",
                day,
                "--lang",
                "en",
                "--debug"),
            Map.of(),
            LONG_AFTER,
            out,
            out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }
}
