package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

/** Units by periods, on the ground of one small province. */
class IndicatorRollupTest {

  /** Communes a and b merge into m on 2024-07-01, c goes on. */
  private static Workbench merged() {
    return new Workbench()
        .asOf("2024-12-31")
        .unit("p province - ..")
        .unit("d district p ..")
        .unit("a commune d ..2024-06-30")
        .unit("b commune d ..2024-06-30")
        .unit("c commune d ..")
        .unit("m commune d 2024-07-01..")
        .parent("a", "d", "..2024-06-30")
        .link("a", "m", "2024-07-01", "1")
        .link("b", "m", "2024-07-01", "1")
        .plan("p", "2022-01-01", "2022-2026");
  }

  @Test
  void yearWithAnEventInItsMiddle_addsBeforeAndAfterOnce() {
    Workbench w =
        merged()
            .report("a", "2024-01=3", "2024-02=1")
            .report("b", "2024-06=10 ytd")
            .report("c", "2024=100")
            .report("m", "2024-Q3=7", "2024-H2=9")
            .run();
    assertEquals("123 3/4", w.value("reported", "p", "2024"));
    assertEquals("123 3/4", w.value("current", "p", "2024"));
    assertEquals("123 3/4", w.value("footprint", "p", "2024"));
    assertEquals("4 0/1", w.value("reported", "a", "2024"));
    assertEquals("9 1/1", w.value("reported", "m", "2024"));
    assertEquals("23 2/3", w.value("current", "m", "2024"));
    assertEquals("no row", w.value("reported", "m", "2024-H1"));
    assertEquals("14 1/2", w.value("current", "m", "2024-H1"));
    assertEquals("4 0/2", w.value("current", "m", "2024-Q1"));
    assertEquals("3 1/2", w.value("current", "m", "2024-01"));
  }

  @Test
  void figureCutByAUnitsFirstDay_speaksAfterOneOfJustThatPart() {
    Workbench w =
        merged().report("m", "2024=16", "2024-H2=9").report("a", "2024-H1=4", "2024=7").run();
    assertEquals("9 1/1", w.value("reported", "m", "2024-H2"));
    assertEquals("4 1/1", w.value("reported", "a", "2024-H1"));
  }

  @Test
  void sumsToDate_runOnAcrossTheEvent() {
    Workbench w =
        merged()
            .report("a", "2023-12=2", "2024-01=3")
            .report("b", "2024-06=10 ytd")
            .report("m", "2024-Q3=7")
            .run();
    ResultRow row = w.find("current", "m", "2024-09");
    assertNotNull(row);
    assertEquals("20", Workbench.plain(row.cumulativeYear()));
    assertEquals("22", Workbench.plain(row.cumulativeTerm()));
    ResultRow term = w.find("footprint", "p", "2022-2026");
    assertNotNull(term);
    assertEquals("22", Workbench.plain(term.value()));
  }

  @Test
  void levels_standAtTheEndAndAreNeverAddedOverTime() {
    Workbench w =
        merged()
            .rule(Workbench.rule("count", "last", "sum", "commune", "month"))
            .report("a", "2024-05=30", "2024-06=31")
            .report("b", "2024-06=20")
            .report("c", "2024-06=5", "2024-11=6")
            .report("m", "2024-12=55")
            .run();
    assertEquals("56 3/3", w.value("reported", "p", "2024-H1"));
    assertEquals("61 1/2 estimate", w.value("reported", "p", "2024"));
    assertEquals("61 1/2 estimate", w.value("current", "p", "2024"));
    assertEquals("51 2/2", w.value("current", "m", "2024-H1"));
    assertEquals("31 1/1", w.value("reported", "a", "2024"));
    assertEquals("6 0/1 estimate", w.value("reported", "c", "2024"));
  }

  @Test
  void ratios_areDividedLast() {
    Workbench w =
        merged()
            .rule(Workbench.rule("ratio", "sum", "sum", "commune", "half_year"))
            .report("a", "2024-H1=4/5")
            .report("b", "2024-H1=0/0")
            .report("c", "2024-H1=10/14", "2024-H2=90")
            .run();
    ResultRow row = w.find("reported", "p", "2024-H1");
    assertNotNull(row);
    assertEquals("14", Workbench.plain(row.numerator()));
    assertEquals("19", Workbench.plain(row.denominator()));
    assertEquals("73.684211", Workbench.plain(row.ratioPct()));
    assertEquals("- 1/1", w.value("reported", "b", "2024-H1"));
    assertEquals("90 1/1", w.value("reported", "c", "2024-H2"));
    assertEquals("- 0/2", w.value("reported", "p", "2024-H2"));
  }

