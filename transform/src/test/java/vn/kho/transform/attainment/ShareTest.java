package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.kho.transform.attainment.Scene.assertFigure;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** percent, percent_point_growth, growth, threshold_max, alert_threshold, eligibility_threshold. */
class ShareTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "parts added then divided not the mean, 80, >=,  14,  19, 4, 4, not_achieved,      73.7",
    "499 of 500 is not 100,                100, >=, 499, 500, 9, 9, not_achieved,      99.8",
    "500 of 500,                           100, >=, 500, 500, 9, 9, achieved,         100.0",
    "above what was asked,                  80, >=,  17,  20, 9, 9, exceeded,          85.0",
    "above a strict bound,                  50,  >,  51, 100, 9, 9, achieved,          51.0",
    "exactly a strict bound,                50,  >,  50, 100, 9, 9, not_achieved,      50.0",
    "silent unit could turn it,             80, >=,  85, 100, 9, 8, insufficient_data, 85.0",
    "silent unit cannot turn it,            80, >=,  95, 100, 9, 8, exceeded,          95.0",
    "short and a unit silent,               80, >=,  70, 100, 9, 8, insufficient_data, 70.0",
    "nothing to divide by,                  80, >=,   0,   0, 9, 9, not_assessed,      null",
    "target 0,                               0, >=,   0,   5, 9, 9, achieved,           0.0",
  })
  void percentOfAClosedYear_isOfTheSums(
      String name,
      String target,
      String comparator,
      String numerator,
      String denominator,
      int due,
      int reported,
      String verdict,
      String percent) {
    AttainmentRow row =
        new Scene()
            .target("I.3/1 percent share " + comparator + " " + target + " 2023")
            .parts(Scene.PROVINCE, "share", "2023", numerator, denominator, due, reported)
            .row("I.3/1", "2023");
    assertEquals(verdict, row.verdict());
    assertFigure(percent, row.actualValue());
  }

  @Test
  void fourDistrictsOneWithoutCases_isFourteenOfNineteen() {
    AttainmentRow row =
        new Scene()
            .unit("A", "district", null, null)
            .unit("B", "district", null, null)
            .unit("C", "district", null, null)
            .unit("D", "district", null, null)
            .target("I.3/1 percent share >= 80 2023", null, "district", null, "level=district")
            .parts("A", "share", "2023", "4", "5", 1, 1)
            .parts("B", "share", "2023", "0", "0", 1, 1)
            .parts("C", "share", "2023", "9", "10", 1, 1)
            .parts("D", "share", "2023", "1", "4", 1, 1)
            .row("I.3/1", "2023");
    assertEquals("not_achieved", row.verdict());
    assertFigure("73.7", row.actualValue());
    assertFigure("14", row.numerator());
    assertFigure("19", row.denominator());
  }

  @Test
  void mountainFilter_takesTheMountainUnitsOnly() {
    Scene scene =
        new Scene()
            .unit("plain", "commune", null, null, Map.of("terrain", "lowland"))
            .unit("high", "commune", null, null, Map.of("terrain", "mountain"))
            .target("II.1/1 percent share >= 95 2023", null, "commune", null, "terrain=lowland")
            .target("II.1/2 percent share >= 80 2023", null, "commune", null, "terrain=mountain")
            .target("II.1/3 percent share >= 80 2023", null, "commune", null, "terrain=island")
            .parts("plain", "share", "2023", "94", "100", 1, 1)
            .parts("high", "share", "2023", "82", "100", 1, 1);
    assertEquals("not_achieved", scene.row("II.1/1", "2023").verdict());
    assertEquals("exceeded", scene.row("II.1/2", "2023").verdict());
    AttainmentRow unknown = scene.row("II.1/3", "2023");
    assertEquals("insufficient_data", unknown.verdict());
    assertTrue(String.valueOf(unknown.reason()).contains("terrain=island"));
  }

  private static Scene coreMembers() {
    return new Scene()
        .years("I.5.3", "percent_point_growth", "rate", 1, 0.5, 0.5, 0.5, 0.5)
        .target("I.5.3 percent_point_growth rate >= 3 2022-2026");
  }

  @ParameterizedTest(name = "path {0} is {1}")
  @CsvSource({"2022, 1.0", "2023, 1.5", "2024, 2.0", "2025, 2.5", "2026, 3.0"})
  void pointGrowth_pathOfThePlanRisesToThree(String year, String path) {
    AttainmentRow row = coreMembers().parts("rate", "2021", "410", "1000").row("I.5.3", year);
    assertFigure(path, row.cumulativeTarget());
  }

  @Test
  void pointGrowthOfTheFirstYear_isAchieved() {
    AttainmentRow row =
        coreMembers()
            .parts("rate", "2021", "410", "1000")
            .parts("rate", "2022", "422", "1000")
            .row("I.5.3", "2022");
    assertEquals("achieved", row.verdict());
    assertFigure("1.2", row.actualValue());
  }

  @Test
  void pointGrowthOfTheSecondYear_isShortAndBehindByATenth() {
    AttainmentRow row =
        coreMembers()
            .parts("rate", "2021", "410", "1000")
            .parts("rate", "2022", "422", "1000")
            .parts("rate", "2023", "424", "1000")
            .row("I.5.3", "2023");
    assertEquals("not_achieved", row.verdict());
    assertFigure("0.2", row.actualValue());
    assertFigure("1.4", row.cumulativeActual());
    assertEquals("Lũy kế 1,4 điểm so với 1,5 theo kế hoạch (chậm 0,1 điểm).", row.reason());
  }

  @Test
  void pointGrowthWithoutBaseline_isNotAssessed() {
    AttainmentRow row = coreMembers().parts("rate", "2022", "422", "1000").row("I.5.3", "2022");
    assertEquals("not_assessed", row.verdict());
    assertEquals("Không có số liệu gốc năm 2021.", row.reason());
  }

  @Test
  void pointGrowthOfTheTerm_isAgainstTheBaselineAndThePlansPath() {
    AttainmentRow row =
        coreMembers()
            .asOf("2023-12-31")
            .parts("rate", "2021", "410", "1000")
            .parts("rate", "2022", "422", "1000")
            .parts("rate", "2023", "424", "1000")
            .row("I.5.3", "2022-2026");
    assertEquals("in_progress", row.verdict());
    assertFigure("1.4", row.actualValue());
    assertFigure("1.5", row.expectedToDate());
    assertEquals("plan", row.expectedBasis());
    assertEquals("behind", row.paceStatus());
  }

  @Test
  void relativeReadingOfPoints_isNotUsed() {
    // 41.0 × 1.03 = 42.23 would pass; three points would not.
    AttainmentRow row =
        coreMembers()
            .asOf("2026-12-31")
            .parts("rate", "2021", "410", "1000")
            .parts("rate", "2026", "423", "1000")
            .row("I.5.3", "2022-2026");
    assertEquals("not_achieved", row.verdict());
    assertFigure("1.3", row.actualValue());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Agribank lending rose,   412.6, 431.0, achieved,      4.46",
    "unchanged is not growth, 412.6, 412.6, not_achieved,  0.00",
    "fell,                    412.6, 400.0, not_achieved, -3.05",
    "fell below zero,         100.0, -10.0, not_achieved, -110.00",
    "baseline 0,                0.0, 431.0, not_assessed,  null",
    "baseline negative,        -5.0, 431.0, not_assessed,  null",
  })
  void growth_isAgainstTheYearBefore(
      String name, String before, String now, String verdict, String percent) {
    AttainmentRow row =
        new Scene()
            .target("II.2 growth money > 0 2023")
            .value("money", "2022", before)
            .value("money", "2023", now)
            .row("II.2", "2023");
    assertEquals(verdict, row.verdict());
    assertFigure(percent, row.actualValue());
  }

  @Test
  void growthWithoutBaseline_isNotAssessed() {
    AttainmentRow row =
        new Scene()
            .target("II.2 growth money > - 2023")
            .value("money", "2023", "431")
            .row("II.2", "2023");
    assertEquals("not_assessed", row.verdict());
    assertTrue(String.valueOf(row.reasonEn()).startsWith("There is no baseline"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "5.20 of 2235 billion,                     5.20,    2235, achieved,     0.2327, 0.0373",
    "shown as 0.27 but above it,               2.749,   1000, not_achieved, 0.2749, -0.0049",
    "two districts by their sums not the mean, 2.5,     2050, achieved,     0.1220, 0.1480",
    "nothing lent,                             0,          0, not_assessed, null,   null",
  })
  void overdueRatio_isAtMostTheCeilingUnrounded(
      String name,
      String overdue,
      String outstanding,
      String verdict,
      String ratio,
      String headroom) {
    AttainmentRow row =
        new Scene()
            .target("II.3 threshold_max overdue <= 0.27 2023")
            .parts("overdue", "2023", overdue, outstanding)
            .row("II.3", "2023");
    assertEquals(verdict, row.verdict());
    assertFigure(ratio, row.actualValue());
    assertFigure(headroom, row.gapValue());
    assertFigure("null", row.attainmentPct());
  }

  @Test
  void noWeakGroups_isACeilingOfZero() {
    Scene scene = new Scene().target("II.4 threshold_max stock <= 0 2023");
    assertEquals("insufficient_data", scene.row("II.4", "2023").verdict());
    assertEquals("achieved", scene.value("stock", "2023", "0").row("II.4", "2023").verdict());
  }

  @Test
  void overdueAboveOnePercent_isAWatchListWithoutVerdict() {
    AttainmentRow row =
        new Scene()
            .unit("Cam Lâm", "district", null, null)
            .unit("Diên Khánh", "district", null, null)
            .unit("Vạn Ninh", "district", null, null)
            .target("II.5 alert_threshold overdue > 1 2023", null, "district", null)
            .parts("Cam Lâm", "overdue", "2023", "12", "1000", 1, 1)
            .parts("Diên Khánh", "overdue", "2023", "10", "1000", 1, 1)
            .parts("Vạn Ninh", "overdue", "2023", "2", "1000", 1, 1)
            .row("II.5", "2023");
    assertEquals("not_assessed", row.verdict());
    assertEquals(1, row.unitsMet());
    assertTrue(String.valueOf(row.reason()).endsWith("Cần theo dõi: Cam Lâm."));
  }

  @ParameterizedTest(name = "{0} of {1} workers")
  @CsvSource({"6, 12, false", "7, 12, true", "0, 0, false"})
  void womenWorkersAboveHalf_decideWhetherACoopCounts(
      String women, String workers, boolean counts) {
    assertEquals(
        counts,
        Eligibility.of(Comparison.MORE_THAN, new java.math.BigDecimal("50"))
            .counts(new java.math.BigDecimal(women), new java.math.BigDecimal(workers)));
  }
}
