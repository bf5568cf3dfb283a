package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same table as text, csv, xlsx and docx reads the same, and as the catalogue has it. */
class PlanRoundTripTest {

  @TempDir Path folder;

  private interface Writer {
    Path write(IssuedPlan plan, Path folder) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> issuedPlan_readsAsItsCatalogue() {
    Map<String, Writer> writers =
        Map.of(
            "text with tabs", IssuedPlan::text,
            "csv", (plan, to) -> plan.csv(to, ','),
            "csv with semicolons", (plan, to) -> plan.csv(to, ';'),
            "xlsx", IssuedPlan::xlsx,
            "docx", IssuedPlan::docx);
    return writers.entrySet().stream()
        .map(w -> DynamicTest.dynamicTest(w.getKey(), () -> check(w.getValue())));
  }

  private void check(Writer writer) throws IOException {
    Path file = writer.write(new IssuedPlan(), folder);
    PlanCheck check = PlanCheck.of(file, new PlanCheck.Options(IssuedPlan.DATA, "", ""));
    Counts counts = Counts.of(check.plan());
    assertAll(
        () -> assertEquals(IssuedPlan.PLAN, check.planId()),
        () -> assertEquals(120, counts.rows()),
        () -> assertEquals(24, counts.groups()),
        () -> assertEquals(88, counts.targets()),
        () -> assertEquals(8, counts.subRows()),
        () -> assertEquals(38, counts.repeatedHeaderLines()),
        () -> assertEquals(3, counts.footnotes()),
        () -> assertEquals(600, counts.yearCells()),
        () -> assertEquals(246, counts.marks()),
        () -> assertEquals(136, counts.figures()),
        () -> assertEquals(5, counts.percentFigures()),
        () -> assertEquals(5, counts.dashes()),
        () -> assertEquals(213, counts.blanks()),
        () -> assertEquals(List.of("6506", "6486", "6486", "6483", "6251"), sums(counts)),
        () -> assertEquals(600, check.comparison().orElseThrow().agree()),
        () -> assertEquals(0, check.findings().count(FindingKind.CATALOGUE_DIFFERS)),
        () -> assertFalse(check.isRefused(), () -> refusals(check)));
  }

  private static List<String> sums(Counts counts) {
    return counts.sums().values().stream().map(BigDecimal::toPlainString).toList();
  }

  private static String refusals(PlanCheck check) {
    return check.findings().list().stream().filter(Finding::refuses).toList().toString();
  }
}
