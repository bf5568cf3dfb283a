package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.transform.fixture.FixtureWarehouse;
import vn.kho.transform.fixture.SmallProvince;
import vn.kho.transform.fixture.TestSession;

/** The commands end to end on a small warehouse. */
class TransformXIT {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-12-31T05:00:00Z"), ZoneOffset.UTC);

  private Path folder;
  private FixtureWarehouse warehouse;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void create(@TempDir Path temporary) throws IOException {
    folder = temporary;
    warehouse = FixtureWarehouse.create(TestSession.get(), folder.resolve("kho"));
    warehouse.load(
        SmallProvince.units(),
        SmallProvince.parents(),
        SmallProvince.links(),
        SmallProvince.indicators());
    warehouse.load(
        SmallProvince.submissions(),
        SmallProvince.results()
            .row(
                "result_id=r1",
                "org_unit_id=c13-0",
                "period=2024-01",
                "period_type=month",
                "period_start=2024-01-01",
                "period_end=2024-01-31",
                "value=3",
                "received_on=2024-02-05")
            .row(
                "result_id=r2",
                "org_unit_id=c13-0",
                "period=2024-01",
                "period_type=month",
                "period_start=2024-01-01",
                "period_end=2024-01-31",
                "value=4",
                "received_on=2024-03-05"));
  }

  private int kho(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--warehouse", warehouse.root().toString(), "--lang", "en"));
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return TransformMain.run(all, Map.of(), NOON, out, out);
  }

  private String current() throws IOException {
    return Files.readString(warehouse.root().resolve("CURRENT")).strip();
  }

  private List<String> ask(String snapshot, String sql) throws SQLException {
    Path file = warehouse.root().resolve("snapshots").resolve(snapshot).resolve("serving.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> answer = new ArrayList<>();
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer;
    }
  }

  @Test
  void transform_publishesASnapshotThatCurrentNames() throws Exception {
    assertEquals(0, kho("transform"), printed::toString);
    assertEquals("S000001", current());
    assertEquals(
        List.of("r1>r2 false", "r2> true"),
        ask(
            "S000001",
            "select result_id || '>' || coalesce(superseded_by_result_id, '') || ' ' || is_current"
                + " from fct_results order by 1"));
    assertEquals(
        List.of("huyen doi", "huyen hoa"),
        ask(
            "S000001",
            "select search_name from units_as_of('2024-01-01') where level = 'district' order by"
                + " 1"));
    assertEquals(
        List.of("Xã A Mới"),
        ask("S000001", "select name from what_became_of('12') where step = 1"));
    assertEquals(
        List.of("commune 4", "district 2"),
        ask("S000001", "select level || ' ' || units from unit_counts('19', '2024-06-30')"));
    assertEquals(
        List.of("commune 3", "district 2"),
        ask("S000001", "select level || ' ' || units from unit_counts('19', '2024-07-01')"));
    assertEquals(
        List.of("c11-0", "c12-0"),
        ask("S000001", "select org_unit_id from came_from('11') order by 1"));
    assertEquals(
        List.of("c11-0 1", "c12-0 1"),
        ask(
            "S000001",
            "select old_org_unit_id || ' ' || cast(weight as int) from units_restated('2024-07-01')"
                + " where new_org_unit_id = 'c11-20240701' and old_org_unit_id <> new_org_unit_id"
                + " order by 1"));
  }

  @Test
  void secondRun_saysNothingNewUnlessTheDayDiffers() throws Exception {
    kho("transform");
    assertEquals(0, kho("transform"));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Nothing new since S000001"));
    assertEquals("S000001", current());
    assertEquals(0, kho("transform", "--as-of", "2024-02-29"));
    assertEquals("S000002", current());
    assertEquals(
        List.of("r1 true"),
        ask("S000002", "select result_id || ' ' || is_current from fct_results"));
  }

  @Test
  void unfinishedLoad_doesNotCount() throws Exception {
    warehouse.unfinishedLoad(SmallProvince.submissions());
    assertEquals(0, kho("transform"), printed::toString);
    assertEquals(List.of("1"), ask("S000001", "select count(*) from fct_submissions"));
  }

  @Test
  void killedBuild_leavesTheLastSnapshotAndIsClearedByTheNext() throws Exception {
    kho("transform");
    Path left = Files.createDirectories(warehouse.root().resolve("tmp/transform-123/marts"));
    assertEquals("S000001", current());
    kho("transform", "--full");
    assertFalse(Files.exists(left));
    assertEquals("S000002", current());
  }

  @Test
  void rollback_pointsAtTheOneBefore() throws Exception {
    kho("transform");
    kho("transform", "--full");
    assertEquals(0, kho("rollback"));
    assertEquals("S000001", current());
    assertEquals(2, kho("rollback"));
    assertEquals(0, kho("rollback", "S000002"));
    assertEquals("S000002", current());
    assertEquals(2, kho("rollback", "S000009"));
  }

