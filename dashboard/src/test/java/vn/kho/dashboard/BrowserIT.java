package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import vn.kho.dashboard.fixture.Browser;
import vn.kho.dashboard.fixture.RunningDashboard;

/** Every page in a real browser: drawn, right, quiet on the console, open to everyone. */
class BrowserIT {
  private static final String TARGET = "/chi-tieu?target=thai-nguyen-2021-2026:I.2.1";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/?lang=en&year=2024",
          "/?unit=d171-0&year=2023",
          "/chi-tieu",
          "/chi-tieu?target=thai-nguyen-2021-2026:I.2",
          TARGET,
          TARGET + "&boundary=current&lang=en",
          "/chi-tieu?target=thai-nguyen-2021-2026:I.3/1",
          "/don-vi",
          "/don-vi?unit=c05467-20250701&year=2025&lang=en",
          "/don-vi?unit=d171-0&year=2023",
          "/nguon?target=thai-nguyen-2021-2026:I.2.1&of=2025",
          "/nguon?target=thai-nguyen-2021-2026:I.2.1&of=2026&unit=c05467-20250701",
          "/so-sanh?year=2024",
          "/so-sanh?year=2024&level=district&lang=en",
          "/de-an",
          "/thay-doi",
          "/tim?q=ho",
          "/che-do-bao-cao",
          "/du-bao",
          "/chat-luong",
          "/chat-luong?kind=plan&lang=en",
          "/nguon/tep?submission=s-c05467-20250701-2026-05&row=7",
          "/nguon/bao-cao?unit=c05467-20250701&type=monthly&of=2026-05&lang=en",
          "/bao-cao?year=2024",
          "/bao-cao?unit=c05467-20250701&year=2026&lang=en",
          "/bao-cao/so?year=2024&id=S0001",
          "/nowhere");
  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    Browser.assumeAvailable();
    dashboard = RunningDashboard.published();
  }

  @AfterAll
  static void stop() throws Exception {
    if (dashboard != null) {
      dashboard.close();
    }
  }

  @ParameterizedTest(name = "{0} px")
  @ValueSource(ints = {390, 1440, 1920})
  void every_page_is_drawn_quiet_and_accessible(int width) throws Exception {
    try (Browser browser = Browser.open(width, 900)) {
      List<String> wrong = new ArrayList<>();
      for (String page : PAGES) {
        browser.visit(dashboard.address() + page);
        boolean isProblem = page.equals("/nowhere");
        for (String complaint : browser.complaints()) {
          if (!(isProblem && complaint.contains("404"))) {
            wrong.add(page + " console: " + complaint);
          }
        }
        browser.foreignRequests(dashboard.address()).forEach(r -> wrong.add(page + " asked " + r));
        browser.accessibilityViolations().forEach(v -> wrong.add(page + " axe: " + v));
        Object undrawn =
            browser.run(
                "return [...document.querySelectorAll('[data-chart]')]"
                    + ".filter(f => f.dataset.drawn !== 'yes').map(f => f.dataset.chart).join()");
        if (!"".equals(undrawn)) {
          wrong.add(page + " left undrawn: " + undrawn);
        }
        if (Boolean.TRUE.equals(
            browser.run("return document.documentElement.scrollWidth > innerWidth"))) {
          wrong.add(page + " is wider than the screen");
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void charts_show_the_figures_of_the_snapshot() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + TARGET);
      assertAll(
          () ->
              assertEquals(
                  sql(
                      "select actual_value from mart_attainment where row_no = 'I.2.1' and"
                          + " org_unit_id = 'p19-19970101' and length(period) = 4 order by period"),
                  numbers(browser.chartValues("yearly", "actual"))),
          () ->
              assertEquals(
                  List.of("500", "500", "500", "500", "500", "500", "500", "500", "500", "500"),
                  numbers(browser.chartValues("yearly", "plan"))),
          () ->
              assertEquals(
                  sql(
                      "select cumulative_term_value from mart_results_by_period where boundary ="
                          + " 'footprint' and period_type = 'month' and indicator_id ="
                          + " 'households_out_of_poverty' and org_unit_id = 'p19-19970101'"
                          + " order by period"),
                  numbers(browser.chartValues("cumulative", "cumulative"))),
          () ->
              assertEquals(
                  List.of("2500", "2500"), numbers(browser.chartValues("cumulative", "goal"))),
          () ->
              assertEquals(
                  List.of("1995"), numbers(browser.chartValues("cumulative", "published"))),
          () ->
              assertEquals(
                  sql(
                      "select unnest([actual_value, point]) from mart_attainment a join"
                          + " mart_forecasts f using (target_id, org_unit_id) where a.row_no ="
                          + " 'I.2.1' and a.period = '2021-2026'"),
                  numbers(browser.chartValues("cumulative", "forecast"))),
          () ->
              assertEquals(
                  sql(
                      "select value from mart_results_by_period where boundary = 'footprint' and"
                          + " period_type = 'month' and indicator_id = 'households_out_of_poverty'"
                          + " and org_unit_id = 'p19-19970101' and starts_with(period, '2026')"
                          + " order by period"),
                  numbers(browser.chartValues("monthly", "month")).subList(0, 10)));
    }
  }

  @Test
  void a_leaders_five_questions_are_answered_without_scrolling() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + "/");
      Object lowest =
          browser.run(
              "return Math.max(...[...document.querySelectorAll('#sentence, .card, .panel')]"
                  + ".map(e => e.getBoundingClientRect().bottom))");
      assertTrue(
          ((Number) Objects.requireNonNull(lowest)).doubleValue() <= 900,
          "lowest edge at " + lowest);
      assertEquals(8L, browser.run("return document.querySelectorAll('.card').length"));
      assertEquals(8L, browser.run("return document.querySelectorAll('.card svg.spark').length"));
      assertTrue(text(browser, "#sentence").matches("\\d/8 chỉ tiêu đạt và vượt; .+"));
      assertEquals(
          "Cần chú ý|Đơn vị chậm|Thay đổi so với bản 13/11/2026|Độ tin cậy",
          browser.run(
              "return [...document.querySelectorAll('.panel')].filter(p =>"
                  + " p.querySelector('li, dd')).map(p => p.querySelector('h2').textContent.trim())"
                  + ".join('|')"));
    }
  }

  @Test
  void dark_colours_keep_their_contrast() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      for (String page : List.of("/", TARGET)) {
        browser.visit(dashboard.address() + page);
        browser.run("document.querySelector('[data-theme-toggle]').click()");
        assertEquals("dark", browser.run("return document.documentElement.dataset.theme"));
        assertEquals(List.of(), browser.accessibilityViolations(), page);
        browser.run("document.querySelector('[data-theme-toggle]').click()");
      }
    }
  }

  @Test
  void two_targets_side_by_side_show_each_unit_once() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(
          dashboard.address()
              + "/so-sanh?year=2024&x=thai-nguyen-2021-2026:I.2.1&y=thai-nguyen-2021-2026:I.4.1");
      assertEquals(
          sql(
              "select y.actual_value from mart_attainment x join mart_attainment y using"
                  + " (org_unit_id, period) join dim_org_units u using (org_unit_id) where"
                  + " x.row_no = 'I.2.1' and y.row_no = 'I.4.1' and period = '2024' and u.level ="
                  + " 'commune' order by y.actual_value"),
          numbers(browser.chartValues("scatter", "units")).stream()
              .sorted(Comparator.comparingDouble(Double::parseDouble))
              .toList());
    }
  }

  @Test
  void charts_are_taken_away_as_pictures() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + TARGET);
      Object saved =
          browser.run(
              "const saved = [];"
                  + "HTMLAnchorElement.prototype.click = function () {"
                  + " saved.push(this.download + ' ' + this.href.slice(0, 14)); };"
                  + "document.querySelectorAll('[data-chart=yearly] .exports button')"
                  + ".forEach(b => b.click()); return saved.join(', ');");
      assertEquals("kho-yearly.png data:image/png, kho-yearly.svg data:image/svg", saved);
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void every_chart_has_a_table_of_the_figures_it_shows() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + TARGET);
      Object wanting =
          browser.run(
              "return [...document.querySelectorAll('[data-chart]')].filter(f =>"
                  + " f.querySelectorAll('.chart-table tbody tr').length === 0"
                  + " || f.querySelectorAll('.exports a').length !== 2)"
                  + ".map(f => f.dataset.chart).join()");
      assertEquals("", wanting);
      browser.driver().findElement(By.cssSelector("[data-chart=yearly] summary")).click();
      assertTrue(text(browser, "[data-chart=yearly] .chart-table").contains("2024 475 500"));
      assertEquals(List.of(), browser.accessibilityViolations());
    }
  }

  private static String text(Browser browser, String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }

  private static List<String> sql(String query) throws Exception {
    return plain(dashboard.sql(RunningDashboard.SECOND, query));
  }

  private static List<String> numbers(List<Object> values) {
    return plain(values.stream().map(String::valueOf).toList());
  }

  private static List<String> plain(List<String> values) {
    return values.stream().map(v -> v.replaceFirst("\\.0+$", "")).toList();
  }
}
