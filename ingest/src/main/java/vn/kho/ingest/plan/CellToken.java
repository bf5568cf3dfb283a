package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.read.TableCell;

/**
 * A year cell taken apart, its separators not yet decided.
 *
 * @param kind NUMBER and RANGE as far as the shape goes
 * @param number digits and separators as printed, empty for other kinds
 * @param upper the same of a range's upper end
 * @param exact the value, when the file stored a number and not a text
 * @param trouble why it was not understood, null when it was
 */
record CellToken(
    CellReading.Kind kind,
    String number,
    String upper,
    @Nullable BigDecimal exact,
    String comparator,
    String qualifier,
    String unit,
    String printed,
    @Nullable FindingKind trouble) {

  /** No figure or date is written longer; a text that is, belongs to another column. */
  private static final int LONGEST = 200;

  private static final Pattern MARK = Pattern.compile("[xX×✓✔☑хХ✕]([ ]?\\([^)]{1,80}\\))?");
  private static final Pattern DASH = Pattern.compile("[-–—−‐‑_]{1,3}");
  private static final String NUMBER = "\\d[\\d.,]{0,18}|\\d{1,3}(?: \\d{3}){1,4}";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<each>(?:mỗi|từng) \\p{L}[\\p{L} /]{1,40}? )?(?<before>(?:(?:"
              + Wording.BEFORE
              + ") ?){0,2})(?<number>"
              + NUMBER
              + ")"
              + "(?: ?(?:-|–|—|đến|tới) ?(?<upper>"
              + NUMBER
              + "))?"
              + "(?: ?(?!trở |hoặc hơn)(?<unit>%(?: ?điểm)?|điểm ?%|\\p{L}[\\p{L} /]{0,40}?))?(?: (?<after>"
              + Wording.AFTER
              + "))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}/\\d{1,4}"
              + "|\\d{1,2}[-/ ](?:thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\\p{L}]*[- /]?\\d{0,4}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg)[\\p{L}]*[- ]\\d{1,2}(?:[- /]\\d{2,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "(?:trong |cuối |đầu |hết |trước |đến |chậm nhất |ngày ){0,5}(?:quý|tháng|hàng|hằng|thường xuyên|cả năm|định kỳ"
              + "|khi có|đầu năm|cuối năm|giữa năm|6 tháng|\\d{1,2} lần|ngày \\d|trước \\d|q[1-4])(?!\\p{L}).{0,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static CellToken of(TableCell cell, String bare) {
    if (cell.marks().contains(TableCell.Mark.NO_VALUE)) {
      return trouble(FindingKind.FORMULA_WITHOUT_VALUE, bare);
    }
    if (bare.isEmpty()) {
      return plain(CellReading.Kind.BLANK, bare);
    }
    return switch (cell.type()) {
      case ERROR, BOOLEAN -> trouble(FindingKind.CELL_NOT_UNDERSTOOD, bare);
      case DATE -> trouble(FindingKind.CELL_IS_DATE, bare);
      case PERCENT -> exact(new BigDecimal(bare.substring(0, bare.length() - 1)), "%", bare);
      case NUMBER -> exact(new BigDecimal(bare), "", bare);
      case TEXT -> ofText(bare);
    };
  }

  /** A cell of a column of times: a date or any words say when. */
  static CellToken when(TableCell cell, String bare) {
    CellToken token = of(cell, bare);
    return switch (token.kind()) {
      case BLANK, MARK, DASH, SCHEDULE -> token;
      case NUMBER, RANGE, NOT_UNDERSTOOD ->
          token.trouble == FindingKind.FORMULA_WITHOUT_VALUE
              ? token
              : plain(CellReading.Kind.SCHEDULE, bare);
    };
  }

  static CellToken ofText(String bare) {
    if (bare.length() > LONGEST) {
      return trouble(FindingKind.CELL_NOT_UNDERSTOOD, bare);
    }
    if (MARK.matcher(bare).matches()) {
      return plain(CellReading.Kind.MARK, bare);
    }
    if (DASH.matcher(bare).matches()) {
      return plain(CellReading.Kind.DASH, bare);
    }
    if (DATE.matcher(bare).matches() && NumberShape.of(bare) == NumberShape.NONE) {
      return trouble(FindingKind.CELL_IS_DATE, bare);
    }
    if (SCHEDULE.matcher(bare).matches()) {
      return plain(CellReading.Kind.SCHEDULE, bare);
    }
    Matcher figure = FIGURE.matcher(bare);
    return figure.matches() ? figure(figure, bare) : trouble(FindingKind.CELL_NOT_UNDERSTOOD, bare);
  }

  private static CellToken figure(Matcher figure, String bare) {
    String number = figure.group("number");
    String upper = orEmpty(figure.group("upper"));
    String[] before = figure.group("before").strip().split(" (?=[^ ]+$)", 2);
    if (NumberShape.of(number) == NumberShape.NONE
        || (!upper.isEmpty() && NumberShape.of(upper) == NumberShape.NONE)) {
      return trouble(FindingKind.CELL_NOT_UNDERSTOOD, bare);
    }
    if (figure.group("each") != null && UnitWords.scope(bare).isEmpty()) {
      return trouble(FindingKind.CELL_NOT_UNDERSTOOD, bare);
    }
    String words = figure.group("before");
    return new CellToken(
        upper.isEmpty() ? CellReading.Kind.NUMBER : CellReading.Kind.RANGE,
        number,
        upper,
        null,
        comparator(words, before, orEmpty(figure.group("after"))),
        before.length == 0 ? "" : Wording.qualifier(before[0]),
        orEmpty(figure.group("unit")).strip(),
        bare,
        null);
  }

  private static String comparator(String words, String[] before, String after) {
    String whole = Wording.comparator(words, after);
    return whole.isEmpty() && before.length == 2 ? Wording.comparator(before[1], after) : whole;
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static CellToken exact(BigDecimal value, String unit, String bare) {
    return new CellToken(CellReading.Kind.NUMBER, "", "", value, "", "", unit, bare, null);
  }

  private static CellToken plain(CellReading.Kind kind, String bare) {
    return new CellToken(kind, "", "", null, "", "", "", bare, null);
  }

  private static CellToken trouble(FindingKind why, String bare) {
    return new CellToken(CellReading.Kind.NOT_UNDERSTOOD, "", "", null, "", "", "", bare, why);
  }

  /** The same cell, its figure not taken over. */
  CellToken refused(FindingKind why) {
    return trouble(why, printed);
  }

  boolean isPercent() {
    return unit.equals("%");
  }
}
