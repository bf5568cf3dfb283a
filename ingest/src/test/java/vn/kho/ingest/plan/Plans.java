package vn.kho.ingest.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small plans written in a line or two, for tests of one thing. */
final class Plans {

  private static final PlanCheck.Options OPTIONS =
      new PlanCheck.Options(IssuedPlan.DATA, "a-plan-without-catalogue", "");

  private Plans() {}

  /** A text with tabs; "|" stands for a tab, every string is a line. */
  static PlanCheck check(String... lines) {
    return check(OPTIONS, lines);
  }

  static PlanCheck check(PlanCheck.Options options, String... lines) {
    try {
      Path file = Files.createTempFile("plan", ".txt");
      try {
        Files.writeString(file, String.join("\n", lines).replace('|', '\t').replace('¦', '|'));
        return PlanCheck.of(file, options);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Row number and cells of every row: {@code I.1 500 x …}. */
  static List<String> rows(PlanCheck check) {
    return check.plan().rows().stream()
        .map(
            r ->
                r.rowNo()
                    + " "
                    + String.join(
                        " ", r.cells().stream().map(c -> Shown.cell(c.reading())).toList()))
        .map(String::strip)
        .toList();
  }

  static List<FindingKind> kinds(PlanCheck check) {
    return check.findings().list().stream().map(Finding::kind).toList();
  }

  /** The findings of one kind as "row: what", in English. */
  static List<String> said(PlanCheck check, FindingKind kind) {
    return check.findings().list().stream()
        .filter(f -> f.kind() == kind)
        .map(f -> f.rowNo() + ": " + f.what().en())
        .toList();
  }
}
