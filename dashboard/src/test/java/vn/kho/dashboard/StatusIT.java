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
