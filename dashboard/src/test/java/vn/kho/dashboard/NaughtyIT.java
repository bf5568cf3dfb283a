package vn.kho.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.kho.dashboard.fixture.Browser;
import vn.kho.dashboard.fixture.Naughty;
import vn.kho.dashboard.fixture.RunningDashboard;

/** Whatever a name holds, it is shown as text: on every page, in tips, in answers for programs. */
class NaughtyIT {
  private static final List<String> PAGES =
      List.of(
          "/?year=2024",
          "/chi-tieu",
          "/chi-tieu?target=thai-nguyen-2021-2026:I.2.1",
          "/don-vi",
          "/don-vi?unit=c05467-20250701",
          "/so-sanh?year=2025",
          "/de-an",
          "/du-bao",
          "/thay-doi",
          "/che-do-bao-cao?year=2024",
          "/chat-luong",
          "/chat-luong?kind=findings",
          "/chat-luong?kind=plan",
          "/nguon?target=thai-nguyen-2021-2026:I.2.1&of=2025&unit=c05467-20250701",
          "/tim?q=xa",
          "/tim?q=%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E");
  private static RunningDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = RunningDashboard.empty();
    List<String> names = Naughty.strings();
    StringBuilder change = new StringBuilder("create temp table naughty as from (values ");
    for (int i = 0; i < names.size(); i++) {
      change.append(i == 0 ? "" : ", ");
      change.append("(%d, '%s')".formatted(i, names.get(i).replace("'", "''")));
    }
    change.append(") as t(i, s);\n");
    change.append(
        """
        update dim_org_units set name = (select s from naughty where i = dim_org_units.rowid % 12);
        insert into dim_org_units by name
          select 'cx' || i || '-0' as org_unit_id, 'X' || i as official_code, s as name, lower(s) as search_name,
                 'xã' as type, 'commune' as level, 'p19-19970101' as parent_org_unit_id
          from naughty;
        update fct_targets set label_vi = (select s from naughty where i = hash(row_no) % 500),
          label_en = (select s from naughty where i = hash(row_no) % 499),
          raw_text = (select s from naughty where i = hash(row_no) % 498);
        update dim_indicators set name_vi = (select s from naughty where i = dim_indicators.rowid % 500),
          measure_unit = '<b>hộ</b>', definition_vi = (select s from naughty where i = dim_indicators.rowid % 11);
        update dim_plans set title_vi = (select s from naughty where i = 1), doc_number = '<i>1</i>',
          issuer = (select s from naughty where i = 0);
        update fct_results set source_file = (select s from naughty where i = hash(period) % 9),
          source_column = '<u>Kết quả</u>', raw_text = (select s from naughty where i = fct_results.rowid % 10),
          note = (select s from naughty where i = fct_results.rowid % 7);
        update fct_issues set message_vi = (select s from naughty where i = fct_issues.rowid % 13),
          file_name = (select s from naughty where i = fct_issues.rowid % 8);
        update mart_findings set message_vi = (select s from naughty where i = mart_findings.rowid % 13);
        update fct_published_figures set source_title = (select s from naughty where i = 2),
          as_printed = (select s from naughty where i = 4);
        update map_org_units set legal_basis = (select s from naughty where i = 3)
        """);
    dashboard.fixture().publish(RunningDashboard.FIRST, change.toString());
    dashboard.fixture().publish(RunningDashboard.SECOND, change.toString());
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
  }

  @Test
  void programs_get_every_name_as_it_is() throws Exception {
    List<String> names = new ArrayList<>();
    Map<String, Object> answer =
        new Yaml().load(dashboard.get("/api/v1/units?level=commune&limit=1000").body());
    for (Object item : (List<?>) Objects.requireNonNull(answer.get("items"))) {
      Map<?, ?> unit = (Map<?, ?>) item;
      if (String.valueOf(unit.get("official_code")).startsWith("X")) {
        names.add(String.valueOf(unit.get("name")));
      }
    }
    assertEquals(Naughty.strings().stream().sorted().toList(), names.stream().sorted().toList());
  }

  @Test
  void people_see_every_name_as_text_and_nothing_runs() throws Exception {
    Browser.assumeAvailable();
    List<String> wrong = new ArrayList<>();
    try (Browser browser = Browser.open(1440, 900)) {
      for (String page : PAGES) {
        browser.visit(dashboard.address() + page);
        browser.run(
            "for (const c of document.querySelectorAll('[data-chart] .canvas')) {"
                + " const e = window.echarts.getInstanceByDom(c);"
                + " e.getOption().series.forEach((s, i) => s.data.slice(0, 12).forEach((d, k) =>"
                + " e.dispatchAction({type: 'showTip', seriesIndex: i, dataIndex: k})));"
                + "}");
        Object strange =
            browser.run(
                "return String(window.pwned) + document.querySelectorAll('img, iframe, main"
                    + " script, main style, [onerror], [onload], [onmouseover]').length");
        if (!"undefined0".equals(strange)) {
          wrong.add(page + " holds " + strange);
        }
        browser.complaints().forEach(complaint -> wrong.add(page + " says " + complaint));
        browser.foreignRequests(dashboard.address()).forEach(r -> wrong.add(page + " asked " + r));
      }
      assertEquals(List.of(), wrong);
      browser.visit(dashboard.address() + "/don-vi");
      Object missing =
          browser.run(
              "const seen = new Set([...document.querySelectorAll('.children a')]"
                  + ".map(a => a.textContent));"
                  + "return arguments[0].filter(name => !seen.has(name)).join(' | ');",
              Naughty.strings());
      assertEquals("", missing);
    }
  }
}
