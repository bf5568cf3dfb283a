package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewFinding;

/** The marts' reasons as a paper says them: without codes, and short within a sentence. */
final class Reasons {
  private static final Pattern ATTRIBUTE = Pattern.compile("ghi thuộc \"[^\"]*\"");
  private static final Pattern SIMULATED = Pattern.compile("\\(simulated\\)");
  private static final Pattern LEVEL_ENDED =
      Pattern.compile("Cấp thực hiện không còn từ sau ngày (\\d\\d/\\d\\d/\\d{4})");

  private Reasons() {}

  /** As a note in a table; empty when there is none. */
  static String note(@Nullable String reason) {
    if (reason == null) {
      return "";
    }
    String plain = ATTRIBUTE.matcher(reason).replaceAll("ghi nhận thuộc phạm vi này");
    return Form.rowNumber(SIMULATED.matcher(plain).replaceAll("(số liệu mô phỏng)"));
  }

  /** What is doubtful, its figures written as in the columns beside it. */
  static String message(ReviewFinding finding) {
    String message = Form.rowNumber(finding.message());
    for (BigDecimal value :
        Stream.of(finding.foundValue(), finding.expectedValue())
            .filter(Objects::nonNull)
            .toList()) {
      String plain = value.stripTrailingZeros().toPlainString();
      boolean isYear = plain.matches("(19|20)\\d\\d");
      if (plain.length() > 3 && !isYear) {
        message =
            message.replaceAll(
                "(?<![\\d.,])" + Pattern.quote(plain) + "(?![\\d.,]\\d|\\d)",
                Form.number(value, 2));
      }
    }
    return message;
  }

  /** Within a sentence: the one thing that counts, the first letter small. */
  static String brief(@Nullable String reason) {
    String note = note(reason);
    Matcher ended = LEVEL_ENDED.matcher(note);
    if (ended.find()) {
      return Wording.text("reason.level_ended") + " " + ended.group(1);
    }
    int end = note.indexOf(". ");
    String first = end < 0 ? note : note.substring(0, end);
    String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return bare.isEmpty() ? "" : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }
}
