package vn.kho.ingest.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kho.ingest.issue.Lang;

/** The outputs of a check. */
public final class PlanReports {

  private PlanReports() {}

  public static void text(PlanCheck check, PrintStream out, Lang lang) {
    new TextReport(check, out, lang).print();
  }

  public static void json(PlanCheck check, PrintStream out) {
    out.println(new JsonReport(check).write());
  }

  /**
   * Writes the catalogue draft.
   *
   * @return number of its lines
   */
  public static int draft(PlanCheck check, Path file) throws IOException {
    StringBuilder csv = new StringBuilder(String.join(",", DraftLine.COLUMNS)).append('\n');
    for (DraftLine line : check.draft()) {
      csv.append(String.join(",", line.cells().stream().map(PlanReports::quoted).toList()))
          .append('\n');
    }
    Files.writeString(file, csv, StandardCharsets.UTF_8);
    return check.draft().size();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> List.of(',', '"', '\n', '\r').contains((char) c));
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
