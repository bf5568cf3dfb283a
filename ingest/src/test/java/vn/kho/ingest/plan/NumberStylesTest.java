package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumberStylesTest {

  private record Case(String name, List<String> rows, String expected) {}

  @TestFactory
  Stream<DynamicTest> openFigure_isDecidedByEvidence() {
    return Stream.of(
            new Case(
                "the row's text counts whole things",
                List.of("1|Giúp 2.500 hộ|2.500|x"),
                "1 2500 x"),
            new Case(
                "another row of the column does",
                List.of("1|Giúp 2.500 hộ|2.500|x", "2|Việc|1.000|x"),
                "2 1000 x"),
            new Case(
                "a million in the column",
                List.of("1|Vốn|1.250.000|x", "2|Lãi|1.250|x"),
                "2 1250 x"),
            new Case("another column has one", List.of("1|Vốn|1.250|3.000.000"), "1 1250 3000000"),
            new Case(
                "the comma is the decimal sign",
                List.of("1|Vốn|1.250|x", "2|Lãi|0,5|x"),
                "1 1250 x"),
            new Case(
                "the dot is decimal in the column",
                List.of("1|Vốn|1.25|x", "2|Lãi|1.250|x"),
                "2 1.25 x"),
            new Case(
                "percentages are decided apart",
                List.of("1|Tăng|0.5%|x", "2|Giúp 1.000 người|1.000|x"),
                "2 1000 x"),
            new Case("English style", List.of("1|Loans|1,250|x", "2|Rate|1,250.5|x"), "1 1250 x"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> {
                      PlanCheck check = plan("", c.rows());
                      assertTrue(
                          Plans.rows(check).contains(c.expected()),
                          () -> Plans.rows(check).toString());
                    }));
  }

  private static PlanCheck plan(String thousands, List<String> rows) {
    List<String> lines =
        Stream.concat(Stream.of("TT|Nội dung|Năm 2025|Năm 2026"), rows.stream()).toList();
    return Plans.check(
        new PlanCheck.Options(IssuedPlan.DATA, "", thousands), lines.toArray(String[]::new));
  }

  @Test
  void withoutEvidence_theFigureIsAskedAndNotGuessed() {
    PlanCheck check = plan("", List.of("1|Doanh thu|1.250|1.300"));
    assertEquals(List.of("1 ?\"1.250\" ?\"1.300\""), Plans.rows(check));
    assertEquals(2, check.findings().count(FindingKind.NUMBER_TWO_READINGS));
    assertTrue(check.isRefused());
  }

  @Test
  void anAnswer_settlesTheQuestion() {
    assertEquals(
        List.of("1 1250 1300"), Plans.rows(plan("dot", List.of("1|Doanh thu|1.250|1.300"))));
    assertEquals(
        List.of("1 1.25 1.3"), Plans.rows(plan("comma", List.of("1|Doanh thu|1.250|1.300"))));
  }

  @Test
  void evidenceAgainstItself_leavesTheColumnOpenButNotTheRowThatSaysIt() {
    PlanCheck check =
        plan("", List.of("1|Kết nạp 1.200 hội viên|1.200|x", "2|Dư nợ|190.5|x", "3|Vốn|2.300|x"));
    assertEquals(List.of("1 1200 x", "2 190.5 x", "3 ?\"2.300\" x"), Plans.rows(check));
    assertEquals(1, check.plan().styles().size());
  }
}
