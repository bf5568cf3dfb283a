package vn.kho.dashboard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.fixture.RunningDashboard;

/** Once there are accounts: who comes in, and what each of them finds. */
class AccessIT {
  private static final String PASSWORD = "mật khẩu dài";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.published();
    Accounts accounts = Accounts.in(dashboard.warehouse());
    accounts.put(account("tinh", Account.Role.ANALYST, ""));
    accounts.put(account("dinh-hoa", Account.Role.ANALYST, "d167-0"));
    accounts.put(account("doc", Account.Role.READER, ""));
    accounts.put(account("nghi", Account.Role.ANALYST, "").disabled());
  }

  private static Account account(String name, Account.Role role, String unit) {
    return new Account(name, role, unit, Account.State.ACTIVE, Passwords.keep(PASSWORD));
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  private static HttpResponse<String> sql(String name, String statement) throws Exception {
    String form = "sql=" + URLEncoder.encode(statement, StandardCharsets.UTF_8);
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(dashboard.address() + "/sql/run.json"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Kho-Page", "sql")
            .header("Authorization", basic(name))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String basic(String name) {
    byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String rows(String name, String statement) throws Exception {
    String body = sql(name, statement).body();
    return body.substring(body.indexOf("\"rows\""), body.indexOf("]]") + 2);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "'', /, 302",
    "'', /static/x/app.css, 404",
    "'', /dang-nhap, 200",
    "'', /data.json, 401",
    "'', /api/v1/openapi.json, 401",
    "nghi, /data.json, 401",
    "tinh, /, 200",
    "dinh-hoa, /don-vi, 302",
    "doc, /sql/schema.json, 403",
    "tinh, /sql/schema.json, 200"
  })
  void address_isAnsweredByWhoComes(String name, String path, int status) throws Exception {
    HttpResponse<String> answer =
        name.isEmpty() ? dashboard.get(path) : dashboard.get(path, "Authorization", basic(name));
    assertEquals(status, answer.statusCode(), answer.body());
  }

  @Test
  void boundAccount_findsItsOwnRowsAndNoOthers() throws Exception {
    String count = "SELECT count(*) FROM fct_results";
    assertNotEquals(rows("tinh", count), rows("dinh-hoa", count));
    List<String> own =
        dashboard.sql(
            RunningDashboard.SECOND,
            "SELECT count(*) FROM fct_results WHERE org_unit_id IN"
                + " (SELECT org_unit_id FROM dim_org_units"
                + "  WHERE org_unit_id = 'd167-0' OR parent_org_unit_id = 'd167-0')");
    assertEquals("\"rows\":[[\"" + own.get(0) + "\"]]", rows("dinh-hoa", count));
    String units = "SELECT count(*) FROM dim_org_units";
    assertEquals(rows("tinh", units), rows("dinh-hoa", units));
    String others =
        "SELECT count(*) FROM mart_results_by_period WHERE org_unit_id NOT IN ('d167-0')"
            + " AND org_unit_id NOT IN (SELECT org_unit_id FROM dim_org_units"
            + " WHERE parent_org_unit_id = 'd167-0')";
    assertEquals("\"rows\":[[\"0\"]]", rows("dinh-hoa", others));
  }

  @Test
  void signIn_givesACookieThatOpensAndARightfulWayBack() throws Exception {
    HttpResponse<String> wrong = signIn("tinh", "sai", "/sql");
    assertEquals(401, wrong.statusCode());
    HttpResponse<String> right = signIn("tinh", PASSWORD, "//nơi-khác.example/");
    assertEquals("/", right.headers().firstValue("Location").orElse(""));
    String cookie = right.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite"), cookie);
    String sent = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(200, dashboard.get("/", "Cookie", sent).statusCode());
    assertEquals(302, dashboard.get("/dang-xuat", "Cookie", sent).statusCode());
    assertEquals(302, dashboard.get("/", "Cookie", sent).statusCode());
  }

  private static HttpResponse<String> signIn(String name, String password, String next)
      throws Exception {
    String form =
        "name=%s&password=%s&next=%s"
            .formatted(
                name,
                URLEncoder.encode(password, StandardCharsets.UTF_8),
                URLEncoder.encode(next, StandardCharsets.UTF_8));
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(dashboard.address() + "/dang-nhap"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void password_isKeptAsAHashOfItsOwnSalt() {
    String kept = Passwords.keep(PASSWORD);
    assertFalse(kept.contains(PASSWORD));
    assertNotEquals(kept, Passwords.keep(PASSWORD));
    assertTrue(Passwords.isRight(PASSWORD, kept));
    assertFalse(Passwords.isRight(PASSWORD + " ", kept));
  }
}
