package vn.kho.ingest.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of target a cell is, and how its figure is compared. */
final class CellKinds {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Shares and amounts of which less is better, where the words do not ask for a reduction. */
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile(
          "^(?:(?:giữ|duy trì|khống chế|kiểm soát) )?(?:tỷ lệ|tỉ lệ|dư|số dư|số vụ|số|mức)? ?(?:hộ )?"
              + "(?:nợ quá hạn|nợ xấu|nợ đọng|lãi tồn|tái nghèo|bỏ học|tảo hôn|bạo lực gia đình|sinh con thứ (?:3|ba)|tổ (?:tk&vv )?(?:trung bình|yếu))",
          FLAGS);

  private static final Pattern ENDS_IN_WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?<words>"
              + Wording.BEFORE
              + "|còn dưới|xuống dưới|giảm còn|giảm xuống còn|còn không quá)[\\s:.(%…)-]*$",
          FLAGS);

  /** What stands at a day, however the years are added. */
  private static final Pattern STOCK =
      Pattern.compile("^(?:tổng )?(?:dư nợ|số dư|duy trì)(?!\\p{L})", FLAGS);

  private static final Pattern EACH = Pattern.compile("^(?:mỗi|từng) \\p{L}", FLAGS);
  private static final Pattern FALLS = Pattern.compile("(?<!\\p{L})giảm(?!\\p{L})", FLAGS);
  private static final Pattern ENDS_LOW =
      Pattern.compile("(?<!\\p{L})(?:còn|xuống|giảm nghèo|dưới)(?!\\p{L})", FLAGS);

  private final PlanFacts facts;

  CellKinds(PlanFacts facts) {
    this.facts = facts;
  }

  /** A figure of several years together holds for all of them. */
  String kind(PlanRow row, PlanCell cell) {
    String kind = ofCell(row, cell.reading());
    boolean span = cell.period().matches("\\d{4}-\\d{4}");
    return kind.equals("count") && span ? "cumulative" : kind;
  }

  private String ofCell(PlanRow row, CellReading reading) {
    return switch (reading.kind()) {
      case DASH -> "no_target";
      case RANGE ->
          isOfEach(row) || isOfEach(reading) ? "per_unit_range" : numberKind(row, reading);
      case NUMBER -> isOfEach(reading) ? ofEach(row, reading) : numberKind(row, reading);
      case SCHEDULE -> isDeadline(reading) ? "deadline" : "milestone";
      case MARK, BLANK, NOT_UNDERSTOOD -> "milestone";
    };
  }

  private static boolean isDeadline(CellReading reading) {
    return TextFigures.scan(reading.printed()).stream()
        .anyMatch(f -> f.kind() == TextFigure.Kind.DEADLINE);
  }

  private String numberKind(PlanRow row, CellReading reading) {
    if (falls(row, reading)) {
      return "percent_point_growth";
    }
    String comparator = comparator(row, reading);
    if (comparator.startsWith("<")) {
      return "threshold_max";
    }
    if (reading.isPercent()) {
      return Folding.lower(row.label()).contains("tăng") ? "percent_point_growth" : "percent";
    }
    boolean term = facts.figures(row).stream().anyMatch(f -> f.when() == TextFigure.When.TERM);
    if (STOCK.matcher(row.label()).find()) {
      return "count_stock";
    }
    return term && row.figures().size() == 1 ? "cumulative" : "count";
  }

  private String ofEach(PlanRow row, CellReading reading) {
    return comparator(row, reading).startsWith("<") ? "threshold_max" : "per_unit_minimum";
  }

  /** Whether the cell's own words ask it of each unit. */
  static boolean isOfEach(CellReading reading) {
    return EACH.matcher(reading.printed()).find();
  }

  /** Whether a share's figures are what it loses: "giảm 0,5 điểm %", not "giảm còn 5%". */
  static boolean falls(PlanRow row, CellReading reading) {
    return reading.isPercent()
        && FALLS.matcher(row.label()).find()
        && !ENDS_LOW.matcher(row.label()).find();
  }

  /** Whether the row's words ask the figure of each unit. */
  boolean isOfEach(PlanRow row) {
    String scope = UnitWords.scope(row.label());
    return (!scope.isEmpty() && !scope.equals("province"))
        || facts.figures(row).stream().anyMatch(TextFigure::isPerUnit);
  }

  /**
   * What the cell says itself, else what the row's text says of the same figure or ends in, else
   * what the thing measured means; at least where nothing says otherwise.
   */
  String comparator(PlanRow row, CellReading reading) {
    if (!reading.comparator().isEmpty()) {
      return reading.comparator();
    }
    // One unit's part is compared as the whole is.
    Optional<PlanRow> whole = Titles.isUnit(row.label()) ? facts.parent(row) : Optional.empty();
    if (whole.isPresent() && row.kind() == RowKind.SUB_ROW) {
      return comparator(whole.get(), reading);
    }
    List<String> said =
        facts.figures(row).stream()
            .filter(f -> f.isPercent() == reading.isPercent() && !f.isPerUnit())
            .map(TextFigure::comparator)
            .filter(c -> !c.isEmpty())
            .toList();
    if (!said.isEmpty()) {
      return said.get(0);
    }
    String end = endOfLabel(row.label());
    if (!end.isEmpty()) {
      return end;
    }
    return isLimitByMeaning(row) ? "<=" : ">=";
  }

  /** Whether only the meaning of the thing measured makes the figure an upper limit. */
  boolean isLimitByMeaning(PlanRow row) {
    return LESS_IS_BETTER.matcher(row.label()).find() && endOfLabel(row.label()).isEmpty();
  }

  private static String endOfLabel(String label) {
    boolean measured = !HeaderColumns.measureBehind(label).isEmpty();
    String text = measured ? label.substring(0, label.lastIndexOf('(')).strip() : label;
    Matcher end = ENDS_IN_WORDS.matcher(text);
    if (!end.find()) {
      return "";
    }
    String words = Folding.lower(end.group("words"));
    return words.contains("dưới") && !words.startsWith("không")
        ? "<"
        : words.contains("còn") ? "<=" : Wording.comparator(words, "");
  }
}
