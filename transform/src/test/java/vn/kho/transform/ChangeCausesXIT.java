package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.io.FactTable;

/**
 * Between two snapshots everything happens at once: a commune goes to another district, one is
 * founded, a rule and the plan are changed, figures are corrected, made final, sent late and in
 * time, and a month ends. Each cause gets the part a hand reckons for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeCausesXIT {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-12-31T05:00:00Z"), ZoneOffset.UTC);
  private static final String PLAN = "hai";

  private Path changes = Path.of("");

  @BeforeAll
  void publishTwice(@TempDir Path folder) throws IOException {
    Path root = folder.resolve("kho");
    FixtureWarehouse warehouse =
        FixtureWarehouse.create(TestSession.get(), root)
            .load(
                SmallProvince.units(),
                SmallProvince.parents(),
                SmallProvince.links(),
                indicators("last"),
                plan(1, "2022-12-31"))
            .load(targets(1, "households", 20, 5, 1000))
            .load(SmallProvince.submissions(), reports());
    transform(root, "2024-05-20");
    warehouse.load(
        SmallProvince.units()
            .row(
                "org_unit_id=c15-20240601",
                "official_code=15",
                "name=Xã E",
                "level=commune",
                "parent_org_unit_id=d02-0",
                "valid_from=2024-06-01"),
        parents(),
        SmallProvince.links(),
        indicators("sum"),
        plan(2, "2024-06-10"),
        targets(2, "members", 24, 6, 20));
    transform(root, "2024-06-20");
    changes = root.resolve("snapshots/S000002/marts/mart_changes");
  }

  private static void transform(Path root, String asOf) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
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

  private static Facts indicators(String membersOverTime) {
    Facts indicators =
        Facts.of(
            FactTable.INDICATORS,
            "measure_unit=hộ",
            "desired_direction=increase",
            "decimals=0",
            "definition_vi=định nghĩa",
            "definition_en=definition",
            "report_level=commune",
            "report_frequency=month",
            "value_type=count",
            "unit_rule=sum",
            "name_vi=Tên",
            "name_en=Name");
    return indicators
        .row("indicator_id=households", "time_rule=sum")
        .row("indicator_id=members", "time_rule=" + membersOverTime)
        .row("indicator_id=loans", "time_rule=last", "value_type=amount")
        .row("indicator_id=nothing", "time_rule=sum")
        .row("indicator_id=helped_pct", "time_rule=sum", "value_type=ratio");
  }

  /** The fourth commune has gone to the first district. */
  private static Facts parents() {
    return Facts.of(FactTable.UNIT_PARENTS)
        .row("org_unit_id=d01-0", "parent_org_unit_id=p19-0")
        .row("org_unit_id=d02-0", "parent_org_unit_id=p19-0")
        .row("org_unit_id=c11-0", "parent_org_unit_id=d01-0", "valid_to=2024-06-30")
        .row("org_unit_id=c12-0", "parent_org_unit_id=d01-0", "valid_to=2024-06-30")
        .row("org_unit_id=c13-0", "parent_org_unit_id=d02-0")
        .row("org_unit_id=c14-0", "parent_org_unit_id=d01-0")
        .row("org_unit_id=c15-20240601", "parent_org_unit_id=d02-0", "valid_from=2024-06-01")
        .row("org_unit_id=c11-20240701", "parent_org_unit_id=d01-0", "valid_from=2024-07-01");
  }

  private static Facts plan(int version, String issued) {
    return Facts.of(FactTable.PLANS)
        .row(
            "plan_id=" + PLAN,
            "version=" + version,
            "title_vi=Kế hoạch",
            "title_en=Plan",
            "issued_on=" + issued,
            "issuer=Ban Chấp hành",
            "org_unit_id=p19-0",
            "starts_on=2023-01-01",
            "ends_on=2024-12-31",
            "source_file=plan.csv",
            "source_sha256=bb",
            "received_on=" + issued,
            "load_seq=" + version);
  }

  private static Facts targets(
      int version, String measuredBy, int total, int minimum, int householdsOf2023) {
    Facts targets =
        Facts.of(
            FactTable.TARGETS,
            "plan_id=" + PLAN,
            "plan_version=" + version,
            "label_vi=Chỉ tiêu",
            "label_en=Target",
            "comparator=>=",
            "scope_level=province",
            "origin=printed_cell",
            "source_file=plan.csv",
            "source_row=2",
            "source_line=2",
            "load_seq=" + version,
            "kind=count",
            "indicator_id=households",
            "target_value=100");
    row(targets, "1", "2024");
    row(targets, "2", "2024", "kind=percent", "indicator_id=helped_pct", "target_value=70");
    row(targets, "3", "2024", "kind=growth", "indicator_id=loans", "target_value=10");
    row(targets, "4", "2024", "kind=per_unit_minimum", "scope_level=district");
    row(targets, "5", "2024", "kind=frequency", "indicator_id=" + measuredBy);
    row(targets, "6", "2023", "target_value=" + householdsOf2023);
    row(targets, "7", "2024", "scope_level=commune", "target_value=" + total);
    row(
        targets,
        "7#1",
        "2024",
        "parent_row_no=7",
        "kind=per_unit_minimum",
        "scope_level=commune",
        "target_value=" + minimum);
    row(targets, "8", "2024-05", "target_value=40");
    row(targets, "9", "2024", "indicator_id=nothing");
    return row(targets, "0", "2024", "kind=qualitative", "indicator_id=", "target_value=");
  }

  private static Facts row(Facts targets, String rowNo, String period, String... words) {
    boolean isMonth = period.length() > 4;
    return targets.row(
        join(
            words,
            "target_id=" + PLAN + ":" + rowNo,
            "row_no=" + rowNo,
            "parent_row_no=0",
            "period=" + period,
            "period_start=" + (isMonth ? period + "-01" : period + "-01-01"),
            "period_end=" + (isMonth ? period + "-31" : period + "-12-31")));
  }

  private static Facts reports() {
    Facts facts = SmallProvince.results();
    report(facts, "c14-0", "2023-01", "2023-01-31", "value=30");
    report(facts, "c11-0", "2024-01", "2024-01-31", "value=10");
    report(facts, "c11-0", "2024-01", "2024-06-01", "value=13");
    report(facts, "c12-0", "2024-01", "2024-01-31", "value=20", "status=estimate");
    report(facts, "c12-0", "2024-01", "2024-06-02", "value=18");
    report(facts, "c13-0", "2024-02", "2024-06-03", "value=7");
    report(facts, "c13-0", "2024-05", "2024-05-31", "value=5");
    report(facts, "c14-0", "2024-03", "2024-03-31", "value=4");
    String members = "indicator_id=members";
    report(facts, "c11-0", "2024-01", "2024-01-31", members, "value=5", "status=estimate");
    report(facts, "c11-0", "2024-01", "2024-06-01", members, "value=8");
    report(facts, "c11-0", "2024-02", "2024-02-29", members, "value=7");
    String loans = "indicator_id=loans";
    report(facts, "c11-0", "2023-12", "2023-12-31", loans, "value=100");
    report(facts, "c11-0", "2023-12", "2024-06-05", loans, "value=80");
    report(facts, "c11-0", "2024-04", "2024-04-30", loans, "value=120");
    report(facts, "c11-0", "2024-05", "2024-05-31", loans, "value=140");
    String share = "indicator_id=helped_pct";
    report(facts, "c11-0", "2024-01", "2024-01-31", share, "numerator=4", "denominator=5");
    report(facts, "c11-0", "2024-01", "2024-06-05", share, "numerator=3", "denominator=5");
    report(facts, "c13-0", "2024-05", "2024-05-31", share, "numerator=9", "denominator=9");
    return report(facts, "c11-0", "2024-05", "2024-05-31", "indicator_id=nothing", "value=0");
  }

  private static Facts report(
      Facts facts, String unit, String month, String received, String... cells) {
    LocalDate first = LocalDate.parse(month + "-01");
    return facts.row(
        join(
            cells,
            "result_id=r" + facts.rows().size(),
            "org_unit_id=" + unit,
            "period=" + month,
            "period_type=month",
            "period_start=" + first,
            "period_end=" + first.plusMonths(1).minusDays(1),
            "received_on=" + received));
  }

  private static String[] join(String[] cells, String... more) {
    return Stream.of(more, cells).flatMap(java.util.Arrays::stream).toArray(String[]::new);
  }

  private List<String> ask(String sql) {
    try (Duck duck = Duck.inMemory()) {
      duck.viewFolder("mart_changes", changes);
      return duck.query(sql, row -> row.text(1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          of the term, with all that came at once    | actual  | 1   | p19-0 | 2024    | 64 -> 77: corrections 3, estimate_to_final -2, late_reports 7, new_reports 5
          share: correction and new month            | actual  | 2   | p19-0 | 2024    | 80 -> 85.714286: corrections -20, new_reports 25.714286
          growth: corrected base and new month       | actual  | 3   | p19-0 | 2024    | 20 -> 75: corrections 30, new_reports 25
          district that lost a commune, late and new | actual  | 4   | d02-0 | 2024    | 4 -> 12: boundary -4, late_reports 7, new_reports 5
          district that gained one, and corrections  | actual  | 4   | d01-0 | 2024    | 30 -> 35: boundary 4, corrections 3, estimate_to_final -2
          row measured by another indicator          | actual  | 5   | p19-0 | 2024    | 34 -> 15: corrections 3, estimate_to_final -2, late_reports 7, new_reports 5, plan_revision -32
          minimum of the units in force, revised     | target  | 7   | p19-0 | 2024    | 20 -> 30: boundary 5, plan_revision 5
          minimum of one unit, revised               | target  | 7#1 | p19-0 | 2024    | 5 -> 6: plan_revision 1
          figure that appears                        | actual  | 8   | p19-0 | 2024-05 | none -> 5: new_reports 5
          nothing that is reported                   | actual  | 9   | p19-0 | 2024    | none -> 0: new_reports 0
          target revised                             | target  | 6   | p19-0 | 2023    | 1000 -> 20: plan_revision -980
          verdict alone, by the revision             | verdict | 6   | p19-0 | 2023    | insufficient_data -> exceeded: plan_revision
          verdict alone, by the month's end          | verdict | 8   | p19-0 | 2024-05 | in_progress -> insufficient_data: time
          """)
  void severalCausesAtOnce_eachGetItsPart(
      String name, String measure, String row, String unit, String period, String told) {
    assertEquals(
        List.of(told),
        ask(
            """
            SELECT CASE measure WHEN 'verdict'
                   THEN concat(old_verdict, ' -> ', new_verdict, ': ', causes)
                   ELSE concat(
                     coalesce(format('{:.6g}', CAST(old_value AS DOUBLE)), 'none'), ' -> ',
                     coalesce(rtrim(rtrim(CAST(new_value AS VARCHAR), '0'), '.'), 'none'), ': ',
                     list_aggregate(list_transform(string_split(causes, ', '), lambda c:
                       c || ' ' || rtrim(rtrim(CAST(CASE c
                         WHEN 'corrections' THEN corrections
                         WHEN 'estimate_to_final' THEN estimate_to_final
                         WHEN 'late_reports' THEN late_reports
                         WHEN 'new_reports' THEN new_reports
                         WHEN 'boundary' THEN boundary
                         WHEN 'plan_revision' THEN plan_revision
                         WHEN 'rule_change' THEN rule_change END AS VARCHAR), '0'), '.')),
                       'string_agg', ', ')) END
            FROM mart_changes
            WHERE measure = '%s' AND target_id = '%s:%s' AND org_unit_id = '%s' AND period = '%s'\
            """
                .formatted(measure, PLAN, row, unit, period)),
        name);
  }

  @Test
  void estimateMadeFinalUnderAnotherRule_isToldApart() {
    assertEquals(
        List.of("7 15 rule 5 final 3 by rule_change, estimate_to_final"),
        ask(
            """
            SELECT concat_ws(' ', CAST(old_value AS INTEGER), CAST(new_value AS INTEGER),
                   'rule', CAST(rule_change AS INTEGER), 'final', CAST(estimate_to_final AS INTEGER),
                   'by', causes)
            FROM mart_changes
            WHERE measure = 'value' AND on_boundary = 'reported' AND indicator_id = 'members'
              AND org_unit_id = 'p19-0' AND period = '2024'\
            """));
  }
}
