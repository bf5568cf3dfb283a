package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.fixture.RunningDashboard;

/** The page Báo cáo over HTTP: draft, files, gate, issue, and what was issued. */
class ReportPageIT {
  private static final String ISSUE = "/bao-cao/ban-hanh?year=2024";
  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.published();
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  @ParameterizedTest
  @CsvSource({"docx, PK", "xlsx, PK", "pdf, %PDF", "html, <!DOCTYPE", "csv, \uFEFFid"})
  void file_of_a_draft_is_what_its_name_says(String format, String start) throws Exception {
    HttpResponse<String> answer = dashboard.get("/bao-cao/tep?year=2024&format=" + format);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().startsWith(start), answer.body().substring(0, 20));
  }

  @Test
  void page_shows_the_draft_the_gate_and_a_way_to_every_number() throws Exception {
    String page = dashboard.get("/bao-cao?year=2024").body();
    assertAll(
        () -> assertTrue(page.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        () -> assertTrue(page.contains("SỐ LIỆU MÔ PHỎNG")),
        () -> assertTrue(page.contains("Kiểm tra trước khi ban hành")),
        () -> assertTrue(page.contains("/bao-cao/so?")),
        () ->
            assertTrue(dashboard.get("/bao-cao/so?year=2024&id=S0001").body().contains("select ")),
        () -> assertEquals(404, dashboard.get("/bao-cao/so?year=2024&id=S9999").statusCode()),
        () -> assertEquals(400, dashboard.get("/bao-cao/tep?year=2024&format=exe").statusCode()));
  }

  @Test
  void issuing_over_the_gate_needs_name_and_reason_and_keeps_the_bytes() throws Exception {
    assertEquals(409, post("number=1/BC", dashboard.address()).statusCode());
    assertEquals(
        400, post("by=A&reason=b", "http://elsewhere.example").statusCode(), "a foreign page");
    assertFalse(Files.exists(dashboard.warehouse().resolve("reports")));
    HttpResponse<String> issued = post("number=1/BC&by=A&reason=b", dashboard.address());
    assertEquals(303, issued.statusCode(), issued::body);
    String page = dashboard.get("/bao-cao?year=2024").body();
    assertTrue(page.contains("<th scope=\"row\">R0001</th>"));
    assertTrue(page.contains("THAY ĐỔI SO VỚI BẢN TRƯỚC"));
    byte[] kept = Files.readAllBytes(only(".docx"));
    HttpRequest asked =
        HttpRequest.newBuilder(
                URI.create(dashboard.address() + "/bao-cao/ban-hanh?id=R0001&format=docx"))
            .build();
    byte[] given =
        HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray()).body();
    assertArrayEquals(kept, given);
  }

  private static Path only(String ending) throws Exception {
    try (Stream<Path> files = Files.list(dashboard.warehouse().resolve("reports/R0001"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static HttpResponse<String> post(String form, String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(dashboard.address() + ISSUE))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
