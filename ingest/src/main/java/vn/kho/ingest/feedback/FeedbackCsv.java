package vn.kho.ingest.feedback;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Severity;

/** Every row's fate and every finding, one a line, for programs and for filters. */
final class FeedbackCsv {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,]*%?");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);

  private FeedbackCsv() {}

  static void write(FileFeedback feedback, Writer out) throws IOException {
    out.write('\uFEFF');
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(
          "file",
          "sheet",
          "row",
          "column",
          "outcome",
          "severity",
          "code",
          "found",
          "message_vi",
          "action_vi",
          "message_en",
          "action_en");
      Map<RowPlace, List<Issue>> issues = feedback.issuesByRow();
      Map<RowPlace, Fate> fates = feedback.fates();
      for (Issue issue : feedback.issues()) {
        Integer row = issue.place().row();
        Fate fate = row == null ? null : fates.get(new RowPlace(issue.place().sheet(), row));
        line(csv, feedback, issue, fate);
      }
      for (Map.Entry<RowPlace, Fate> row : fates.entrySet()) {
        if (!issues.containsKey(row.getKey())) {
          RowPlace at = row.getKey();
          csv.printRecord(
              safe(feedback.name()),
              safe(at.sheet()),
              at.row(),
              "",
              row.getValue().code(),
              "",
              "",
              "",
              row.getValue().words().vi(),
              "",
              row.getValue().words().en(),
              "");
        }
      }
    }
  }

  private static void line(CSVPrinter csv, FileFeedback feedback, Issue issue, @Nullable Fate fate)
      throws IOException {
    String outcome =
        fate != null ? fate.code() : issue.severity() == Severity.ERROR ? "refused" : "remark";
    csv.printRecord(
        safe(feedback.name()),
        safe(issue.place().sheet()),
        issue.place().row(),
        safe(issue.place().column()),
        outcome,
        issue.severity().code(),
        issue.code().code(),
        safe(issue.found()),
        safe(issue.message().vi()),
        safe(issue.action().vi()),
        safe(issue.message().en()),
        safe(issue.action().en()));
  }

  /** What a spreadsheet would take for a formula gets a mark in front; numbers stay as they are. */
  static String safe(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
