package vn.kho.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.kho.dashboard.fixture.RunningDashboard;

class SnapshotsIT {

  @Test
  void a_new_snapshot_is_taken_up_without_a_restart() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.empty()) {
      HttpResponse<String> before = dashboard.get("/");
      assertEquals(503, before.statusCode());
      assertTrue(before.body().contains("kho transform"), before.body());

      dashboard.fixture().publish("20261113T080000Z", "select 1");
      assertTrue(dashboard.get("/").body().contains("bản số liệu 20261113T080000Z"));

      dashboard.fixture().publish("20261120T080000Z", "select 1");
      assertTrue(dashboard.get("/").body().contains("bản số liệu 20261120T080000Z"));
      assertTrue(
          dashboard
              .get("/?snapshot=20261113T080000Z")
              .body()
              .contains("bản số liệu 20261113T080000Z"));

      dashboard.fixture().pointAt("20261113T080000Z");
      assertTrue(dashboard.get("/").body().contains("bản số liệu 20261113T080000Z"));
    }
  }

  @Test
  void a_broken_snapshot_says_so_and_the_others_stay_readable() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.published()) {
      Path folder = Files.createDirectories(dashboard.warehouse().resolve("snapshots/broken"));
      Files.writeString(folder.resolve("serving.duckdb"), "not a database");
      dashboard.fixture().pointAt("broken");
      HttpResponse<String> page = dashboard.get("/?lang=en");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("kho rollback"), page.body());
      assertEquals(200, dashboard.get("/?snapshot=" + RunningDashboard.SECOND).statusCode());
      dashboard.fixture().pointAt(RunningDashboard.SECOND);
      assertEquals(200, dashboard.get("/").statusCode());
    }
  }

  @Test
  void a_cut_file_and_a_garbled_pointer_are_broken_snapshots_not_our_fault() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.published()) {
      Path whole = dashboard.warehouse().resolve("snapshots/" + RunningDashboard.SECOND);
      Path folder = Files.createDirectories(dashboard.warehouse().resolve("snapshots/cut"));
      byte[] bytes = Files.readAllBytes(whole.resolve("serving.duckdb"));
      Files.write(folder.resolve("serving.duckdb"), Arrays.copyOf(bytes, bytes.length / 3));
      dashboard.fixture().pointAt("cut");
      HttpResponse<String> cut = dashboard.get("/?lang=en");
      assertEquals(503, cut.statusCode(), cut.body());
      assertTrue(cut.body().contains("kho rollback"), cut.body());
      for (byte[] garbled : new byte[][] {{0, -1, -2, 10}, {}, "../../x".getBytes(UTF_8)}) {
        Files.write(dashboard.warehouse().resolve("CURRENT"), garbled);
        HttpResponse<String> page = dashboard.get("/?lang=en");
        assertEquals(503, page.statusCode(), page.body());
        assertTrue(page.body().contains("kho rollback"), page.body());
      }
    }
  }

  @Test
  void a_question_that_never_ends_is_stopped_and_other_pages_go_on() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.empty()) {
      dashboard
          .fixture()
          .publish(
              "20261120T080000Z",
              "alter table mart_findings rename to slow; create view mart_findings as"
                  + " select * from slow where (select sum(a.range * b.range) from range(10000000) a,"
                  + " range(10000000) b) > 0");
      HttpResponse<String> page = dashboard.get("/chat-luong?kind=findings&lang=en");
      assertEquals(503, page.statusCode(), page.body());
      assertTrue(page.body().contains("longer than 10 seconds"), page.body());
      assertTrue(page.body().contains("narrower"), page.body());
      assertEquals(200, dashboard.get("/don-vi").statusCode());
    }
  }

  /** Readers that never wait see either snapshot, whole; none sees parts of two. */
  @Test
  void a_page_is_never_made_of_two_snapshots_while_one_is_published() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.published()) {
      AtomicBoolean isOver = new AtomicBoolean();
      List<CompletableFuture<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(CompletableFuture.supplyAsync(() -> readUntil(isOver, dashboard)));
      }
      for (int turn = 0; turn < 20; turn++) {
        dashboard
            .fixture()
            .pointAt(turn % 2 == 0 ? RunningDashboard.FIRST : RunningDashboard.SECOND);
        assertEquals(200, dashboard.get("/").statusCode());
      }
      isOver.set(true);
      for (CompletableFuture<Integer> reader : readers) {
        assertTrue(reader.get(120, TimeUnit.SECONDS) > 0);
      }
    }
  }

  /** The first snapshot has 444 households, the second 450: as the page says which it is. */
  private static int readUntil(AtomicBoolean isOver, RunningDashboard dashboard) {
    int pages = 0;
    do {
      String page;
      try {
        page = dashboard.get("/").body();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      boolean isFirst = page.contains("bản số liệu " + RunningDashboard.FIRST);
      assertTrue(isFirst || page.contains("bản số liệu " + RunningDashboard.SECOND), page);
      assertTrue(page.contains(isFirst ? ">444/500<" : ">450/500<"), page);
      assertFalse(page.contains(isFirst ? ">450/500<" : ">444/500<"), page);
      assertFalse(
          page.contains("snapshot=" + (isFirst ? RunningDashboard.SECOND : RunningDashboard.FIRST)),
          page);
      pages++;
    } while (!isOver.get());
    return pages;
  }

  @Test
  void a_snapshot_of_another_shape_is_our_fault_with_a_reference() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.empty()) {
      dashboard
          .fixture()
          .publish("20261120T080000Z", "alter table mart_attainment drop column verdict");
      HttpResponse<String> page = dashboard.get("/?lang=en");
      assertEquals(500, page.statusCode());
      assertTrue(page.body().matches("(?s).*reference [2-9A-Z]{4}-[2-9A-Z]{4}.*"), page.body());
      assertTrue(!page.body().contains("mart_attainment"), page.body());
    }
  }

  @Test
  void a_snapshot_older_than_a_table_says_so_and_what_to_do() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.empty()) {
      dashboard.fixture().publish("20261120T080000Z", "drop table mart_attainment");
      HttpResponse<String> page = dashboard.get("/?lang=en");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("kho transform"), page.body());
    }
  }

  @Test
  void a_request_to_a_foreign_name_is_refused() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.published()) {
      assertTrue(answerTo(dashboard, "evil.example").startsWith("HTTP/1.1 421"));
      assertTrue(answerTo(dashboard, "kho.example").startsWith("HTTP/1.1 200"));
      assertTrue(answerTo(dashboard, "localhost:7070").startsWith("HTTP/1.1 200"));
    }
  }

  /** By a plain socket, because Java's client does not let a test choose the Host header. */
  private static String answerTo(RunningDashboard dashboard, String host) throws Exception {
    String address = dashboard.address();
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
