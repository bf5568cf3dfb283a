package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.dashboard.fixture.RunningDashboard;

class PagesIT {
  private static final String TARGET = "/chi-tieu?target=thai-nguyen-2021-2026:I.2.1";
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
  @ValueSource(
      strings = {
        "/",
        "/?year=2024",
        "/?year=2021-2026",
        "/?unit=d171-0",
        "/?unit=c05467-20250701&lang=en",
        "/chi-tieu",
        "/chi-tieu?target=thai-nguyen-2021-2026:I.2",
        TARGET,
        TARGET + "&lang=en",
        TARGET + "&boundary=current",
        TARGET + "&boundary=reported&unit=d171-0",
        "/chi-tieu?target=thai-nguyen-2021-2026:I.6.1%233",
        "/chi-tieu?target=thai-nguyen-2021-2026:I.3/1",
        "/chi-tieu?target=thai-nguyen-2021-2026:I.3.1",
        "/chi-tieu?target=thai-nguyen-2021-2026:I.1/1&year=2023",
        "/don-vi",
        "/so-sanh",
        "/so-sanh?year=2021-2026&lang=en",
        "/so-sanh?year=2024&page=2",
        "/thay-doi",
        "/thay-doi?lang=en&snapshot=20261113T080000Z",
        "/che-do-bao-cao?page=2",
        "/de-an?lang=en",
        "/tim",
        "/tim?q=khong+co+gi&lang=en",
        "/tim?q=05467",
        "/tim?q=%25_%27%22%3C",
        "/che-do-bao-cao?year=2023",
        "/che-do-bao-cao?lang=en",
        "/du-bao",
        "/du-bao?lang=en",
        "/chat-luong",
        "/chat-luong?kind=findings&lang=en",
        "/chat-luong?kind=issues&code=text_in_number&page=2",
        "/don-vi?unit=p06-19970101&lang=en",
        "/don-vi?unit=c05851-20230410&year=2024",
        "/nguon?target=thai-nguyen-2021-2026:I.2.1",
        "/nguon?target=thai-nguyen-2021-2026:I.3.1&lang=en&of=2021-2026",
        "/nguon?indicator=families_5k3s&of=2026&lang=en",
        "/nguon/tep?submission=s-c05467-20250701-2026-05&row=7&column=K%E1%BA%BFt%20qu%E1%BA%A3",
        "/nguon/tep?submission=s-c05467-20250701-2026-05&row=9999999&lang=en",
        "/nguon/tep?file=a.csv&row=3",
        "/nguon/bao-cao?unit=c05467-20250701&type=monthly&of=2026-05",
        "/nguon/bao-cao?unit=c05467-20250701&type=monthly&of=1999-05&lang=en",
      })
  void every_page_opens_whole(String path) throws Exception {
    HttpResponse<String> page = dashboard.get(path);
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("</html>"));
    assertFalse(page.body().contains("{{"));
  }

  @Test
  void overview_says_how_many_targets_are_met() throws Exception {
    String page = dashboard.get("/?year=2024").body();
    assertTrue(page.contains("3/8 chỉ tiêu đạt và vượt; 5 chưa đạt."), page);
    assertTrue(page.contains("475/500"));
    assertTrue(page.contains("(95,0\u00a0%)"));
  }

  @Test
  void overview_says_what_changed_since_the_snapshot_before() throws Exception {
    assertTrue(dashboard.get("/").body().contains("444/500 → 450/500"));
  }

  @Test
  void changes_are_listed_with_what_they_were() throws Exception {
    String page = dashboard.get("/thay-doi").body();
    assertTrue(page.contains("<td class=\"num\" data-label=\"Trước\">444</td>"), page);
    assertTrue(page.contains(">450</a></td>"), page);
    assertTrue(
        page.contains(
            "+6</strong></td><td class=\"num\" data-label=\"Báo cáo mới\">+4</td>"
                + "<td class=\"num\" data-label=\"Báo cáo muộn\">+2</td>"),
        page);
    String first = dashboard.get("/thay-doi?snapshot=" + RunningDashboard.FIRST).body();
    assertTrue(first.contains("Chưa có bản trước để so sánh"), first);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/thay-doi | 1 đánh giá đã đổi: 1 xấu đi.",
        "/thay-doi | <li>Báo cáo muộn: kết quả +5</li>",
        "/thay-doi | </use></svg>Thiếu số liệu</span>",
        "/thay-doi | Đánh giá đã đổi ở các đơn vị bên dưới",
        "/thay-doi?lang=en | Verdicts turned: 1 (1 for the worse).",
        "/thay-doi?lang=en | <li>Late reports: result +5</li>",
        "/thay-doi/data.csv | Đánh giá,,,,,,,,,,Thiếu số liệu,Chưa đạt,Báo cáo muộn",
        "/api/v1/changes?target=thai-nguyen-2021-2026:I.2.1 |"
            + " \"old_verdict\":\"insufficient_data\"",
        "/api/v1/changes?target=thai-nguyen-2021-2026:I.2.1 | \"causes\":\"late_reports\"",
      })
  void turned_verdicts_are_told_with_what_turned_them(String path, String told) throws Exception {
    String page = dashboard.get(path).body().replaceAll("<use [^>]*/>", "</use>");
    assertTrue(page.contains(told), page);
  }

  @Test
  void names_stay_text_wherever_they_come_from() throws Exception {
    for (String path : new String[] {TARGET + "&year=2023", "/?unit=c05800-0"}) {
      String page = dashboard.get(path).body();
      assertFalse(page.contains("<img src=x"), path);
      assertTrue(page.contains("&lt;img src=x"), path);
    }
    String charts = dashboard.get("/chi-tieu/data.json?target=thai-nguyen-2021-2026:I.2.1").body();
    assertFalse(charts.contains("<"));
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource({
    "/nowhere, 404, unknown_address",
    "/?plan=other, 404, not_found",
    "/?unit=c99999-0, 404, not_found",
    "/?year=1999, 400, bad_parameter",
    "/?boundary=moon, 400, bad_parameter",
    "/?lang=fr, 400, bad_parameter",
    "/?snapshot=../../etc, 404, unknown_snapshot",
    "/chi-tieu?target=x, 404, not_found",
    "/nguon?target=thai-nguyen-2021-2026:I.2.1&of=someday, 400, bad_parameter",
    "/nguon, 400, bad_parameter",
    "/chat-luong?kind=x, 400, bad_parameter",
    "/chat-luong?page=0, 400, bad_parameter",
    "/nguon/o?result=none, 404, not_found",
    "/nguon/tep?submission=none&row=2, 404, not_found",
    "/nguon/tep?file=../../etc/passwd&row=2, 404, not_found",
    "/nguon/tep?submission=s-c05467-20250701-2026-05&row=x, 400, bad_parameter",
    "/nguon/bao-cao?type=monthly&of=x, 400, bad_parameter",
    "/nguon?indicator=none, 404, not_found",
    "/static/old/app.css, 404, unknown_address",
    "/chi-tieu/data.json?target=x, 404, not_found",
    "/chi-tieu/data.csv?target=thai-nguyen-2021-2026:I.2.1&chart=x, 404, unknown_address",
  })
  void what_cannot_be_answered_says_why(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = dashboard.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(code), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/chi-tieu", "/api/v1/plans"})
  void what_only_reads_refuses_to_be_written_in_words(String path) throws Exception {
    HttpResponse<String> answer = dashboard.delete(path);
    assertEquals(405, answer.statusCode());
    assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    assertTrue(answer.body().contains("method_not_allowed"), answer.body());
  }

  @Test
  void problems_show_what_was_sent_as_text() throws Exception {
    String page = dashboard.get("/%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertFalse(page.contains("<script>alert"));
    assertTrue(page.contains("%3Cscript%3Ealert(1)"));
  }

  @Test
  void every_answer_carries_the_safe_headers() throws Exception {
    for (String path : new String[] {"/", "/nowhere", "/chi-tieu/data.json"}) {
      HttpResponse<String> answer = dashboard.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(
          policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), path);
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      assertTrue(answer.headers().firstValue("Server").isEmpty());
    }
  }

  @Test
  void no_page_holds_inline_script_or_style() throws Exception {
    for (String path : new String[] {"/", "/chi-tieu", TARGET, "/nowhere"}) {
      String page = dashboard.get(path).body();
      assertFalse(page.contains("style=\""), path);
      assertFalse(page.matches("(?s).*<script(?![^>]*src=).*"), path);
      assertFalse(page.matches("(?s).*\\son[a-z]+=\"[^\"]*\".*"), path);
    }
  }

  @Test
  void what_is_known_is_not_sent_again() throws Exception {
    HttpResponse<String> first = dashboard.get(TARGET);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.contains(RunningDashboard.SECOND));
    assertEquals(304, dashboard.get(TARGET, "If-None-Match", tag).statusCode());
    assertEquals(200, dashboard.get(TARGET + "&lang=en", "If-None-Match", tag).statusCode());
  }

  @Test
  void pages_and_files_are_sent_compressed() throws Exception {
    String page = dashboard.get("/").body();
    int end = page.indexOf("/app.css") + "/app.css".length();
    String css = page.substring(page.lastIndexOf("/static/", end), end);
    for (String path : new String[] {"/", css}) {
      HttpResponse<String> answer = dashboard.get(path, "Accept-Encoding", "gzip");
      assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""), path);
    }
    assertTrue(
        dashboard.get(css).headers().firstValue("Cache-Control").orElse("").contains("immutable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data",
        "/chi-tieu/data",
        "/chi-tieu/data?target=thai-nguyen-2021-2026:I.2",
        "/don-vi/data?unit=c05467-20250701",
        "/so-sanh/data?year=2024",
        "/che-do-bao-cao/data",
        "/chi-tieu/data?target=thai-nguyen-2021-2026:I.2.1&chart=yearly",
        "/chi-tieu/data?target=thai-nguyen-2021-2026:I.2.1&chart=cumulative",
        "/chi-tieu/data?target=thai-nguyen-2021-2026:I.2.1&chart=monthly",
        "/so-sanh/data?year=2024&chart=scatter",
        "/thay-doi/data",
      })
  void tables_are_taken_away_with_their_source(String path) throws Exception {
    String csv = dashboard.get(path.replace("data", "data.csv")).body();
    assertTrue(csv.startsWith("\uFEFF"), csv);
    assertTrue(csv.contains("tính đến ngày 20/11/2026"), csv);
    assertTrue(csv.contains(" · độ phủ "), csv);
    assertTrue(csv.contains("Số liệu mô phỏng."), csv);
    HttpResponse<String> xlsx = dashboard.get(path.replace("data", "data.xlsx"));
    assertEquals(200, xlsx.statusCode());
    assertTrue(xlsx.body().startsWith("PK"));
  }

  @Test
  void a_charts_file_holds_the_figures_it_draws() throws Exception {
    String csv =
        dashboard
            .get("/chi-tieu/data.csv?target=thai-nguyen-2021-2026:I.2.1&chart=yearly&year=2024")
            .body();
    assertTrue(csv.startsWith("\uFEFFKỳ / đơn vị,Thực hiện,Kế hoạch năm"), csv);
    assertTrue(csv.contains("\n2024,475,500,"), csv);
    assertTrue(csv.contains("độ phủ"), csv);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/chi-tieu/data.json", "/data.csv", "/api/v1/plans"})
  void a_head_has_the_headers_of_its_get(String path) throws Exception {
    HttpResponse<String> get = dashboard.get(path);
    HttpResponse<String> head = dashboard.head(path);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : new String[] {"ETag", "Content-Type", "Cache-Control"}) {
      assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), name);
    }
  }

  @Test
  void charts_are_of_the_snapshot_the_page_was_made_from() throws Exception {
    String page = dashboard.get(TARGET).body();
    assertTrue(
        page.contains(
            "/chi-tieu/data.json?target=thai-nguyen-2021-2026:I.2.1&amp;snapshot="
                + RunningDashboard.SECOND));
    HttpResponse<String> charts =
        dashboard.get(
            "/chi-tieu/data.json?target=thai-nguyen-2021-2026:I.2.1&snapshot="
                + RunningDashboard.FIRST);
    assertEquals(200, charts.statusCode());
    assertTrue(charts.body().contains("\"value\":444,\"text\":\"444\""), charts.body());
  }
}
