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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.transform.check.Check;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.fixture.Facts;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;
import vn.kho.transform.fixture.Traces;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.FactTable;
import vn.kho.transform.io.Ledger;
import vn.kho.transform.io.Warehouse;

/**
 * A province of nine districts of two communes whose districts, or which itself, tell of what its
 * communes are asked for: from the reports to verdicts, changes, findings and traces.
 */
class StandInsXIT {

  private static final Clock LONG_AFTER =
      Clock.fixed(Instant.parse("2025-02-20T05:00:00Z"), ZoneOffset.UTC);
  private static final List<Integer> TOLD = List.of(61, 70, 48, 55, 60, 52, 66, 43);

  private int reports;

  private static Facts units() {
    Facts units =
        Facts.of(FactTable.UNITS, "source_file=units.csv", "source_row=2")
            .row("org_unit_id=p19-0", "official_code=19", "name=Tỉnh", "level=province");
    for (int d = 1; d <= 9; d++) {
      unit(units, "d" + d, "district", "p19-0");
      unit(units, "c" + d + "a", "commune", "d" + d);
      unit(units, "c" + d + "b", "commune", "d" + d);
    }
    return units;
  }

  private static void unit(Facts units, String id, String level, String parent) {
    units.row(
        "org_unit_id=" + id,
        "official_code=" + id,
        "name=" + id,
        "level=" + level,
        "parent_org_unit_id=" + parent);
  }

  private static Facts parents() {
    Facts parents = Facts.of(FactTable.UNIT_PARENTS);
    for (int d = 1; d <= 9; d++) {
      parents
          .row("org_unit_id=d" + d, "parent_org_unit_id=p19-0")
          .row("org_unit_id=c" + d + "a", "parent_org_unit_id=d" + d)
          .row("org_unit_id=c" + d + "b", "parent_org_unit_id=d" + d);
    }
    return parents;
  }

  private static Facts indicators() {
    return SmallProvince.indicators()
        .row(
            "indicator_id=coops",
            "name_vi=HTX",
            "name_en=Co-operatives",
            "value_type=count",
            "time_rule=sum",
            "unit_rule=sum");
  }

  private static Facts plan() {
    return Facts.of(FactTable.PLANS)
        .row(
            "plan_id=k",
            "version=1",
            "title_vi=Kế hoạch",
            "title_en=Plan",
            "issued_on=2021-12-31",
            "issuer=Ban Chấp hành",
            "org_unit_id=p19-0",
            "starts_on=2022-01-01",
            "ends_on=2026-12-31",
            "source_file=plan.csv",
            "source_sha256=bb",
            "received_on=2022-01-01",
            "load_seq=1");
  }

  private static Facts targets() {
    Facts targets =
        Facts.of(
            FactTable.TARGETS,
            "plan_id=k",
            "plan_version=1",
            "label_vi=Chỉ tiêu",
            "label_en=Target",
            "comparator=>=",
            "scope_level=province",
            "origin=printed_cell",
            "source_file=plan.csv",
            "source_row=2",
            "source_line=2",
            "load_seq=1",
            "indicator_id=households",
            "period=2023",
            "period_start=2023-01-01",
            "period_end=2023-12-31");
    String[] term = {"period=2022-2026", "period_start=2022-01-01", "period_end=2026-12-31"};
    return targets
        .row("target_id=k:1", "row_no=1", "kind=count", "target_value=500")
        .row(
            "target_id=k:2",
            "row_no=2",
            "kind=per_unit_minimum",
            "target_value=3",
            "scope_level=commune")
        .row(
            "target_id=k:3",
            "row_no=3",
            "kind=cumulative",
            "target_value=2500",
            term[0],
            term[1],
            term[2])
        .row(
            "target_id=k:4",
            "row_no=4",
            "kind=cumulative",
            "target_value=10",
            "indicator_id=coops",
            term[0],
            term[1],
            term[2]);
  }

