package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of districts and provinces for an indicator of communes, alone and beside theirs. */
class StandInsTest {

  /** Nine districts of two communes each. */
  private static Workbench province() {
    Workbench w = new Workbench().asOf("2025-12-31").unit("p province - ..");
    for (int d = 1; d <= 9; d++) {
      w.unit("d" + d + " district p ..")
          .unit("d" + d + "a commune d" + d + " ..")
          .unit("d" + d + "b commune d" + d + " ..");
    }
    return w.plan("p", "2022-01-01", "2022-2026");
  }

  /** The example: eight of nine. */
  private static Workbench eight() {
    int[] told = {61, 70, 48, 55, 60, 52, 66, 43};
    Workbench w = province();
    for (int d = 1; d <= 8; d++) {
      w.report("d" + d, "2023=" + told[d - 1]);
    }
    return w;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eight of nine districts         |                                | p 2023  | 455 8/9
          the ninth too                   | d9 2023=49                     | p 2023  | 504 9/9
          a district's own figure         |                                | d1 2023 | 61 1/1
          its communes told nothing       |                                | d1a 2023 | no row
          a year nobody told of           |                                | p 2024  | - 0/18
          one commune ends one of them    | d1a 2023=5                     | p 2023  | 399 8/10
          and its district has its own    | d1a 2023=5                     | d1 2023 | 5 1/2
          both communes of one            | d1a 2023=5; d1b 2023=6         | p 2023  | 405 9/10
          a month of it is enough         | d1a 2023-05=5                  | p 2023  | 399 7/10
          another year is not             | d1a 2022=5                     | p 2023  | 455 8/9
          not applicable is told too      | d1a 2023=na                    | p 2023  | 394 8/10
          not reported is not             | d1a 2023=none                  | p 2023  | 455 8/9
          the province beside districts   | p 2023=999                     | p 2023  | 455 8/9
          the province alone              | p 2024=448                     | p 2024  | 448 1/1
          as a figure to date of the year | p 2024-05=448 ytd              | p 2024-05 | - 0/1
          with months                     | p 2024-01=4; p 2024-02=5       | p 2024-Q1 | 9 0/1
          beside a commune                | p 2024=448; d1a 2024=1         | p 2024  | 1 1/18
          districts once, province once   | p 2024=448                     | p 2023  | 455 8/9
          the ninth's communes told       | d9a 2023=20; d9b 2023=29       | p 2023  | 504 10/10
          what a silent one's own row has | d9a 2022=1                     | d9 2023 | - 0/2
          """)
  void figuresFromAbove_countWhereNobodyBelowTold(
      String name, String reports, String where, String expected) {
    Workbench w = eight();
    if (reports != null) {
      for (String report : reports.split("; ", -1)) {
        String[] words = report.split(" ", 2);
        w.report(words[0], words[1]);
      }
    }
    w.run();
    String[] words = where.split(" ", -1);
    assertEquals(expected, w.value("reported", words[0], words[1]), name);
    if (words[0].equals("p")) {
      assertEquals(expected, w.value("current", "p", words[1]), name);
      assertEquals(expected, w.value("footprint", "p", words[1]), name);
    }
  }

  @Test
  void term_isOfAllWhoWereDueInItsYears() {
    Workbench w = eight().report("p", "2022=100").report("d1a", "2024=7").asOf("2024-12-31").run();
    // The province in 2022, eight districts and a silent one in 2023, eighteen communes in 2024.
    assertEquals("562 10/28", w.value("footprint", "p", "2022-2026"));
  }

  @Test
  void sumsToDateOfATerm_standInForAllItsYears() {
    Workbench w =
        province().asOf("2024-05-31").report("p", "2023-12=1547 term", "2024-05=1995 term").run();
    assertEquals("1995 1/1", w.value("footprint", "p", "2022-2026"));
    ResultRow row = w.find("footprint", "p", "2024-05");
    assertNotNull(row);
    assertEquals("448", Workbench.plain(row.cumulativeYear()));
    assertEquals("1995", Workbench.plain(row.cumulativeTerm()));
    w.report("d1a", "2022-03=1").run();
    assertEquals("1 0/18", w.value("footprint", "p", "2022-2026"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a level            | last | count | d1 2023=30; d2 2023-12=12              | 42 2/9
          carried forward    | last | count | d1 2023-06=30                          | 30 0/9 estimate
          of a commune once  | last | count | d1a 2022=5; d1 2023=30                 | 30 1/9
          a share            | last | ratio | d1 2023=3/4; d2 2023=1/6               | 40 2/9
          a share alone      | last | ratio | d1 2023=75                             | no row
          """)
  void otherRulesThatAdd_areStoodInFor(
      String name, String time, String type, String reports, String expected) {
    Workbench w = province().rule(Workbench.rule(type, time, "sum", "commune", "month"));
    for (String report : reports.split("; ", -1)) {
      String[] words = report.split(" ", 2);
      w.report(words[0], words[1]);
    }
    assertEquals(expected, w.run().value("reported", "p", "2023"), name);
  }

