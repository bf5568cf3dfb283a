package vn.kho.dashboard.adhoc.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.kho.dashboard.fixture.Browser;
import vn.kho.dashboard.fixture.RunningDashboard;

/** The SQL page in a real browser. */
class SqlPageIT {
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

  private static void open(Browser browser, String path) {
    browser.driver().get(dashboard.address() + path);
    browser.until("const s = document.querySelector('[data-sql]'); return s && !s.hidden");
  }

  private static void type(Browser browser, String sql) {
    WebElement editor = browser.driver().findElement(By.cssSelector(".editor textarea"));
    editor.click();
    editor.sendKeys(Keys.chord(Keys.CONTROL, "a"));
    editor.sendKeys(sql);
    editor.sendKeys(Keys.ESCAPE);
  }

  private static void run(Browser browser) {
    browser.run("document.querySelector('[data-run]').click()");
    browser.until("return document.querySelector('[data-sql]').dataset.state === 'idle'");
  }

  private static String text(Browser browser, String selector) {
    return String.valueOf(
        browser.run("return document.querySelector(arguments[0]).innerText", selector));
  }

  @ParameterizedTest(name = "{0} px {1}")
  @CsvSource({"390, ''", "1440, ''", "1920, ?lang=en"})
  void page_with_a_result_is_quiet_accessible_and_fits(int width, String query) throws Exception {
    try (Browser browser = Browser.open(width, 900)) {
      List<String> wrong = new ArrayList<>();
      open(browser, "/sql" + query);
      run(browser);
      wrong.addAll(browser.complaints());
      wrong.addAll(browser.accessibilityViolations());
      browser.run("document.querySelector('#tab-chart').click()");
      browser.until("return document.querySelector('[data-chart-canvas]').dataset.drawn === 'yes'");
      wrong.addAll(browser.complaints());
      for (String tab : List.of("examples", "saved", "history")) {
        browser.run("document.querySelector('#tab-" + tab + "').click()");
        browser.accessibilityViolations().forEach(v -> wrong.add(tab + " " + v));
      }
      wrong.addAll(browser.foreignRequests(dashboard.address()));
      if (Boolean.TRUE.equals(
          browser.run("return document.documentElement.scrollWidth > innerWidth"))) {
        wrong.add("wider than the screen");
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void result_is_written_as_the_language_writes_numbers_and_sorts() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      type(
          browser,
          "SELECT * FROM (VALUES (1234.50, 'Đông'), (99.00, 'An'), (NULL, 'Ánh')) t(so, ten)");
      run(browser);
      assertEquals(
          "so ten 1.234,5 Đông 99 An NULL Ánh",
          text(browser, "[data-table] table").replaceAll("\\s+", " "));

      browser.run("document.querySelectorAll('.sort')[1].click()");
      assertEquals(
          "An Ánh Đông",
          browser.run(
              "return [...document.querySelectorAll('[data-table] td:nth-child(2)')]"
                  + ".map(c => c.innerText).join(' ')"));
      assertEquals(
          "ascending",
          browser.run(
              "return document.querySelector('[data-table] th:nth-child(2)')"
                  + ".getAttribute('aria-sort')"));
    }
  }

  @Test
  void column_is_completed_from_the_table_in_the_statement() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      WebElement editor = browser.driver().findElement(By.cssSelector(".editor textarea"));
      editor.click();
      editor.sendKeys(Keys.chord(Keys.CONTROL, "a"), "SELECT a.ver FROM mart_attainment a");
      browser.run("document.querySelector('.editor textarea').setSelectionRange(12, 12)");
      editor.sendKeys(Keys.chord(Keys.CONTROL, " "));
      browser.until("return !document.querySelector('#hints').hidden");
      editor.sendKeys(Keys.ENTER);

      assertEquals("SELECT a.verdict FROM mart_attainment a", editor.getAttribute("value"));
    }
  }

  @Test
  void parameter_gets_a_field_that_starts_with_the_filter() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql?year=2024");
      type(browser, "SELECT :year AS y, x::INT FROM (SELECT '1' AS x)");
      run(browser);

      assertTrue(text(browser, "[data-table] tbody").contains("2024"));
      assertEquals(
          1L, browser.run("return document.querySelectorAll('[data-params] input').length"));
    }
  }

  @Test
  void mistake_is_told_and_marked_in_its_place() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql?lang=en");
      type(browser, "SELECT 1\nFROM dim_plans WHER plan_id = 'x' ORDER BY BY 1");
      run(browser);

      assertTrue(text(browser, "[data-status]").contains("line 2"), text(browser, "[data-status]"));
      assertEquals(1L, browser.run("return document.querySelectorAll('.t-wrong').length"));
    }
  }

  @Test
  void saved_statement_is_reopened_by_its_address() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      type(browser, "SELECT 42 AS answer");
      browser.run("document.querySelector('[data-title]').value = 'Câu trả lời'");
      browser.run("document.querySelector('[data-save]').click()");
      browser.until("return location.search.includes('query=')");
      String address = browser.driver().getCurrentUrl();
      browser.run("localStorage.clear()");
      browser.driver().get(address);
      browser.until("return document.querySelector('.editor textarea').value.includes('42')");

      assertEquals(
          "Câu trả lời", browser.run("return document.querySelector('[data-title]').value"));
      browser.until("return document.querySelector('[data-table] td')?.innerText === '42'");
    }
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @CsvSource({
    "bar, nam, *, 'x 1 2 -, y 3 4 5'",
    "line, nam, ten, '<img src=x> 3 - -, b - 4 -, NULL - - 5'",
    "scatter, x, '', 'y 3 4 5'",
  })
  void chart_draws_every_row_and_keeps_names_text(
      String type, String across, String by, String drawn) throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      type(
          browser,
          "SELECT * FROM (VALUES ('2022', 1, 3, '<img src=x>'), ('2023', 2, 4, 'b'),"
              + " ('2024', NULL, 5, NULL)) t(nam, x, y, ten)");
      run(browser);
      browser.run("document.querySelector('#tab-chart').click()");
      browser.until("return document.querySelector('[data-chart-canvas]').dataset.drawn === 'yes'");
      List<String> choices = List.of(type, across, "y", by);
      for (int i = 0; i < choices.size(); i++) {
        browser.run(
            "const s = document.querySelectorAll('[data-chart-choices] select')[arguments[0]];"
                + "s.value = arguments[1]; s.dispatchEvent(new Event('change'));",
            i,
            choices.get(i));
      }
      assertEquals(
          drawn,
          browser.run(
              "return echarts.getInstanceByDom(document.querySelector('[data-chart-canvas]'))"
                  + ".getOption().series.map(s => s.name + ' ' + s.data.map(d =>"
                  + " (Array.isArray(d) ? d[1] : d) ?? '-').join(' ')).join(', ')"));
      browser.run(
          "echarts.getInstanceByDom(document.querySelector('[data-chart-canvas]'))"
              + ".dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 0})");
      browser.until("return document.querySelector('[data-chart-canvas] strong') !== null");
      assertEquals(0L, browser.run("return document.querySelectorAll('.canvas img').length"));
      assertEquals(List.of(), browser.complaints());
      assertTrue(text(browser, "[data-chart-line]").contains("tính đến ngày 20/11/2026"));
    }
  }

  @Test
  void chart_is_taken_away_as_a_picture() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      type(browser, "SELECT * FROM range(3) t(x)");
      run(browser);
      browser.run("document.querySelector('#tab-chart').click()");
      browser.until("return document.querySelector('[data-chart-canvas]').dataset.drawn === 'yes'");
      assertEquals(
          "kho-mo-phong.png data:image/png, kho-mo-phong.svg data:image/svg",
          browser.run(
              "const saved = []; HTMLAnchorElement.prototype.click = function () {"
                  + " saved.push(this.download + ' ' + this.href.slice(0, 14)); };"
                  + "document.querySelectorAll('[data-picture]').forEach(b => b.click());"
                  + " return saved.join(', ');"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void every_example_is_laid_out_again_without_changing_its_meaning() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      open(browser, "/sql");
      Object broken =
          browser
              .driver()
              .executeAsyncScript(
                  "const done = arguments[0];"
                      + "(async () => {"
                      + " const base = document.querySelector('link[href*=\"sql.css\"]').href;"
                      + " const text = await import(base.replace('sql.css', 'sql-text.js'));"
                      + " const schema = await (await fetch('/sql/schema.json')).json();"
                      + " const words = s => text.tokens(s).filter(t => t.kind !== 'space')"
                      + "   .map(t => t.kind === 'keyword' ? t.text.toUpperCase() : t.text).join(' ');"
                      + " done(schema.examples.filter(e => words(e.sql) !== words(text.format(e.sql)))"
                      + "   .map(e => e.id).join(' '));"
                      + "})();");

      assertEquals("", broken);
    }
  }
}
