package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contradictions in accepted figures, each told once. */
class FindingsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a half-year that is not its quarters | count | 2024-Q1=10, 2024-Q2=10, 2024-H1=25 | PARTS_DIFFER 25 for 20
          a half-year that is its quarters | count | 2024-Q1=10, 2024-Q2=10, 2024-H1=20 |
          an estimate of the year that came out otherwise | count | 2024-H1=10, 2024-H2=10, 2024=25 estimate |
          a figure to date that falls | count | 2024-04=40 ytd, 2024-05=35 ytd | FALLING_CUMULATIVE 35 for 40
          a figure to date of a new year | count | 2023-12=40 ytd, 2024-01=3 ytd |
          a term's figure to date that falls over new year | count | 2023-12=40 term, 2024-03=35 term | FALLING_CUMULATIVE 35 for 40
          a figure of the term beside one of the year | count | 2024-04=90 term, 2024-05=35 ytd |
          a numerator above its denominator | ratio | 2024-H1=12/10 | NUMERATOR_ABOVE_DENOMINATOR 12 for 10
          a unit slip | count | 2024-01=12, 2024-02=14, 2024-03=13, 2024-04=12, 2024-05=13000, 2024-06=12 | UNIT_SLIP 13000 for 12.5
          a unit slip in a short series | count | 2024-01=187000, 2024-02=188, 2024-03=189000 | UNIT_SLIP 188 for 187000
          small numbers in a short series | count | 2024-01=1, 2024-02=1, 2024-03=400 |
          an outlier | count | 2024-01=12, 2024-02=14, 2024-03=13, 2024-04=12, 2024-05=130, 2024-06=12 | OUTLIER 130 for 12.5
          small counts that vary | count | 2024-01=0, 2024-02=3, 2024-03=1, 2024-04=0, 2024-05=7, 2024-06=1 |
          too short a series to judge | count | 2024-01=1, 2024-02=900 |
          """)
  void figures_areHeldAgainstEachOther(
      String name, String type, String figures, @Nullable String expected) {
    Workbench workbench =
        new Workbench()
            .asOf("2024-12-31")
            .rule(Workbench.rule(type, "sum", "sum", "commune", "month"))
            .unit("p province - ..")
            .unit("c commune p ..");
    for (String figure : figures.split(", ", -1)) {
      workbench.report("c", figure);
    }
    assertEquals(expected == null ? "" : expected, workbench.run().findings(), name);
  }

  @Test
  void parentsReport_isHeldAgainstItsChildrenWhenAllAreKnown() {
    Workbench workbench =
        new Workbench()
            .asOf("2024-12-31")
            .unit("p province - ..")
            .unit("d district p ..")
            .unit("a commune d ..")
            .unit("b commune d ..")
            .report("a", "2024-01=3", "2024-02=1")
            .report("b", "2024-01=4")
            .report("d", "2024-01=8", "2024-02=9");
    assertEquals("PARENT_DIFFERS 8 for 7", workbench.run().findings());
  }

  @Test
  void territoryTakenOver_isNotAnOutlier() {
    Workbench workbench =
        new Workbench()
            .asOf("2024-12-31")
            .rule(Workbench.rule("count", "last", "sum", "commune", "month"))
            .unit("p province - ..")
            .unit("old commune p ..2024-06-30")
            .unit("c commune p ..")
            .link("old", "c", "2024-07-01", "1");
    for (String figure :
        List.of(
            "2024-01=10",
            "2024-02=10",
            "2024-03=11",
            "2024-04=10",
            "2024-05=10",
            "2024-06=10",
            "2024-07=90",
            "2024-08=91",
            "2024-09=90",
            "2024-10=90",
            "2024-11=90",
            "2024-12=92")) {
      workbench.report("c", figure);
    }
    assertEquals("", workbench.run().findings());
  }
}
