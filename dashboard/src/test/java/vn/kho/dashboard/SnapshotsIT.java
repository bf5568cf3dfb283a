package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void a_snapshot_of_another_shape_is_our_fault_with_a_reference() throws Exception {
    try (RunningDashboard dashboard = RunningDashboard.empty()) {
      dashboard.fixture().publish("20261120T080000Z", "drop table mart_attainment");
      HttpResponse<String> page = dashboard.get("/?lang=en");
      assertEquals(500, page.statusCode());
      assertTrue(page.body().matches("(?s).*reference [2-9A-Z]{4}-[2-9A-Z]{4}.*"), page.body());
      assertTrue(!page.body().contains("mart_attainment"), page.body());
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
