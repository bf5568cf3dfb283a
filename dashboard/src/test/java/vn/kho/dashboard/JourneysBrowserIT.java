package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import vn.kho.dashboard.fixture.Browser;
import vn.kho.dashboard.fixture.RunningDashboard;

/** Where a reader gets to from a page, by click, key or filter, in a real browser. */
class JourneysBrowserIT {
  private static final String TARGET = "/chi-tieu?target=thai-nguyen-2021-2026:I.2.1";
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

  @Test
  void filters_language_links_and_back_keep_what_was_chosen() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + "/?year=2023");
      browser.driver().findElement(By.cssSelector("[name=year] option[value='2024']")).click();
      browser.until("return location.search.includes('year=2024')");
      assertTrue(text(browser, "#sentence").startsWith("3/8 chỉ tiêu"));
      browser.driver().findElement(By.cssSelector("[data-lang]")).click();
      browser.until("return document.documentElement.lang === 'en'");
      assertTrue(text(browser, "#sentence").startsWith("3/8 targets"));
      browser.driver().findElement(By.cssSelector(".card h2 a")).click();
      browser.until("return location.pathname === '/chi-tieu'");
      assertTrue(browser.driver().getCurrentUrl().contains("year=2024"));
      assertTrue(browser.driver().getCurrentUrl().contains("lang=en"));
      browser.driver().navigate().back();
      browser.until("return location.pathname === '/'");
      assertTrue(text(browser, "#sentence").startsWith("3/8 targets"));
      assertFalse(browser.driver().getCurrentUrl().contains("snapshot"));
    }
  }

  @Test
  void a_number_leads_to_the_cell_it_was_read_from() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + TARGET);
      browser.driver().findElement(By.cssSelector(".head-figure a.source")).click();
      browser.until("return document.querySelector('dialog[open] table') !== null");
      browser.driver().findElement(By.cssSelector("dialog tbody a")).click();
      browser.until(
          "return document.querySelector('dialog[open] .where')?.textContent.includes('.csv')");
      assertTrue(text(browser, "dialog .where").contains("mo-phong/2026-01/"));
      assertTrue(text(browser, "dialog .where").contains("cột “Kết quả”"));
      browser.driver().findElement(By.cssSelector("dialog .where a")).click();
      browser.until("return document.querySelector('dialog[open] [data-cell]') !== null");
      assertTrue(text(browser, "dialog [data-cell]").startsWith("kết quả dòng "));
      assertEquals(List.of(), browser.accessibilityViolations());
    }
  }

  @Test
  void every_page_leads_from_its_numbers_to_their_source() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      for (String page :
          List.of(
              "/",
              "/chi-tieu",
              "/don-vi?unit=d171-0&year=2023",
              "/so-sanh?year=2024",
              "/du-bao",
              "/thay-doi")) {
        browser.visit(dashboard.address() + page);
        browser.driver().findElement(By.cssSelector("main a.source[data-drawer]")).click();
        browser.until("return document.querySelector('dialog[open] table') !== null");
        assertEquals(List.of(), browser.complaints(), page);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/chat-luong, td.where a, kết quả dòng 7",
    "/chat-luong?kind=findings, td.where a, 9",
  })
  void what_is_said_of_a_file_leads_to_the_place(String page, String link, String marked)
      throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + page);
      browser.run("document.querySelector(arguments[0]).click()", link);
      browser.until("return document.querySelector('dialog[open] [data-cell]') !== null");
      assertEquals(marked, text(browser, "dialog [data-cell]"));
      assertEquals(List.of(), browser.accessibilityViolations());
    }
  }

  @Test
  void a_report_that_came_leads_to_its_files_and_cells() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + "/che-do-bao-cao?year=2026");
      browser.run("document.querySelector('td.year a').click()");
      browser.until("return document.querySelector('dialog[open] th.where a') !== null");
      assertEquals(List.of(), browser.accessibilityViolations());
      browser.run("document.querySelector('dialog th.where a').click()");
      browser.until("return document.querySelector('dialog[open] [data-cell]') !== null");
    }
  }

  @Test
  void a_phone_folds_pages_and_filters_away_until_asked() throws Exception {
    try (Browser browser = Browser.open(390, 844)) {
      browser.visit(dashboard.address() + "/");
      assertEquals(0L, browser.run("return document.querySelectorAll('[data-fold][open]').length"));
      browser.driver().findElement(By.cssSelector(".nav-box summary")).click();
      assertEquals(List.of(), browser.accessibilityViolations());
      browser.driver().findElement(By.cssSelector(".nav a[href='/du-bao']")).click();
      browser.until("return location.pathname === '/du-bao'");
    }
  }

  @Test
  void meeting_mode_goes_from_target_to_target_by_arrow() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + TARGET);
      browser.driver().findElement(By.cssSelector("body")).sendKeys("m");
      browser.until("return document.documentElement.classList.contains('meeting')");
      browser.driver().findElement(By.cssSelector("body")).sendKeys(Keys.ARROW_RIGHT);
      browser.until("return location.search.includes('I.2.2')");
      browser.until("return document.documentElement.classList.contains('meeting')");
      browser.driver().findElement(By.cssSelector("body")).sendKeys(Keys.ARROW_LEFT);
      browser.until("return location.search.includes('I.2.1')");
      browser.driver().findElement(By.cssSelector("body")).sendKeys("m");
      browser.until("return !document.documentElement.classList.contains('meeting')");
    }
  }

  @Test
  void search_forgives_accents() throws Exception {
    try (Browser browser = Browser.open(1440, 900)) {
      browser.visit(dashboard.address() + "/");
      browser.driver().findElement(By.name("q")).sendKeys("gia sang", Keys.ENTER);
      browser.until("return location.pathname === '/tim'");
      assertTrue(text(browser, ".children").contains("Phường Gia Sàng"));
    }
  }

  private static String text(Browser browser, String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