  @Test
  void trace_leadsFromANumberOfAReportToItsCell() throws IOException {
    kho("transform");
    Path reports = Files.createDirectories(warehouse.root().resolve("reports/R0001"));
    Files.writeString(
        reports.resolve("so-lieu.csv"),
        """
        \uFEFFid,place,about,shown,value,table,column,key,target_id,org_unit_id,period,sql,snapshot_id
        S0001,Biểu 1,"hộ, cả xã",4,4,mart_results_by_period,value,"boundary=reported|org_unit_id=p19-0|indicator_id=households|period_type=month|period=2024-01",,,,select 4,S000001
        S0002,I,đơn vị,2,2,mart_reporting,count(*),unit=x,,,,select 2,S000001
        """
            .replace("\n", "\r\n"));
    record Case(String figure, int code, List<String> said) {}
    List<Case> cases =
        List.of(
            new Case("S0001", 0, List.of("S0001 = 4", "hộ, cả xã", "Added again: 4 = 4", "a.csv")),
            new Case("S0002", 0, List.of("statement: select 2")),
            new Case("S0003", 2, List.of("S0003")),
            new Case("x' or 1=1 --", 2, List.of("has no figure")));
    for (Case one : cases) {
      printed.reset();
      int code = kho("trace", "--report", "R0001", "--figure", one.figure());
      String text = printed.toString(StandardCharsets.UTF_8);
      assertEquals(one.code(), code, text);
      one.said().forEach(words -> assertTrue(text.contains(words), text));
    }
    assertEquals(2, kho("trace", "--report", "R0001"));
    Path other = Files.writeString(folder.resolve("other.csv"), "a;b\n1\n");
    assertEquals(2, kho("trace", "--report", other.toString(), "--figure", "S0001"));
    assertEquals(2, kho("trace", "--report", "../R0001", "--figure", "S0001"));
  }

  @Test
  void trace_leadsFromAFigureToItsCellAndAddsUp() {
    kho("transform");
    printed.reset();
    String key = "reported,p19-0,households,month,2024-01";
    assertEquals(0, kho("trace", "--table", "mart_results_by_period", "--key", key));
    String text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("+4 ← a.csv, row 2, column “value”"), text);
    assertTrue(text.contains("Added again: 4 = 4"), text);
    assertEquals(2, kho("trace", "--table", "mart_results_by_period", "--key", "reported,p19-0"));
    assertEquals(2, kho("trace", "--target", "mot:I.1", "--period", "2024"));
  }

  @Test
  void keep_removesTheOldest() throws Exception {
    kho("transform");
    kho("transform", "--full", "--keep", "1");
    try (Stream<Path> kept = Files.list(warehouse.root().resolve("snapshots"))) {
      assertEquals(List.of("S000002"), kept.map(p -> p.getFileName().toString()).toList());
    }
  }

  @Test
  void backupAndRestore_giveTheSameWarehouse() throws Exception {
    kho("transform");
    Path file = folder.resolve("kho.zip");
    List<String> kept =
        List.of("reports/R0001/issue.properties", "queries/a.sql", "access/accounts.tsv");
    for (String each : kept) {
      Path path = warehouse.root().resolve(each);
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, each);
    }
    Files.createDirectories(warehouse.root().resolve("reports/.issue-1"));
    Files.writeString(warehouse.root().resolve("reports/.issue-1/half"), "half");
    assertEquals(0, kho("backup", "--out", file.toString()), printed::toString);
    assertEquals(2, kho("restore", file.toString()));
    Path copy = folder.resolve("copy");
    int code =
        TransformMain.run(
            List.of("restore", file.toString(), "--warehouse", copy.toString()),
            Map.of(),
            NOON,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertEquals(0, code, printed::toString);
    assertEquals("S000001", Files.readString(copy.resolve("CURRENT")).strip());
    assertTrue(Files.exists(copy.resolve("snapshots/S000001/serving.duckdb")));
    assertTrue(Files.exists(copy.resolve("facts/results/L000002.parquet")));
    for (String each : kept) {
      assertEquals(each, Files.readString(copy.resolve(each)));
    }
    assertFalse(Files.exists(copy.resolve("reports/.issue-1")));
  }

  @Test
  void truncatedBackup_isRefused() throws Exception {
    kho("transform");
    Path file = folder.resolve("kho.zip");
    kho("backup", "--out", file.toString());
    byte[] half = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
    Files.write(file, half);
    assertEquals(2, kho("restore", file.toString(), "--warehouse=" + folder.resolve("copy")));
  }
}
