package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import org.junit.jupiter.api.Test;

class CumulativeTest {

  private static Scene coops() {
    return new Scene()
        .years("I.2.3", "count", "count", 2, 2, 2, 2, 2)
        .target("I.2.3 cumulative count >= 10 2022-2026");
  }

  @Test
  void fourteenCoopsOfTen_exceededHalfWay() {
    AttainmentRow row =
        coops()
            .asOf("2024-12-31")
            .value("count", "2022", "5")
            .value("count", "2023", "6")
            .value("count", "2024", "3")
            .row("I.2.3", "2022-2026");
    assertEquals("exceeded", row.verdict());
    assertFigure("14", row.actualValue());
    assertFigure("140.0", row.cumulativePct());
    assertFigure("6", row.expectedToDate());
    assertEquals("plan", row.expectedBasis());
    assertFigure("233.3", row.pacePct());
    assertFigure("0", row.requiredPerMonth());
  }

  @Test
  void twoFullYearsOfTwo_paceIsThreeHundredFifty() {
    AttainmentRow row =
        coops()
            .asOf("2023-12-31")
            .value("count", "2022", "7")
            .value("count", "2023", "7")
            .row("I.2.3", "2022-2026");
    assertFigure("350.0", row.pacePct());
  }

  @Test
  void households1995Of2500_inProgressAt79Point8() {
    AttainmentRow row =
        new Scene()
            .asOf("2024-05-31")
            .years("I.2.1", "count", "count", 500, 500, 500, 500, 500)
            .target("I.2.1 cumulative count >= 2500 2022-2026")
            .value("count", "2022-2026", "1995")
            .row("I.2.1", "2022-2026");
    assertEquals("in_progress", row.verdict());
    assertFigure("79.8", row.attainmentPct());
    assertFigure("1208.33", row.expectedToDate());
    assertFigure("16.29", row.requiredPerMonth());
  }

  @Test
  void yearRow_showsTheTotalBesideThePath() {
    AttainmentRow row =
        coops()
            .value("count", "2022", "3")
            .value("count", "2023", "2")
            .value("count", "2024", "2")
            .row("I.2.3", "2024");
    assertFigure("6", row.cumulativeTarget());
    assertFigure("7", row.cumulativeActual());
    assertFigure("116.7", row.cumulativePct());
  }

  @Test
  void coopsStrengthened_exceeds2025AndIs60PercentOf2030() {
    Scene scene =
        new Scene()
            .asOf("2025-12-31")
            .target("III.1 cumulative count >= 10 2022-2025")
            .target("III.1 cumulative count >= 20 2022-2030")
            .value("count", "2022-2025", "12")
            .value("count", "2022-2030", "12");
    assertEquals("exceeded", scene.row("III.1", "2022-2025").verdict());
    AttainmentRow whole = scene.row("III.1", "2022-2030");
    assertEquals("in_progress", whole.verdict());
    assertFigure("60.0", whole.cumulativePct());
    assertFigure("10", whole.expectedToDate());
    assertEquals("plan", whole.expectedBasis());
    assertEquals("ahead", whole.paceStatus());
  }

  @Test
  void jobsKept_takeTheValueAtTheDateNotTheSum() {
    AttainmentRow row =
        new Scene()
            .asOf("2025-12-31")
            .target("III.2 cumulative members >= 100 2022-2025")
            .value("members", "2024", "80")
            .value("members", "2025", "95")
            .row("III.2", "2022-2025");
    assertFigure("95", row.actualValue());
    assertEquals("not_achieved", row.verdict());
  }

  @Test
  void officersTrained116Of178_aheadOfPathBy1() {
    AttainmentRow row =
        new Scene()
            .asOf("2024-12-31")
            .years("I.6.1#3", "count", "count", 35, 40, 40, 40, 23)
            .target("I.6.1#3 cumulative count >= 178 2022-2026")
            .value("count", "2022", "35")
            .value("count", "2023", "40")
            .value("count", "2024", "41")
            .row("I.6.1#3", "2022-2026");
    assertFigure("116", row.actualValue());
    assertFigure("65.2", row.cumulativePct());
    assertFigure("115", row.expectedToDate());
    assertEquals("ahead", row.paceStatus());
  }

  @Test
  void policyInLastYearsCell_closedByEarlierSuccess() {
    Scene scene = new Scene().target("I.8.4 count count >= 1 2026").value("count", "2024", "1");
    AttainmentRow early = scene.asOf("2024-12-31").row("I.8.4", "2026");
    assertEquals("achieved", early.verdict());
    assertEquals("Đã đạt trước hạn.", early.reason());
  }

  @Test
  void policyInLastYearsCell_judgedAtTermEnd() {
    Scene scene = new Scene().target("I.8.4 count count >= 1 2026").value("count", "2025", "0");
    assertEquals("in_progress", scene.asOf("2025-12-31").row("I.8.4", "2026").verdict());
    scene.value("count", "2022", "0").value("count", "2023", "0").value("count", "2024", "0");
    scene.value("count", "2026", "0");
    assertEquals("not_achieved", scene.asOf("2026-12-31").row("I.8.4", "2026").verdict());
  }

  @Test
  void yearMissingInTheMiddle_isNeverNotAchieved() {
    AttainmentRow row =
        coops()
            .asOf("2026-12-31")
            .value("count", "2022", "2")
            .value("count", "2024", "2")
            .value("count", "2025", "2")
            .value("count", "2026", "2")
            .row("I.2.3", "2022-2026");
    assertEquals("insufficient_data", row.verdict());
  }

  @Test
  void noPathInThePlan_isExpectedOnALine() {
    AttainmentRow row =
        new Scene()
            .asOf("2024-06-30")
            .target("III.3 cumulative count >= 20 2022-2026")
            .value("count", "2022-2026", "10")
            .row("III.3", "2022-2026");
    assertEquals("line", row.expectedBasis());
    assertFigure("10", row.expectedToDate());
    assertEquals("on_track", row.paceStatus());
  }
}
