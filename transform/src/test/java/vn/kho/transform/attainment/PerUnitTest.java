package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.kho.transform.attainment.Scene.assertFigure;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerUnitTest {

  /** 178 communes: 150 with 3 households, 20 with 4, 8 with 1. */
  private static Scene communes() {
    Scene scene =
        new Scene()
            .target("I.2.1 count count >= 500 2022")
            .target("I.2.1/1 per_unit_minimum count >= 3 2022", "I.2.1", "commune", null)
            .value("count", "2022", "538");
    for (int i = 0; i < 178; i++) {
      String households = i < 150 ? "3" : i < 170 ? "4" : "1";
      scene.unit("xa-" + i, "commune", null, null);
      scene.value("xa-" + i, "count", "2022", households, 1, 1);
    }
    return scene;
  }

  @Test
  void province538_isExceededWhilePerCommuneIsNotAchieved() {
    Scene scene = communes();
    assertEquals("exceeded", scene.row("I.2.1", "2022").verdict());
    AttainmentRow each = scene.row("I.2.1/1", "2022");
    assertEquals("not_achieved", each.verdict());
    assertEquals(170, each.unitsMet());
    assertFigure("170", each.numerator());
    assertFigure("178", each.denominator());
    assertFigure("95.5", each.attainmentPct());
    assertFigure("538", each.actualValue());
    assertFigure("500", each.targetValueMax());
    assertTrue(
        String.valueOf(each.reason())
            .startsWith(
                "170/178 đơn vị đạt mức 3. Kế hoạch in 500; theo số đơn vị hiện có: 3 × 178 ="
                    + " 534."));
  }

  @Test
  void yearAfterThePlanEnded_isNotAssessedForAnyUnit() {
    Scene scene =
        new Scene()
            .endedEarly("2025-11-25")
            .target("I.1/1 per_unit_minimum count >= 3 2026", "I.1", "commune", null)
            .unit("xa-1", "commune", null, null);
    AttainmentRow row = scene.row("I.1/1", "2026");
    assertEquals("not_assessed", row.verdict());
    assertEquals("Kế hoạch đã kết thúc ngày 25/11/2025, trước khi kỳ bắt đầu.", row.reason());
  }

  @Test
  void everyCommune_hasItsOwnRow() {
    List<AttainmentRow> rows = communes().judge();
    assertEquals(178, rows.stream().filter(row -> row.orgUnitId().startsWith("xa-")).count());
    assertEquals("achieved", communes().row("I.2.1/1", "2022", "xa-0").verdict());
    assertEquals("not_achieved", communes().row("I.2.1/1", "2022", "xa-177").verdict());
  }

  @Test
  void silentCommune_isListedApartAndNeverFailed() {
    AttainmentRow row =
        new Scene()
            .unit("Phú Bình", "commune", null, null)
            .unit("Võ Nhai", "commune", null, null)
            .target("I.7.3/1 per_unit_minimum count >= 1 2023", null, "commune", null)
            .value("Phú Bình", "count", "2023", "2", 1, 1)
            .row("I.7.3/1", "2023");
    assertEquals("insufficient_data", row.verdict());
    assertEquals(1, row.unitsReported());
    assertEquals("1/2 đơn vị đạt mức 1. Chưa báo cáo: Võ Nhai.", row.reason());
  }

  /** Three communes; on 10/04/2023 two of them become one. */
  private static Scene merger() {
    return new Scene()
        .unit("A", "commune", null, "2023-04-09")
        .unit("B", "commune", null, "2023-04-09")
        .unit("C", "commune", null, null)
        .unit("AB", "commune", "2023-04-10", null)
        .link("A", "AB", "2023-04-10", "1")
        .link("B", "AB", "2023-04-10", "1")
        .years("I.4.2", "count", "count", 3, 3, 3)
        .target("I.4.2/1 per_unit_minimum count >= 1 2022", "I.4.2", "commune", null)
        .target("I.4.2/1 per_unit_minimum count >= 1 2023", "I.4.2", "commune", null);
  }

  @Test
  void unitsInForceAtTheEndOfThePeriod_areTheDenominator() {
    Scene scene = merger();
    assertFigure("3", scene.row("I.4.2/1", "2022").denominator());
    assertFigure("2", scene.row("I.4.2/1", "2023").denominator());
  }

  @Test
  void mergedUnit_takesWhatItsPartsDidEarlierInTheYear() {
    Scene scene =
        merger()
            .value("A", "count", "2023", "1", 1, 1)
            .value("B", "count", "2023", "0", 1, 1)
            .value("AB", "count", "2023", "0", 1, 1)
            .value("C", "count", "2023", "1", 1, 1);
    assertEquals("achieved", scene.row("I.4.2/1", "2023").verdict());
    assertFigure("1", scene.row("I.4.2/1", "2023", "AB").actualValue());
  }

  @Test
  void mergerAfterAPlanEndedEarly_addsNothingToItsTerm() {
    Scene scene =
        new Scene()
            .endedEarly("2023-08-15")
            .unit("A", "commune", null, null)
            .unit("B", "commune", null, "2024-11-30")
            .link("B", "A", "2024-12-01", "1")
            .target("I.1/1 per_unit_minimum count >= 4 2022-2024", "I.1", "commune", null)
            .value("A", "count", "2022", "3", 1, 1)
            .value("B", "count", "2022", "3", 1, 1);
    assertFigure("3", scene.row("I.1/1", "2022-2024", "A").actualValue());
    assertFigure("6", scene.row("I.1/1", "2022-2024").actualValue());
  }

  @Test
  void mergedUnitThatToldTheWholeYear_isNotWaitedForItsParts() {
    Scene scene =
        merger().valueWithBefore("AB", "count", "2023", "0").value("C", "count", "2023", "1", 1, 1);
    assertEquals("not_achieved", scene.row("I.4.2/1", "2023").verdict());
    assertEquals("not_achieved", scene.row("I.4.2/1", "2023", "AB").verdict());
  }

  @Test
  void mergedUnitThatToldItsOwnDays_isWaitedForItsParts() {
    Scene scene =
        merger().value("AB", "count", "2023", "0", 1, 1).value("C", "count", "2023", "1", 1, 1);
    assertEquals("insufficient_data", scene.row("I.4.2/1", "2023").verdict());
  }

  @Test
  void partOfAnOldUnitWithoutAWeight_leavesTheUnitIncomplete() {
    AttainmentRow row =
        new Scene()
            .unit("old", "commune", null, "2023-06-30")
            .unit("new", "commune", "2023-07-01", null)
            .link("old", "new", "2023-07-01", null)
            .target("I.4.2/1 per_unit_minimum count >= 2 2023", null, "commune", null)
            .value("old", "count", "2023", "5", 1, 1)
            .value("new", "count", "2023", "1", 1, 1)
            .row("I.4.2/1", "2023", "new");
    assertEquals("insufficient_data", row.verdict());
    assertFigure("1", row.actualValue());
  }

  @Test
  void partWithAWeight_isMarkedApportioned() {
    AttainmentRow row =
        new Scene()
            .unit("old", "commune", null, "2023-06-30")
            .unit("new", "commune", "2023-07-01", null)
            .link("old", "new", "2023-07-01", "0.6")
            .target("I.4.2/1 per_unit_minimum count >= 2 2023", null, "commune", null)
            .value("old", "count", "2023", "5", 1, 1)
            .value("new", "count", "2023", "1", 1, 1)
            .row("I.4.2/1", "2023", "new");
    assertFigure("4.0", row.actualValue());
    assertEquals(true, row.isApportioned());
  }

  @Test
  void printedConstantOfAPerUnitMinimum_followsTheUnitsInForce() {
    Scene scene =
        new Scene()
            .unit("A", "commune", null, "2023-04-09")
            .unit("B", "commune", null, "2023-04-09")
            .unit("C", "commune", null, null)
            .unit("AB", "commune", "2023-04-10", null)
            .link("A", "AB", "2023-04-10", "1")
            .link("B", "AB", "2023-04-10", "1")
            .target("I.4.2 count count >= 3 2022", null, "commune", null)
            .target("I.4.2 count count >= 3 2023", null, "commune", null)
            .target("I.4.2/1 per_unit_minimum count >= 1 2022", "I.4.2", "commune", null)
            .target("I.4.2/1 per_unit_minimum count >= 1 2023", "I.4.2", "commune", null)
            .value("count", "2023", "2");
    AttainmentRow row = scene.row("I.4.2", "2023");
    assertFigure("2", row.targetValue());
    assertFigure("3", row.targetValueMax());
    assertEquals("achieved", row.verdict());
    assertEquals("Kế hoạch in 3; theo số đơn vị hiện có là 2.", row.reason());
    assertFigure("3", scene.row("I.4.2", "2022").targetValue());
  }

  @Test
  void gatheringAboveHalf_isANestedShare() {
    Scene scene =
        new Scene().target("I.5.2/2 per_unit_minimum rate > 50 2023", null, "commune", null);
    for (int i = 0; i < 178; i++) {
      scene.unit("xa-" + i, "commune", null, null);
      scene.parts("xa-" + i, "rate", "2023", i < 176 ? "51" : "50", "100", 1, 1);
    }
    AttainmentRow row = scene.row("I.5.2/2", "2023");
    assertEquals("not_achieved", row.verdict());
    assertFigure("98.9", row.attainmentPct());
    assertFigure("51.0", row.actualValue());
  }

  @Test
  void threeCommunesVisitedOfOneToTwo_isAchievedAndAboveTheRange() {
    AttainmentRow row =
        new Scene()
            .unit("Vũ Thư", "district", null, null)
            .target("II.3 per_unit_range count >= 1 2023-03", null, "district", "2")
            .value("Vũ Thư", "count", "2023-03", "3", 1, 1)
            .row("II.3", "2023-03");
    assertEquals("achieved", row.verdict());
    assertTrue(String.valueOf(row.reason()).endsWith("Trên mức: Vũ Thư."));
  }

  @Test
  void openYear_surplusOfOneUnitDoesNotLiftThePace() {
    AttainmentRow row =
        new Scene()
            .asOf("2023-06-30")
            .unit("A", "commune", null, null)
            .unit("B", "commune", null, null)
            .target("I.2.1/1 per_unit_minimum count >= 4 2023", null, "commune", null)
            .value("A", "count", "2023", "40", 1, 1)
            .value("B", "count", "2023", "0", 1, 1)
            .row("I.2.1/1", "2023");
    assertEquals("in_progress", row.verdict());
    assertFigure("4", row.expectedToDate());
    assertFigure("100", row.pacePct());
    assertEquals(1, row.unitsMet());
  }

  @Test
  void districtsAbolished_closeWithTheLastValueNotAssessed() {
    Scene scene =
        new Scene()
            .unit("Phú Lương", "district", null, "2025-06-30")
            .unit("Đại Từ", "district", null, "2025-06-30")
            .target("I.7.2 count count >= 2 2024", null, "district", null)
            .target("I.7.2 count count >= 2 2025", null, "district", null)
            .value("count", "2024", "2")
            .value("count", "2025", "1");
    assertEquals("achieved", scene.row("I.7.2", "2024").verdict());
    AttainmentRow closed = scene.row("I.7.2", "2025");
    assertEquals("not_assessed", closed.verdict());
    assertFigure("1", closed.actualValue());
    assertTrue(String.valueOf(closed.reason()).contains("30/06/2025"));
    assertEquals("in_progress", scene.asOf("2025-05-31").row("I.7.2", "2025").verdict());
  }

  @Test
  void districtMinimumAfterTheLevelEnded_keepsItsLastCount() {
    AttainmentRow row =
        new Scene()
            .unit("Phú Lương", "district", null, "2025-06-30")
            .unit("Đại Từ", "district", null, "2025-06-30")
            .target("I.7.2/1 per_unit_minimum count >= 1 2025", null, "district", null)
            .value("Phú Lương", "count", "2025", "1", 1, 1)
            .value("Đại Từ", "count", "2025", "0", 1, 1)
            .row("I.7.2/1", "2025");
    assertEquals("not_assessed", row.verdict());
    assertFigure("1", row.numerator());
    assertFigure("2", row.denominator());
  }

  @Test
  void provinceMergedWithAnother_keepsToThePlansFootprint() {
    Scene scene =
        new Scene()
            .unit("old-tn", "commune", null, "2025-06-30")
            .outsider("old-bk", "commune", null)
            .outsider("other", "province", null)
            .child("old-bk", "other")
            .outsider("merged", "province", "2025-07-01")
            .outsider("new-tn", "commune", "2025-07-01")
            .outsider("new-bk", "commune", "2025-07-01")
            .child("new-tn", "merged")
            .child("new-bk", "merged")
            .link(Scene.PROVINCE, "merged", "2025-07-01", "1")
            .link("other", "merged", "2025-07-01", "1")
            .link("old-tn", "new-tn", "2025-07-01", "1")
            .link("old-bk", "new-bk", "2025-07-01", "1")
            .target("I.7.3/1 per_unit_minimum count >= 1 2025", null, "commune", null);
    List<String> units = scene.judge().stream().map(AttainmentRow::orgUnitId).toList();
    assertEquals(List.of(Scene.PROVINCE, "new-tn"), units);
  }
}