  @Test
  void splitWithWeights_conservesTheLastDigit() {
    Workbench w =
        new Workbench()
            .asOf("2025-12-31")
            .unit("p province - ..")
            .unit("old commune p ..2025-06-30")
            .unit("x commune p 2025-07-01..")
            .unit("y commune p 2025-07-01..")
            .unit("z commune p 2025-07-01..")
            .link("old", "x", "2025-07-01", "0.333333")
            .link("old", "y", "2025-07-01", "0.333333")
            .link("old", "z", "2025-07-01", "0.333334")
            .report("old", "2025-01=1", "2025-02=1", "2025-Q1=3")
            .run();
    assertEquals("0.333333 1/1 apportioned", w.value("current", "x", "2025-01"));
    assertEquals("0.333334 1/1 apportioned", w.value("current", "z", "2025-01"));
    assertEquals("0.999999 1/1 apportioned", w.value("current", "x", "2025-Q1"));
    assertEquals("3 1/1", w.value("current", "p", "2025-Q1"));
  }

  @Test
  void splitWithoutWeights_hidesThePartsAndKeepsTheProvince() {
    Workbench w =
        new Workbench()
            .asOf("2025-12-31")
            .unit("p province - ..2025-06-30")
            .unit("p2 province - 2025-07-01..")
            .unit("old commune p ..2025-06-30")
            .unit("x commune p2 2025-07-01..")
            .unit("y commune p2 2025-07-01..")
            .link("p", "p2", "2025-07-01", "1")
            .link("old", "x", "2025-07-01", null)
            .link("old", "y", "2025-07-01", null)
            .report("old", "2025-01=4", "2025-02=0")
            .report("x", "2025-07=1")
            .run();
    assertEquals("- 1/1 apportioned", w.value("current", "x", "2025-01"));
    assertEquals("0 1/1", w.value("current", "x", "2025-02"));
    assertEquals("4 1/1", w.value("current", "p2", "2025-01"));
    assertEquals("1 1/1", w.value("current", "x", "2025-07"));
  }

  @Test
  void districtsAbolishedWithoutHeirs_countForTheProvinceToday() {
    Workbench w =
        new Workbench()
            .asOf("2025-12-31")
            .rule(Workbench.rule("count", "sum", "sum", "district,affiliated", "month"))
            .unit("p province - ..2025-06-30")
            .unit("p2 province - 2025-07-01..")
            .unit("d district p ..2025-06-30")
            .unit("q affiliated p ..")
            .parent("q", "p", "..2025-06-30")
            .parent("q", "p2", "2025-07-01..")
            .link("p", "p2", "2025-07-01", "1")
            .plan("p", "2022-01-01", "2022-2026")
            .report("d", "2025-06=30 ytd")
            .report("q", "2025=5")
            .run();
    assertEquals("35 2/2", w.value("current", "p2", "2025"));
    assertEquals("35 2/2", w.value("footprint", "p", "2025"));
    assertEquals("30 1/2", w.value("reported", "p", "2025"));
    assertEquals("no row", w.value("current", "d", "2025"));
    assertEquals("- 0/1", w.value("reported", "p2", "2025"));
  }

  @Test
  void footprint_takesOnlyWhatComesFromThePlansTerritory() {
    Workbench w =
        new Workbench()
            .asOf("2025-12-31")
            .unit("p province - ..2025-06-30")
            .unit("o province - ..2025-06-30")
            .unit("n province - 2025-07-01..")
            .unit("a commune p ..2025-06-30")
            .unit("b commune o ..2025-06-30")
            .unit("a2 commune n 2025-07-01..")
            .unit("b2 commune n 2025-07-01..")
            .unit("mix commune n 2025-07-01..")
            .unit("new commune p 2023-01-01..2025-06-30")
            .link("p", "n", "2025-07-01", "1")
            .link("o", "n", "2025-07-01", "1")
            .link("a", "a2", "2025-07-01", "0.75")
            .link("a", "mix", "2025-07-01", "0.25")
            .link("b", "b2", "2025-07-01", "0.25")
            .link("b", "mix", "2025-07-01", "0.75")
            .link("new", "a2", "2025-07-01", "1")
            .plan("p", "2022-01-01", "2022-2026")
            .report("a", "2025-06=10 ytd")
            .report("b", "2025-06=1000 ytd")
            .report("new", "2025-06=5 ytd")
            .report("a2", "2025-07=2")
            .report("b2", "2025-07=3")
            .report("mix", "2025-07=8")
            .run();
    assertEquals("15 2/2", w.value("footprint", "p", "2025-H1"));
    assertEquals("4 2/2 apportioned", w.value("footprint", "p", "2025-07"));
    assertEquals("13 3/3", w.value("reported", "n", "2025-07"));
  }

  @Test
  void eventInMidMonth_countsOldDaysAndNewDays() {
    Workbench w =
        new Workbench()
            .asOf("2023-12-31")
            .unit("p province - ..")
            .unit("a commune p ..2023-04-09")
            .unit("a2 commune p 2023-04-10..")
            .link("a", "a2", "2023-04-10", "1")
            .report("a", "2023-03=3 ytd", "2023-04=1")
            .report("a2", "2023-04=2", "2023-05=3 ytd")
            .run();
    assertEquals("7 1/2", w.value("reported", "p", "2023"));
    assertEquals("3 1/1", w.value("reported", "p", "2023-04"));
    assertEquals("3 1/1", w.value("current", "a2", "2023-04"));
    assertEquals("1 1/1", w.value("current", "a2", "2023-05"));
  }

