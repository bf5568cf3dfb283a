package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.fixture.RunningDashboard;

/** A target's page says what it does not know: no empty chart, no nought that nobody reported. */
class TargetGapsIT {
  private static final String TARGET = "?target=thai-nguyen-2021-2026:";
  private static final String SILENT =
      """
      update mart_attainment set units_reported = 0, units_met = 0, actual_value = null,
             numerator = null, attainment_pct = 0, gap_value = -172, verdict = 'insufficient_data'
      where row_no = 'I.1/1' and period in ('2022', '2023') and org_unit_id = 'p19-19970101';
      update mart_attainment set actual_value = null, units_reported = 0,
             verdict = 'insufficient_data'
      where row_no = 'I.2.2' and period <= '2026' and org_unit_id = 'p19-19970101';
      update mart_attainment set actual_value = null, verdict = 'not_assessed'
      where row_no = 'I.2.3' and org_unit_id = 'p19-19970101';
      delete from mart_results_by_period
      where indicator_id = 'women_managers_supported'
         or (indicator_id = 'households_out_of_poverty' and period_type = 'month'
             and period < '2024');
      """;

  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.empty();
    dashboard.fixture().publish(RunningDashboard.SECOND, SILENT);
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I.1/1 | 2023 | >…/172</a>",
        "I.2.3 | 2023 | data-drawer title=\"Con số này từ đâu?\">–</a>",
        "I.1/1 | 2023 | 2022, 2023: chưa đơn vị nào báo cáo</p>",
        "I.2.2 | 2023 | Chưa có số của tháng nào trong năm 2023.</p>",
        "I.2.1 | 2023 | Năm 2023 chỉ có số cả năm; báo cáo không cho số của từng tháng.</p>",
        "I.2.1 | 2021-2026 | Chọn một năm để xem từng tháng.</p>",
      })
  void what_is_not_known_is_said(String row, String year, String said) throws Exception {
    String page = dashboard.get("/chi-tieu" + TARGET + row + "&year=" + year).body();
    assertTrue(page.contains(said), page);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "I.1/1, yearly, 1",
    "I.2.2, yearly, 0",
    "I.2.1, monthly, 0",
    "I.2.1, yearly, 1",
  })
  void a_chart_without_a_figure_is_not_drawn(String row, String chart, int times) throws Exception {
    String page = dashboard.get("/chi-tieu" + TARGET + row + "&year=2023").body();
    assertEquals(times, page.split("data-chart=\"" + chart + "\"", -1).length - 1, page);
    String charts = dashboard.get("/chi-tieu/data.json" + TARGET + row + "&year=2023").body();
    assertEquals(times > 0, charts.contains("\"" + chart + "\""), charts);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I.1/1 | 2023 | (0,0",
        "I.1/1 | 2023 | −172",
      })
  void what_is_not_known_is_no_nought(String row, String year, String said) throws Exception {
    String page = dashboard.get("/chi-tieu" + TARGET + row + "&year=" + year).body();
    String head = page.substring(page.indexOf("head-figure"), page.indexOf("class=\"charts\""));
    assertTrue(!head.replaceAll("<dt>Độ phủ.*", "").contains(said), head);
  }
}