  /** Two districts until the middle of 2025, then communes under the province. */
  private static Workbench twoTiers() {
    return new Workbench()
        .asOf("2025-12-31")
        .unit("p province - ..2025-06-30")
        .unit("q province - ..2025-06-30")
        .unit("n province - 2025-07-01..")
        .link("p", "n", "2025-07-01", "1")
        .link("q", "n", "2025-07-01", "1")
        .unit("d district p ..2025-06-30")
        .unit("e district p ..2025-06-30")
        .unit("f district q ..2025-06-30")
        .unit("da commune d ..2025-06-30")
        .unit("db commune d ..2025-06-30")
        .unit("ea commune e ..2025-06-30")
        .unit("fa commune f ..2025-06-30")
        .unit("x commune n 2025-07-01..")
        .unit("y commune n 2025-07-01..")
        .unit("z commune n 2025-07-01..")
        .link("da", "x", "2025-07-01", "1")
        .link("db", "x", "2025-07-01", "0.5")
        .link("db", "y", "2025-07-01", "0.5")
        .link("ea", "y", "2025-07-01", "1")
        .link("fa", "z", "2025-07-01", "1")
        .plan("p", "2022-01-01", "2022-2026");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an old district counts for its province  | d 2024=10            | reported p 2024   | 10 1/2
          on its footprint                         | d 2024=10            | footprint p 2024  | 10 1/2
          and for the province it went into        | d 2024=10            | current n 2024    | 10 1/3
          but for no commune                       | d 2024=10            | current x 2024    | no row
          half a year and the other                | d 2025-H1=4; e 2025-H1=5; x 2025-H2=6; y 2025-H2=7 | footprint p 2025 | 22 4/4
          the year's figure of one that ended      | d 2025=4; e 2025=5; x 2025-H2=6; y 2025-H2=7 | footprint p 2025 | 22 4/4
          a commune that tells the whole year      | d 2025=4; e 2025=5; x 2025=6; y 2025-H2=7 | footprint p 2025 | 18 3/4
          the new province's alone                 | n 2025-H2=50         | reported n 2025   | 50 1/1
          of which the old one's share is not known | n 2025-H2=50        | footprint p 2025-H2 | - 1/1 apportioned
          a year that reaches back before it       | n 2025=50            | current n 2025    | 50 1/1
          where an old district told its own       | n 2025=50; f 2025-H1=9 | current n 2025  | 9 1/7
          """)
  void districtsThatAreNoMore_areFollowed(
      String name, String reports, String where, String expected) {
    Workbench w = twoTiers();
    for (String report : reports.split("; ", -1)) {
      String[] words = report.split(" ", 2);
      w.report(words[0], words[1]);
    }
    w.run();
    String[] words = where.split(" ", -1);
    assertEquals(expected, w.value(words[0], words[1], words[2]), name);
  }

  @Test
  void communeToCome_hidesNothingOnTodaysMap() {
    Workbench w =
        new Workbench()
            .asOf("2025-06-15")
            .unit("p province - ..")
            .unit("d district p ..")
            .unit("a commune d ..2025-06-30")
            .unit("b commune d 2025-07-01..")
            .link("a", "b", "2025-07-01", "1")
            .report("d", "2024-05=4", "2025-05=6")
            .run();
    assertEquals("4 1/1", w.value("current", "p", "2024-05"));
    assertEquals("6 1/1", w.value("current", "p", "2025-05"));
  }

  @Test
  void renamedDistrict_standsInForItsWholeYear() {
    Workbench w =
        new Workbench()
            .asOf("2022-12-31")
            .unit("p province - ..")
            .unit("d district p ..2022-04-09")
            .unit("d2 district p 2022-04-10..")
            .unit("e district p ..")
            .unit("c commune d ..")
            .parent("c", "d", "..2022-04-09")
            .parent("c", "d2", "2022-04-10..")
            .unit("f commune e ..")
            .link("d", "d2", "2022-04-10", "1")
            .plan("p", "2022-01-01", "2022-2026")
            .report("d2", "2022=20")
            .report("e", "2022=5")
            .run();
    assertEquals("25 2/2", w.value("reported", "p", "2022"));
    assertEquals("20 1/1", w.value("reported", "d2", "2022"));
    assertEquals("25 2/2", w.value("footprint", "p", "2022"));
  }
}
