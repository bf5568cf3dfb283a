package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dashboard.fixture.SnapshotFixture;
import vn.kho.dashboard.status.StatusCommand;

class StatusIT {
  @TempDir private Path warehouse;

  @Test
  void status_tells_snapshots_loads_coverage_refused_rows_and_disk() throws Exception {
    SnapshotFixture fixture = new SnapshotFixture(warehouse);
    fixture.publish("20261113T080000Z", "select 1");
    fixture.publish("20261120T080000Z", "select 1");
    Answer answer = ask("status", "--warehouse", warehouse.toString());
    assertEquals(0, answer.exitCode());
    for (String expected :
        List.of(
            "* 20261120T080000Z  số liệu đến 20/11/2026",
            "  20261113T080000Z  số liệu đến 13/11/2026",
            "Lần nạp gần nhất: L000001, 20/11/2026",
            "results    1      1.200             3",
            "thai-nguyen-2021-2026  2026   84,3\u00a0%",
            "text_in_number 11",
            "snapshots")) {
      assertTrue(answer.out().contains(expected), expected + " in\n" + answer.out());
    }
  }

  @Test
  void an_empty_warehouse_says_what_to_do() throws Exception {
    Answer answer = ask("status", "--lang", "en", "--warehouse", warehouse.toString());
    assertEquals(0, answer.exitCode());
    assertTrue(answer.out().contains("none yet; run \"kho transform\""), answer.out());
  }

  @Test
  void a_broken_snapshot_is_told_beside_what_can_be_read() throws Exception {
    SnapshotFixture fixture = new SnapshotFixture(warehouse);
    fixture.publish("20261120T080000Z", "select 1");
    Path database = warehouse.resolve("snapshots/20261120T080000Z/serving.duckdb");
    Files.writeString(database, "not a database");
    Answer answer = ask("status", "--lang", "en", "--warehouse", warehouse.toString());
    assertTrue(answer.out().contains("kho rollback"), answer.out());
    assertTrue(answer.out().contains("Last load: L000001"), answer.out());
  }

  @Test
  void no_warehouse_is_wrong_usage_and_shows_no_trace() {
    Answer answer = ask("status", "--lang", "en", "--warehouse", warehouse.resolve("x").toString());
    assertEquals(2, answer.exitCode());
    assertEquals(1, answer.err().lines().count());
  }

  @Test
  void an_original_that_was_altered_or_is_gone_is_told_and_refused() throws Exception {
    String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    Path original = warehouse.resolve("originals").resolve("ba").resolve(hash);
    Files.createDirectories(original.getParent());
    Files.writeString(original, "abc");
    Files.writeString(
        Files.createDirectories(warehouse.resolve("loads")).resolve("L000001.json"),
        """
        {"load_id":"L000001","sources":[{"file_name":"abc.csv","sha256":"%s","kind":"results"}]}
        """
            .formatted(hash));
    String[] words = {"status", "--verify", "--lang", "en", "--warehouse", warehouse.toString()};
    assertEquals(
        new Answer(0, "1 originals verified, 0 of them not as received\n", ""), ask(words));
    Files.writeString(original, "abd");
    Answer altered = ask(words);
    assertEquals(1, altered.exitCode());
    assertTrue(altered.err().startsWith("abc.csv (load L000001): the kept original was altered"));
    Files.delete(original);
    Answer gone = ask(words);
    assertEquals(1, gone.exitCode());
    assertTrue(gone.err().startsWith("abc.csv (load L000001): the kept original is gone"));
  }

  @Test
  void overdue_reports_are_listed_with_their_unit() throws Exception {
    SnapshotFixture fixture = new SnapshotFixture(warehouse);
    fixture.publish(
        "20261120T080000Z",
        "insert into mart_reporting by name select (select min(org_unit_id) from dim_org_units) as"
            + " org_unit_id, 'monthly' as report_type, '2026-09' as period,"
            + " date '2026-09-01' as period_start, date '2026-09-30' as period_end,"
            + " date '2026-10-09' as due_on, 'missing' as state, 1 as indicators_due,"
            + " 0 as indicators_reported");
    Answer answer = ask("status", "--missing", "--warehouse", warehouse.toString());
    assertEquals(0, answer.exitCode(), answer.err());
    assertTrue(
        answer.out().lines().anyMatch(l -> l.matches(".*09/10/2026 +monthly +2026-09 .*")),
        answer.out());
  }

  @Test
  void a_snapshot_older_than_the_table_asked_for_says_what_to_do() throws Exception {
    SnapshotFixture fixture = new SnapshotFixture(warehouse);
    fixture.publish("20261120T080000Z", "drop table mart_reporting");
    Answer answer = ask("status", "--missing", "--lang", "en", "--warehouse", warehouse.toString());
    assertEquals(2, answer.exitCode());
    assertTrue(answer.err().contains("no table mart_reporting"), answer.err());
    assertTrue(answer.err().contains("kho transform"), answer.err());
  }

  private record Answer(int exitCode, String out, String err) {}

  private static Answer ask(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode =
        DashboardMain.run(List.of(words), Map.of(), console, List.of(new StatusCommand()));
    return new Answer(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
