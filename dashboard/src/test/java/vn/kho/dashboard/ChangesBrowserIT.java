package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import vn.kho.dashboard.fixture.Browser;
import vn.kho.dashboard.fixture.RunningDashboard;

/** What changed since the snapshot before, read in a real browser. */
class ChangesBrowserIT {
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
  @ValueSource(ints = {390, 1440})
  void a_turned_verdict_stands_first_and_leads_to_its_target(int width) throws Exception {
    try (Browser browser = Browser.open(width, 900)) {
      browser.visit(dashboard.address() + "/");
      browser.run("document.querySelector('.panel h2 a[href^=\"/thay-doi\"]').click()");
      browser.until("return location.pathname === '/thay-doi'");
      assertEquals("1 đánh giá đã đổi: 1 xấu đi.", text(browser, ".sentence"));
      assertEquals("Đánh giá đã đổi 1", text(browser, "main .block h2"));
      String first = text(browser, ".turned > li").replaceAll("\\s+", " ");
      assertTrue(
          first.matches("I\\.2\\.1 .+ · Năm 2024 .*Thiếu số liệu .* → .*Chưa đạt .*"), first);
      assertTrue(first.endsWith("Báo cáo muộn: kết quả +5"), first);
      assertEquals(List.of(), browser.accessibilityViolations());
      assertEquals(false, browser.run("return document.documentElement.scrollWidth > innerWidth"));
      browser.driver().findElement(By.cssSelector(".turned .subject a")).click();
      browser.until("return location.search.includes('I.2.1')");
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static String text(Browser browser, String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
