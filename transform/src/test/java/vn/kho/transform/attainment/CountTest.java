package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "households eight of nine districts,      500, >=, 455, 9, 8, insufficient_data, 91.0",
    "households when the ninth brings 49,     500, >=, 504, 9, 9, exceeded,         100.8",
    "households exactly,                      500, >=, 500, 9, 9, achieved,         100.0",
    "households short and all reported,       500, >=, 455, 9, 9, not_achieved,      91.0",
    "lower bound reached without two reports, 500, >=, 510, 9, 7, exceeded,         102.0",
    "373 of 50,                                50, >=, 373, 9, 9, exceeded,         746.0",
    "target 0 and nothing done,                 0, >=,   0, 9, 9, achieved,          null",
    "target 0 and something done,               0, >=,   3, 9, 9, exceeded,          null",
    "ceiling kept,                              2, <=,   1, 9, 9, achieved,          50.0",
    "ceiling kept so far with a silent unit,    2, <=,   1, 9, 8, insufficient_data, 50.0",
    "ceiling broken whatever is silent,         2, <=,   3, 9, 8, not_achieved,     150.0",
    "exact number missed above,                 2,  =,   3, 9, 9, not_achieved,     150.0",
  })
  void closedYear_getsTheVerdictOfTheFormula(
      String name,
      String target,
      String comparator,
      String actual,
      int due,
      int reported,
      String verdict,
      String percent) {
    AttainmentRow row =
        new Scene()
            .target("I.2.1 count count " + comparator + " " + target + " 2023")
            .value(Scene.PROVINCE, "count", "2023", actual, due, reported)
            .row("I.2.1", "2023");
    assertEquals(verdict, row.verdict());
    assertFigure(percent, row.attainmentPct());
  }

  @Test
  void nineDistricts_coverageStandsBesideTheTotal() {
    AttainmentRow row =
        new Scene()
            .target("I.2.1 count count >= 500 2023")
            .value(Scene.PROVINCE, "count", "2023", "455", 9, 8)
            .row("I.2.1", "2023");
    assertEquals(9, row.unitsDue());
    assertEquals(8, row.unitsReported());
    assertFigure("88.9", row.coveragePct());
    assertFigure("-45", row.gapValue());
    assertEquals("8/9 đơn vị báo cáo đủ kỳ.", row.reason());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "open and short,            count, 373, in_progress",
    "open and already reached,  count, 500, achieved",
    "open and already beyond,   count, 501, exceeded",
    "a net change may fall back, net,  600, in_progress",
  })
  void openYear_isJudgedEarlyOnlyWhenReportsCanOnlyAdd(
      String name, String indicator, String actual, String verdict) {
    AttainmentRow row =
        new Scene()
            .asOf("2026-11-20")
            .target("I.2.1 count " + indicator + " >= 500 2025")
            .target("I.2.1 count " + indicator + " >= 500 2026")
            .value(Scene.PROVINCE, indicator, "2026", actual, 92, 80)
            .row("I.2.1", "2026");
    assertEquals(verdict, row.verdict());
  }

  @Test
  void netChangeWithASilentUnit_isNotAchievedOnPart() {
    AttainmentRow row =
        new Scene()
            .target("I.5.1 count net >= 1000 2023")
            .value(Scene.PROVINCE, "net", "2023", "1100", 9, 8)
            .row("I.5.1", "2023");
    assertEquals("insufficient_data", row.verdict());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // 500 a year, ten months over: 416.67 expected
    "ahead,             417, ahead,    100.1",
    "just on track,     400, on_track,  96.0",
    "behind,            300, behind,    72.0",
    "at risk,           249, at_risk,   59.8",
  })
  void openYear_paceIsAgainstTheStraightLine(
      String name, String actual, String pace, String percent) {
    AttainmentRow row =
        new Scene()
            .asOf("2026-11-20")
            .target("I.2.1 count count >= 500 2025")
            .target("I.2.1 count count >= 500 2026")
            .value("count", "2026", actual)
            .row("I.2.1", "2026");
    assertEquals(pace, row.paceStatus());
    assertEquals("line", row.expectedBasis());
    assertFigure("416.67", row.expectedToDate());
    assertFigure(percent, row.pacePct());
  }

  @Test
  void openYear_remainingMonthsShareWhatIsMissing() {
    AttainmentRow row =
        new Scene()
            .asOf("2026-11-20")
            .target("I.2.1 count count >= 500 2025")
            .target("I.2.1 count count >= 500 2026")
            .value("count", "2026", "373")
            .row("I.2.1", "2026");
    assertFigure("63.5", row.requiredPerMonth());
  }

  @Test
  void yearWithPhasedPlan_expectsThePlansHalf() {
    AttainmentRow row =
        new Scene()
            .asOf("2026-07-31")
            .target("I.2.1 count count >= 500 2025")
            .target("I.2.1 count count >= 500 2026")
            .target("I.2.1 count count >= 200 2026-H1")
            .target("I.2.1 count count >= 300 2026-H2")
            .value("count", "2026", "240")
            .row("I.2.1", "2026");
    assertEquals("plan", row.expectedBasis());
    assertFigure("250", row.expectedToDate());
    assertEquals("on_track", row.paceStatus());
  }

  @Test
  void yearNotBegun_isInProgressWithoutPace() {
    AttainmentRow row =
        new Scene()
            .asOf("2024-06-30")
            .target("I.2.1 count count >= 500 2025")
            .target("I.2.1 count count >= 500 2026")
            .row("I.2.1", "2026");
    assertEquals("in_progress", row.verdict());
    assertEquals(null, row.paceStatus());
    assertEquals("Chưa đến kỳ.", row.reason());
  }

  @Test
  void closedYearWithoutAnyReport_isInsufficient() {
    AttainmentRow row = new Scene().target("I.2.1 count count >= 500 2023").row("I.2.1", "2023");
    assertEquals("insufficient_data", row.verdict());
    assertFigure("null", row.actualValue());
  }

  @Test
  void figureMissing_isNotAssessed() {
    AttainmentRow row =
        new Scene()
            .target("I.2.1 count count >= - 2023")
            .value("count", "2023", "5")
            .row("I.2.1", "2023");
    assertEquals("not_assessed", row.verdict());
  }

  @Test
  void planEndedInsideTheYear_reachedStandsAndShortIsNotAssessed() {
    Scene scene =
        new Scene()
            .endedEarly("2025-11-25")
            .target("I.1 count count >= 500 2025")
            .target("I.2 count net >= 500 2025")
            .target("I.3 count count >= 500 2026")
            .value("count", "2025", "520")
            .value("net", "2025", "300");
    assertEquals("exceeded", scene.row("I.1", "2025").verdict());
    assertEquals("not_assessed", scene.row("I.2", "2025").verdict());
    assertEquals("not_assessed", scene.row("I.3", "2026").verdict());
  }

  @ParameterizedTest(name = "ended {0}: {1} = {2}")
  @CsvSource({
    "2025-10-31, 2025, 55",
    "2025-11-25, 2025, 55",
    "2025-06-30, 2025, 21",
    "2025-02-10, 2025, 1",
    "2025-10-31, 2022-2026, 155"
  })
  void planEndedInsideTheYear_laterMonthsDoNotCount(String ended, String period, String actual) {
    Scene scene = new Scene().endedEarly(ended).target("I.1 count count >= 500 " + period);
    scene.value("count", "2024", "100").value("count", "2025", "78");
    for (int month = 1; month <= 12; month++) {
      scene.value("count", "2025-%02d".formatted(month), Integer.toString(month));
    }
    scene.value("count", "2025-Q1", "6");
    AttainmentRow row = scene.row("I.1", period);
    assertFigure(actual, row.actualValue());
    assertEquals("not_assessed", row.verdict());
  }

  @Test
  void planEndedInsideTheYear_stockIsThatOfTheLastMonthBefore() {
    Scene scene = new Scene().endedEarly("2025-06-30").target("I.1 count_stock stock >= 50 2025");
    scene
        .value("stock", "2025", "99")
        .value("stock", "2025-05", "40")
        .value("stock", "2025-H1", "45");
    assertFigure("45", scene.row("I.1", "2025").actualValue());
  }

  @Test
  void frequency_moreRoundsThanDueIsAchieved() {
    AttainmentRow row =
        new Scene()
            .target("IV.1 frequency count >= 4 2022-2026")
            .value("count", "2022-2026", "5")
            .row("IV.1", "2022-2026");
    assertEquals("achieved", row.verdict());
  }
}
