package vn.kho.dashboard.report.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.dashboard.query.ReviewFinding;

/** Findings without figures that say the same of different rows of a plan. */
final class Alike {
  private static final Pattern ROW = Pattern.compile("^Dòng (\\S+) \\(.*?\\): (.*)$");

  private Alike() {}

  /** The same for findings that may stand in one line; its own for any other. */
  static String kind(ReviewFinding finding) {
    Matcher row = ROW.matcher(finding.message());
    boolean isBare = finding.foundValue() == null && finding.expectedValue() == null;
    return isBare && row.matches() ? finding.code() + " " + row.group(2) : finding.findingId();
  }

  static String row(ReviewFinding finding) {
    Matcher row = ROW.matcher(finding.message());
    return row.matches() ? row.group(1) : "";
  }

  static String words(ReviewFinding finding) {
    Matcher row = ROW.matcher(finding.message());
    String words = row.matches() ? row.group(2) : finding.message();
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
