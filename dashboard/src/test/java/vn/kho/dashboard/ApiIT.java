package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import vn.kho.dashboard.fixture.RunningDashboard;

class ApiIT {
  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.published();
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "snapshots, ''",
    "plans, ''",
    "targets, '?plan=thai-nguyen-2021-2026&period=2024'",
    "units, '?level=commune&as_of=2026-01-01'",
    "indicators, ''",
    "attainment, '?plan=thai-nguyen-2021-2026&unit=p19-19970101&period=2024'",
    "series, '?indicator=new_cooperatives&unit=p19-19970101&boundary=footprint&period_type=year'",
    "forecasts, '?plan=thai-nguyen-2021-2026'",
    "published_figures, '?indicator=new_cooperatives'",
    "results, '?indicator=new_cooperatives&period=2024-05'",
    "submissions, '?period=2024-05'",
    "unit_links, ''",
    "findings, '?plan=thai-nguyen-2021-2026'",
  })
  void every_list_answers_as_it_is_described(String name, String parameters) throws Exception {
    String path = "/api/v1/" + name.replace('_', '-');
    assertTrue(section(openApi(), "paths").containsKey(path), path);
    Map<String, Object> answer = json(dashboard.get(path + parameters));
    assertEquals(RunningDashboard.SECOND, answer.get("snapshot_id"));
    List<Object> items = items(answer);
    assertTrue(!items.isEmpty(), path);
    Map<String, Object> schemas = section(section(openApi(), "components"), "schemas");
    Map<String, Object> described = section(section(schemas, name), "properties");
    for (Object item : items) {
      assertEquals(new TreeSet<>(described.keySet()), new TreeSet<>(map(item).keySet()));
    }
  }

  @ParameterizedTest
  @CsvSource({"reporting", "changes"})
  void a_list_whose_table_is_not_published_yet_is_empty(String name) throws Exception {
    assertTrue(section(openApi(), "paths").containsKey("/api/v1/" + name));
    assertTrue(json(dashboard.get("/api/v1/" + name + "?unit=nobody")).get("items") != null);
  }

  @Test
  void figures_are_those_of_the_snapshot() throws Exception {
    Map<String, Object> answer =
        json(
            dashboard.get(
                "/api/v1/attainment?plan=thai-nguyen-2021-2026&unit=p19-19970101"
                    + "&target=thai-nguyen-2021-2026:I.2.1&period=2024"));
    Map<String, Object> item = map(items(answer).get(0));
    assertEquals(475, item.get("actual_value"));
    assertEquals("not_achieved", item.get("verdict"));
    assertEquals(true, item.get("is_simulated"));
  }

  @Test
  void pages_of_a_list_hold_every_row_once_and_stay_on_one_snapshot() throws Exception {
    List<Object> ids = new ArrayList<>();
    Object next = "/api/v1/units?limit=7";
    while (next != null) {
      Map<String, Object> answer = json(dashboard.get(next.toString()));
      items(answer).forEach(item -> ids.add(map(item).get("org_unit_id")));
      next = answer.get("next");
      assertTrue(next == null || next.toString().contains("snapshot=" + RunningDashboard.SECOND));
    }
    assertEquals(20, ids.size());
    assertEquals(20, new TreeSet<>(ids).size());
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource({
    "/api/v1/attainment, 400, bad_parameter",
    "/api/v1/units?levle=commune, 400, bad_parameter",
    "/api/v1/units?limit=5000, 400, bad_parameter",
    "/api/v1/units?limit=x, 400, bad_parameter",
    "/api/v1/series?indicator=a'b&unit=c, 400, bad_parameter",
    "/api/v1/units?snapshot=other, 404, unknown_snapshot",
    "/api/v1/nothing, 404, unknown_address",
  })
  void problems_are_told_in_their_own_form(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = dashboard.get(path.replace("'", "%27"));
    assertEquals(status, answer.statusCode());
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json"));
    assertEquals(code, json(answer).get("code"));
    assertEquals(status, json(answer).get("status"));
  }

  @Test
  void a_list_that_is_known_is_not_sent_again() throws Exception {
    HttpResponse<String> first = dashboard.get("/api/v1/plans");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, dashboard.get("/api/v1/plans", "If-None-Match", tag).statusCode());
  }

  private static Map<String, Object> openApi() throws Exception {
    return json(dashboard.get("/api/v1/openapi.json"));
  }

  /** JSON is YAML, so the reader the tests have anyway serves. */
  private static Map<String, Object> json(HttpResponse<String> answer) {
    return map(new Yaml().load(answer.body()));
  }

  private static Map<String, Object> section(Map<String, Object> map, String key) {
    return map(Objects.requireNonNull(map.get(key), key));
  }

  @SuppressWarnings("unchecked") // What is asked of the API's own answers.
  private static List<Object> items(Map<String, Object> answer) {
    return (List<Object>) Objects.requireNonNull(answer.get("items"));
  }

  @SuppressWarnings("unchecked") // What is asked of the API's own answers.
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
