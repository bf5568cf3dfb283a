package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plans of many shapes that nobody taught the reader. What each gives stands beside it in {@code
 * NAME.read}: the lines of the draft, then the findings by place; renewed by {@code
 * -Dkho.renew=true} and read in the diff.
 */
class UnseenPlansTest {

  private static final Path PLANS = Path.of("src/test/resources/plan-unseen");
  private static final PlanCheck.Options OPTIONS =
      new PlanCheck.Options(IssuedPlan.DATA, "a-plan-without-catalogue", "");

  @TestFactory
  Stream<DynamicTest> plan_isReadAsReviewed() throws IOException {
    try (Stream<Path> files = Files.list(PLANS)) {
      return files.filter(f -> !f.toString().endsWith(".read")).sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> assertRead(f)));
    }
  }

  private static void assertRead(Path plan) throws IOException {
    String read = read(plan);
    Path expected = plan.resolveSibling(plan.getFileName() + ".read");
    if (Boolean.getBoolean("kho.renew")) {
      Files.writeString(expected, read);
    }
    assertEquals(Files.readString(expected), read);
  }

  private static String read(Path plan) {
    try {
      PlanCheck check = PlanCheck.of(plan, OPTIONS);
      List<String> lines = new ArrayList<>();
      for (DraftLine line : check.draft()) {
        lines.add(
            String.join(
                " | ",
                line.rowNo(),
                line.kind(),
                line.comparator() + line.targetValue(),
                line.targetValueMax(),
                line.measureUnit(),
                line.scopeLevel() + (line.unitFilter().isEmpty() ? "" : " " + line.unitFilter()),
                line.period(),
                line.ownerDepartment(),
                line.rawText(),
                line.qualifier(),
                "line " + line.sourceLine()));
      }
      for (Finding finding : check.findings().list()) {
        lines.add(
            "%s, %s: %s %s"
                .formatted(
                    finding.place().words().en(),
                    finding.rowNo() + " " + finding.column(),
                    finding.kind().code(),
                    finding.what().en()));
      }
      return String.join("\n", lines) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