  @Test
  void missing_isNotZeroAndNotDueIsNotMissing() {
    Workbench w =
        merged().asOf("2024-05-15").report("c", "2024-01=0", "2024-02=none", "2024-03=na").run();
    assertEquals("0 1/1", w.value("reported", "c", "2024-01"));
    assertEquals("- 0/1", w.value("reported", "c", "2024-02"));
    assertEquals("- 1/1", w.value("reported", "c", "2024-03"));
    assertEquals("- 0/1", w.value("reported", "c", "2024-04"));
    assertEquals("no row", w.value("reported", "c", "2024-05"));
    assertEquals("0 0/3", w.value("reported", "p", "2024"));
  }

  @Test
  void yearlyReports_areNotMissingInMonths() {
    Workbench w =
        merged()
            .rule(Workbench.rule("count", "sum", "sum", "commune", "year"))
            .report("c", "2023=12", "2024-H1=5")
            .run();
    assertEquals("12 1/3", w.value("reported", "d", "2023"));
    assertEquals("no row", w.value("reported", "d", "2023-01"));
    assertEquals("5 1/3", w.value("reported", "d", "2024-H1"));
    assertEquals("5 0/2", w.value("reported", "d", "2024"));
  }

  @Test
  void marks_areSharesOfUnitsThatReported() {
    Workbench w =
        merged()
            .rule(Workbench.rule("milestone", "last", "share", "commune", "year"))
            .report("a", "2023=1")
            .report("b", "2023-05=1")
            .report("c", "2023=0")
            .run();
    ResultRow row = w.find("reported", "p", "2023");
    assertNotNull(row);
    assertEquals("2", Workbench.plain(row.numerator()));
    assertEquals("3", Workbench.plain(row.denominator()));
    assertEquals("66.666667 3/3", w.value("reported", "p", "2023"));
  }

  @Test
  void sharesOfUnits_countTheUnitsInForceAtTheEnd() {
    Workbench w =
        merged()
            .rule(Workbench.rule("milestone", "last", "share", "commune", "year"))
            .report("a", "2024-05=1")
            .report("b", "2024-05=1")
            .report("c", "2024=0")
            .report("m", "2024-11=1")
            .run();
    assertEquals("50 2/2", w.value("reported", "p", "2024"));
    assertEquals("50 2/2", w.value("footprint", "p", "2024"));
  }

  @Test
  void singleActs_areDoneWhenAnyoneDidThem() {
    Workbench w =
        merged()
            .rule(Workbench.rule("milestone", "last", "any", "province", "year"))
            .report("p", "2023=0", "2024-05=1")
            .run();
    assertEquals("0 1/1", w.value("footprint", "p", "2023"));
    assertEquals("1 1/1", w.value("footprint", "p", "2024"));
    assertEquals("1 1/1", w.value("reported", "p", "2024-Q2"));
  }

  @Test
  void parentsOwnReport_isNeverAdded() {
    Workbench w = merged().report("d", "2024-01=100").report("c", "2024-01=1").run();
    assertEquals("1 1/3", w.value("reported", "d", "2024-01"));
    assertEquals("1 1/3", w.value("reported", "p", "2024-01"));
  }

  @Test
  void parentsOwnReportAlone_standsInForThoseBelow() {
    Workbench w = merged().report("d", "2024-01=100").run();
    assertEquals("100 1/1", w.value("reported", "d", "2024-01"));
    assertEquals("100 1/1", w.value("reported", "p", "2024-01"));
  }

  @Test
  void parentsOwnReportAlone_isShownAndNotAddedWhereUnitsAreCounted() {
    Workbench w =
        merged()
            .rule(Workbench.rule("milestone", "last", "share", "commune", "month"))
            .report("d", "2024-01=1")
            .run();
    assertEquals("100 1/1", w.value("reported", "d", "2024-01"));
    assertEquals("no row", w.value("reported", "p", "2024-01"));
  }

  @Test
  void renamedDistrict_doesNotCutWhatItsCommunesReported() {
    Workbench w =
        new Workbench()
            .asOf("2022-12-31")
            .unit("p province - ..")
            .unit("d district p ..2022-04-09")
            .unit("d2 district p 2022-04-10..")
            .unit("c commune d ..")
            .parent("c", "d", "..2022-04-09")
            .parent("c", "d2", "2022-04-10..")
            .link("d", "d2", "2022-04-10", "1")
            .report("c", "2022-H1=6", "2022-03=2 ytd", "2022=20")
            .run();
    assertEquals("20 1/1", w.value("reported", "p", "2022"));
    assertEquals("2 1/1", w.value("reported", "d", "2022-H1"));
    assertEquals("4 1/1", w.value("reported", "d2", "2022-H1"));
    assertEquals("18 1/1", w.value("reported", "d2", "2022"));
    assertEquals("20 1/1", w.value("current", "d2", "2022"));
  }
}
