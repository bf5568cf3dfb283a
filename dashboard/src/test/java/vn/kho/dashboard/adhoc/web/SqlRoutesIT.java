package vn.kho.dashboard.adhoc.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.fixture.RunningDashboard;

/** What the SQL page is answered, asked without a browser. */
class SqlRoutesIT {
  private static RunningDashboard dashboard;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.published();
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  /** Posts a form of names and values in turn. */
  private static HttpResponse<String> post(String path, String... form)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request(path, form).header("X-Kho-Page", "sql").build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder request(String path, String... form) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      pairs.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return HttpRequest.newBuilder(URI.create(dashboard.address() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
  }

  @Test
  void statement_is_answered_with_columns_and_cells() throws Exception {
    HttpResponse<String> answer =
        post(
            "/sql/run.json",
            "sql",
            "SELECT :a || 'đ' AS ten, 12345678901234567890 AS so, NULL AS trong",
            "param.a",
            "x");

    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"rows\":[[\"xđ\",\"12345678901234567890\",null]]"));
    assertTrue(answer.body().contains("\"kind\":\"integer\""), answer.body());
    assertTrue(answer.body().contains(RunningDashboard.SECOND), answer.body());
  }

  @Test
  void older_snapshot_gives_its_own_figures() throws Exception {
    String sql =
        "SELECT actual_value::INT FROM mart_attainment WHERE row_no = 'I.2.1' AND period = '2026'"
            + " AND org_unit_id IN (SELECT org_unit_id FROM dim_plans)";
    String newer = post("/sql/run.json", "sql", sql).body();
    String older = post("/sql/run.json?snapshot=" + RunningDashboard.FIRST, "sql", sql).body();

    assertTrue(older.contains(RunningDashboard.FIRST), older);
    assertFalse(
        newer.substring(newer.indexOf("rows")).equals(older.substring(older.indexOf("rows"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DROP TABLE fct_results                          | 400 | NOT_A_SELECT
          SELECT * FROM read_text('/etc/passwd')          | 400 | TABLE_FUNCTION
          SELECT nope FROM dim_plans                      | 400 | ENGINE
          SELECT 1 frm                                    | 200 | rows
          SELECT 1 FROM FROM                              | 400 | SYNTAX
          SELECT count(*) FROM range(100000) a, range(100000) b, range(9) c | 422 | TIME
          SELECT list_resize([1], 2000000000)             | 422 | MEMORY
          """)
  void refusal_has_its_status_its_code_and_words(String sql, int status, String code)
      throws Exception {
    HttpResponse<String> answer = post("/sql/run.json", "sql", sql);

    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(code), answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/sql/run.json", "/sql/file.json", "/sql/cancel.json", "/sql/saved.json"})
  void form_of_a_foreign_page_is_refused(String path) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request(path, "sql", "SELECT 1").build(), HttpResponse.BodyHandlers.ofString());

    assertEquals(400, answer.statusCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"csv, \uFEFFname", "xlsx, PK", "parquet, PAR1", "json, [{"})
  void result_is_handed_out_as_a_file(String format, String begin) throws Exception {
    HttpResponse<String> answer =
        post("/sql/file.json", "sql", "SELECT name FROM dim_org_units", "format", format);

    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().startsWith(begin), answer.body().substring(0, 20));
    assertEquals(
        "attachment; filename=\"kho." + format + "\"",
        answer.headers().firstValue("Content-Disposition").orElse(""));
  }

  @Test
  void file_that_fails_is_a_problem_and_no_file() throws Exception {
    HttpResponse<String> answer = post("/sql/file.json", "sql", "SELECT 'x'::INT", "format", "csv");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("ENGINE"), answer.body());
    try (Stream<Path> files = Files.walk(dashboard.warehouse().resolve("tmp"))) {
      assertFalse(files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("file-")));
    }
  }

  @Test
  void running_statement_is_stopped_by_its_own_reader() throws Exception {
    String sql = "SELECT count(*) FROM range(100000) a, range(100000) b, range(9) c";
    var running =
        CLIENT.sendAsync(
            request("/sql/run.json", "sql", sql, "id", "abc").header("X-Kho-Page", "sql").build(),
            HttpResponse.BodyHandlers.ofString());
    while (post("/sql/cancel.json", "id", "abc").body().contains("false")) {
      Thread.sleep(20);
    }

    assertTrue(running.get().body().contains("CANCELLED"), running.get().body());
  }

  @Test
  void saved_statement_is_found_changed_and_deleted_by_its_writer() throws Exception {
    String head =
        post(
                "/sql/saved.json",
                "title",
                "Hộ thoát nghèo",
                "sql",
                "-- một ghi chú\nSELECT :year",
                "param.year",
                "2024",
                "key",
                "mine")
            .body();
    String id = head.replaceAll(".*\"id\":\"([a-z2-9]+)\".*", "$1");

    HttpResponse<String> opened = dashboard.get("/sql/saved/" + id + ".json");
    assertTrue(opened.body().contains("-- một ghi chú\\nSELECT :year"), opened.body());
    assertTrue(opened.body().contains("\"year\":\"2024\""), opened.body());
    assertTrue(dashboard.get("/sql/saved.json").body().contains("Hộ thoát nghèo"));
    assertEquals(404, post("/sql/saved/" + id + "/delete.json", "key", "another").statusCode());
    assertEquals(
        404,
        post("/sql/saved.json", "title", "x", "sql", "SELECT 2", "saved", id, "key", "no")
            .statusCode());
    assertEquals(200, post("/sql/saved/" + id + "/delete.json", "key", "mine").statusCode());
    assertEquals(404, dashboard.get("/sql/saved/" + id + ".json").statusCode());
  }

  @Test
  void schema_tells_tables_examples_and_words() throws Exception {
    HttpResponse<String> answer = dashboard.get("/sql/schema.json?lang=en");

    assertEquals(200, answer.statusCode());
    for (String part :
        List.of(
            "mart_attainment",
            "one row per",
            "\"run\":\"Run\"",
            "results_on(wanted)",
            "what_became_of(code)",
            "\"about\":\"unit versions alive on a day\"")) {
      assertTrue(answer.body().contains(part), part);
    }
  }
}