  private static FixtureWarehouse warehouse(Path folder) throws IOException {
    return FixtureWarehouse.create(TestSession.get(), folder.resolve("kho"))
        .load(
            units(),
            parents(),
            Facts.of(FactTable.UNIT_LINKS),
            indicators(),
            SmallProvince.submissions(),
            plan(),
            targets());
  }

  private Facts report(Facts facts, String unit, String period, String received, String... cells) {
    boolean isYear = period.length() == 4;
    YearMonth last = isYear ? YearMonth.of(Integer.parseInt(period), 12) : YearMonth.parse(period);
    String[] place = {
      "result_id=" + unit + "-" + reports++,
      "org_unit_id=" + unit,
      "period=" + period,
      "period_type=" + (isYear ? "year" : "month"),
      "period_start=" + (isYear ? last.withMonth(1) : last).atDay(1),
      "period_end=" + last.atEndOfMonth(),
      "received_on=" + received
    };
    String[] words = java.util.Arrays.copyOf(place, place.length + cells.length);
    System.arraycopy(cells, 0, words, place.length, cells.length);
    return facts.row(words);
  }

  private static void transform(Path root, String asOf) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code =
        TransformMain.run(
            List.of("transform", "--warehouse", root.toString(), "--as-of", asOf, "--debug"),
            Map.of(),
            LONG_AFTER,
            out,
            out);
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }

  private static List<String> ask(Path root, String snapshot, String table, String sql) {
    try (Duck duck = Duck.inMemory()) {
      duck.viewFolder("asked", root.resolve("snapshots/" + snapshot + "/marts/" + table));
      return duck.query(sql, row -> row.text(1));
    }
  }

  private static List<String> judged(Path root, String snapshot, String target) {
    return ask(
        root,
        snapshot,
        "mart_attainment",
        """
        SELECT concat_ws(' ', CAST(CAST(actual_value AS DOUBLE) AS VARCHAR), verdict,
                         CAST(CAST(attainment_pct AS DOUBLE) AS VARCHAR), units_reported, units_due)
        FROM asked WHERE org_unit_id = 'p19-0' AND target_id = '%s'\
        """
            .formatted(target));
  }

  private static List<String> households(Path root, String snapshot) {
    return ask(
        root,
        snapshot,
        "mart_changes",
        """
        SELECT concat_ws(' ', on_boundary, CAST(old_value AS INTEGER), CAST(new_value AS INTEGER),
                         CAST(new_reports + late_reports AS INTEGER), causes)
        FROM asked WHERE measure = 'value' AND org_unit_id = 'p19-0' AND period = '2023'
        ORDER BY 1\
        """);
  }

  /** Whether the second engine refuses another number of reports due of the province's year. */
  private static boolean isCaught(Path root, int due, String boundary) {
    try (Duck duck = Duck.inMemory()) {
      Ledger ledger = Ledger.read(Warehouse.open(root));
      for (FactTable table : FactTable.values()) {
        duck.viewParquet(table.table(), ledger.files(table), table.columns());
      }
      duck.set("as_of", "DATE", "2024-06-20");
      for (String table : Contract.TABLES) {
        duck.viewFolder(table + "_view", root.resolve("snapshots/S000001/marts").resolve(table));
        duck.run("CREATE TABLE " + table + " AS FROM " + table + "_view");
      }
      duck.run(
          """
          UPDATE mart_results_by_period SET units_due = %d
          WHERE boundary = '%s' AND org_unit_id = 'p19-0' AND indicator_id = 'households'
            AND period = '2023'\
          """
              .formatted(due, boundary));
      Check.prepare(duck);
      return Check.one(duck, "units_due_again").failing() == 1;
    }
  }

  @Test
  void nineDistricts_areTheExampleFromReportsToTrace(@TempDir Path folder) throws IOException {
    FixtureWarehouse warehouse = warehouse(folder);
    Path root = warehouse.root();
    Facts eight = SmallProvince.results();
    for (int d = 1; d <= 8; d++) {
      report(eight, "d" + d, "2023", "2024-01-05", "value=" + TOLD.get(d - 1));
    }
    warehouse.load(eight);
    transform(root, "2024-06-20");
    assertEquals(List.of("455.0 insufficient_data 91.0 8 9"), judged(root, "S000001", "k:1"));
    assertEquals(List.of("insufficient_data 0.0 0 18"), judged(root, "S000001", "k:2"));

    for (String boundary : List.of("reported", "current", "footprint")) {
      for (int due : List.of(8, 10, 18)) {
        assertTrue(isCaught(root, due, boundary), due + " due, " + boundary);
      }
    }

    warehouse.load(
        report(SmallProvince.results(), "d9", "2023", "2024-06-25", "value=49", "load_seq=3"));
    transform(root, "2024-06-30");
    assertEquals(List.of("504.0 exceeded 100.8 9 9"), judged(root, "S000002", "k:1"));
    assertEquals(
        List.of(
            "current 455 504 49 late_reports",
            "footprint 455 504 49 late_reports",
            "reported 455 504 49 late_reports"),
        households(root, "S000002"));
    assertEquals(List.of(), Traces.notExact(root, "S000002"));

    warehouse.load(
        report(SmallProvince.results(), "c1a", "2023", "2024-07-05", "value=5", "load_seq=4"));
    transform(root, "2024-07-10");
    assertEquals(List.of("448.0 insufficient_data 89.6 9 10"), judged(root, "S000003", "k:1"));
    assertEquals(
        List.of(
            "current 504 448 -56 late_reports",
            "footprint 504 448 -56 late_reports",
            "reported 504 448 -56 late_reports"),
        households(root, "S000003"));
    assertEquals(List.of(), Traces.notExact(root, "S000003"));
    assertEquals(
        List.of("d1 61 5"),
        ask(
            root,
            "S000003",
            "mart_findings",
            """
            SELECT concat_ws(' ', org_unit_id, CAST(found_value AS INTEGER),
                             CAST(expected_value AS INTEGER))
            FROM asked WHERE code = 'own_report_only_compared'\
            """));
    // Only those above the commune have other figures, and itself.
    assertEquals(
        List.of("c1a, d1, p19-0"),
        ask(
            root,
            "S000003",
            "mart_changes",
            """
            SELECT string_agg(DISTINCT org_unit_id, ', ' ORDER BY org_unit_id) FROM asked
            WHERE measure = 'value' AND period NOT LIKE '2024%'\
            """));

    transform(root, "2024-06-30");
    for (String table : List.of("mart_results_by_period", "mart_attainment", "mart_trend_yearly")) {
      try (Duck duck = Duck.inMemory()) {
        duck.viewFolder("was", root.resolve("snapshots/S000002/marts/" + table));
        duck.viewFolder("again", root.resolve("snapshots/S000004/marts/" + table));
        assertEquals(
            List.of("0"),
            duck.query(
                """
                SELECT count(*) FROM ((FROM was EXCEPT ALL FROM again)
                                      UNION ALL (FROM again EXCEPT ALL FROM was))\
                """,
                row -> row.text(1)),
            table);
      }
    }
  }

  @Test
  void provincesOwnFigures_countWhereNobodyElseTold(@TempDir Path folder) throws IOException {
    FixtureWarehouse warehouse = warehouse(folder);
    Path root = warehouse.root();
    Facts own = SmallProvince.results();
    report(own, "p19-0", "2023-12", "2024-01-05", "value=1547", "basis=term_to_date");
    report(own, "p19-0", "2024-05", "2024-05-31", "value=448", "basis=year_to_date");
    report(
        own,
        "p19-0",
        "2024-05",
        "2024-05-31",
        "value=14",
        "basis=term_to_date",
        "indicator_id=coops");
    warehouse.load(own);
    transform(root, "2024-05-31");
    assertEquals(List.of("1995.0 in_progress 79.8 1 1"), judged(root, "S000001", "k:3"));
    assertEquals(List.of("14.0 exceeded 140.0 1 1"), judged(root, "S000001", "k:4"));
    assertEquals(List.of(), Traces.notExact(root, "S000001"));
  }
}
