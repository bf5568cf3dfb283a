package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** milestone, deadline, headings, and what is carried without a verdict. */
class ActTest {

  @Test
  void milestoneDone_isAchievedWithItsEvidence() {
    AttainmentRow row =
        new Scene()
            .target("II.1 milestone act - - 2024")
            .done("act", "2024", "45/KH-BTV, 12/03/2024")
            .row("II.1", "2024");
    assertEquals("achieved", row.verdict());
    assertFigure("100", row.attainmentPct());
    assertEquals("Minh chứng: 45/KH-BTV, 12/03/2024.", row.reason());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "not done and the year is over, 0,   1, 1, 2024-12-31, not_achieved",
    "not done and the year is open, 0,   1, 1, 2024-06-30, in_progress",
    "done and the year is open,     1,   1, 1, 2024-06-30, achieved",
    "nothing reported,              0,   1, 0, 2024-12-31, insufficient_data",
  })
  void milestone_isDoneOrNot(
      String name, String value, int due, int reported, String asOf, String verdict) {
    AttainmentRow row =
        new Scene()
            .asOf(asOf)
            .target("II.1 milestone act - - 2024")
            .value(Scene.PROVINCE, "act", "2024", value, due, reported)
            .row("II.1", "2024");
    assertEquals(verdict, row.verdict());
  }

  @Test
  void rowWithInterimAndFinalReview_needsBoth() {
    Scene scene = new Scene().target("II.2 milestone act >= 2 2024").value("act", "2024", "1");
    AttainmentRow row = scene.row("II.2", "2024");
    assertEquals("not_achieved", row.verdict());
    assertFigure("50", row.attainmentPct());
  }

  @Test
  void milestoneOfEveryUnit_isTheShareOfUnitsDone() {
    AttainmentRow row =
        new Scene()
            .target("II.3 milestone acts - - 2024")
            .parts(Scene.PROVINCE, "acts", "2024", "170", "172", 172, 172)
            .row("II.3", "2024");
    assertEquals("not_achieved", row.verdict());
    assertFigure("98.8", row.attainmentPct());
  }

  @Test
  void milestoneDoneInABlankYear_isOutsideThePlan() {
    AttainmentRow row =
        new Scene()
            .target("II.4 milestone act - - 2024")
            .done("act", "2023", null)
            .row("II.4", "2023");
    assertEquals("not_assessed", row.verdict());
    assertEquals("Ngoài kế hoạch.", row.reason());
  }

  @Test
  void fiftyThreePlannedFiftyDone_is94Point3Percent() {
    Scene scene = new Scene().target("II qualitative - - - 2022-2026");
    for (int i = 0; i < 53; i++) {
      scene.indicator(
          "ms" + i, "milestone", "sum", "any", "increase", Indicator.Sign.NEVER_NEGATIVE);
      scene.target("II." + i + " milestone ms" + i + " - - 2024", "II", null, null);
      scene.value("ms" + i, "2024", i < 50 ? "1" : "0");
    }
    AttainmentRow row = scene.row("II", "2024");
    assertFigure("50", row.numerator());
    assertFigure("53", row.denominator());
    assertFigure("94.3", row.attainmentPct());
    assertEquals("not_achieved", row.verdict());
    assertEquals("50/53 thành phần. Chưa đạt: II.50, II.51, II.52.", row.reason());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "all components and one beyond, 504, 30, exceeded,          2",
    "all components exactly,        500, 30, achieved,          2",
    "one component short,           504, 29, not_achieved,      1",
  })
  void heading_isReachedOnlyWithAllItsComponents(
      String name, String households, String managers, String verdict, String reached) {
    AttainmentRow row =
        new Scene()
            .indicator("managers", "count", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE)
            .target("I.2 qualitative - - - 2022-2026")
            .target("I.2.1 count count >= 500 2023", "I.2", null, null)
            .target("I.2.2 count managers >= 30 2023", "I.2", null, null)
            .value("count", "2023", households)
            .value("managers", "2023", managers)
            .row("I.2", "2023");
    assertEquals(verdict, row.verdict());
    assertFigure(reached, row.numerator());
    assertFigure("2", row.denominator());
  }

  @Test
  void headingOfTheTerm_speaksThroughTheTermTotals() {
    AttainmentRow row =
        new Scene()
            .asOf("2026-12-31")
            .target("I.2 qualitative - - - 2022-2026")
            .target("I.2.3 count count >= 2 2025", "I.2", null, null)
            .target("I.2.3 count count >= 2 2026", "I.2", null, null)
            .target("I.2.3 cumulative count >= 10 2022-2026", "I.2", null, null)
            .value("count", "2025", "0")
            .value("count", "2022-2026", "14")
            .row("I.2", "2022-2026");
    assertEquals("exceeded", row.verdict());
    assertEquals("1/1 thành phần.", row.reason());
  }

  @Test
  void openHeading_isAsSlowAsItsSlowestAndCarriesTheMarks() {
    AttainmentRow row =
        new Scene()
            .asOf("2026-11-20")
            .indicator("managers", "count", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE)
            .target("I.2 qualitative - - - 2022-2026")
            .target("I.2.1 count count >= 500 2025", "I.2", null, null)
            .target("I.2.1 count count >= 500 2026", "I.2", null, null)
            .target("I.2.2 count managers >= 30 2025", "I.2", null, null)
            .target("I.2.2 count managers >= 30 2026", "I.2", null, null)
            .value("count", "2026", "450")
            .marked("managers", "2026", "16", 9, 9, new Marks(false, false, true))
            .row("I.2", "2026");
    assertEquals("in_progress", row.verdict());
    assertEquals("behind", row.paceStatus());
    assertEquals(true, row.isSimulated());
  }

  @Test
  void headingWithAnAbolishedLevel_leavesItOut() {
    AttainmentRow row =
        new Scene()
            .unit("Phú Lương", "district", null, "2025-06-30")
            .indicator("district", "count", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE)
            .target("I.7 qualitative - - - 2022-2026")
            .target("I.7.1 count count >= 1 2025", "I.7", null, null)
            .target("I.7.2 count district >= 1 2025", "I.7", "district", null)
            .value("count", "2025", "1")
            .row("I.7", "2025");
    assertEquals("achieved", row.verdict());
    assertEquals("1/1 thành phần. Không đánh giá: I.7.2.", row.reason());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "parameter,    Là tham số",
    "no_target,    Kế hoạch không giao",
    "qualitative,  Không chấm điểm",
    "eligibility_threshold, Là điều kiện",
  })
  void carriedKinds_areNeverScored(String kind, String reason) {
    AttainmentRow row =
        new Scene()
            .target("X.1 " + kind + " count - 34 2023")
            .value("count", "2023", "40")
            .row("X.1", "2023");
    assertEquals("not_assessed", row.verdict());
    assertEquals(true, String.valueOf(row.reason()).startsWith(reason));
  }

  @ParameterizedTest(name = "received {0}, {1}")
  @CsvSource({
    "2025-04-09, BEFORE_THE_DAY, true,  0",
    "2025-04-10, BEFORE_THE_DAY, false, 1",
    "2025-04-10, ON_THE_DAY_TOO, true,  0",
    "2025-04-13, BEFORE_THE_DAY, false, 4",
    "2025-04-13, ON_THE_DAY_TOO, false, 3",
  })
  void reportBeforeThe10th_isOnTimeByTheReading(
      String received, Deadline.Reading reading, boolean isOnTime, int daysLate) {
    Deadline deadline = new Deadline(LocalDate.of(2025, 4, 10), reading);
    assertEquals(isOnTime, deadline.isMet(LocalDate.parse(received)));
    assertEquals(daysLate, deadline.daysLate(LocalDate.parse(received)));
  }

  @ParameterizedTest(name = "{0} of 8 on time")
  @CsvSource({"7, not_achieved, 87.5", "8, achieved, 100.0"})
  void punctualityOfEightDistricts_isOnTimeOverDue(String onTime, String verdict, String percent) {
    AttainmentRow row =
        new Scene()
            .target("II.6 deadline share - - 2023-03")
            .parts("share", "2023-03", onTime, "8")
            .row("II.6", "2023-03");
    assertEquals(verdict, row.verdict());
    assertFigure(percent, row.actualValue());
  }
}
