package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.YearChange;
import vn.kho.dashboard.text.Numbers;

/** What the report says of one row of the plan, guarded: a bound is called a bound. */
final class RowWords {
  private final Review review;
  private final FigureBook book;
  private final Origins origins;

  RowWords(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
    this.origins = new Origins(review);
  }

  static String verdict(ReviewRow row) {
    String pace = row.paceStatus();
    return Wording.text(
        row.verdict().equals("in_progress") && pace != null
            ? "pace." + pace
            : "verdict." + row.verdict());
  }

  /** A figure of the row as printed, in its own unit; unknown is said, never guessed. */
  Piece figure(ReviewRow row, @Nullable BigDecimal value, String column) {
    if (value == null) {
      return Piece.of(Numbers.UNKNOWN);
    }
    boolean isPercent = column.endsWith("_pct") || isPercent(row);
    String shown =
        isPercent ? Form.percent(value, places(row, column)) : Form.number(value, decimals(row));
    return book.print(shown, value, row.label(), origins.row(row, column));
  }

  /** What should have been reached by the day of the data; a share of the way need not be whole. */
  Piece expected(ReviewRow row) {
    BigDecimal value = Objects.requireNonNull(row.expectedToDate());
    String shown =
        isPercent(row) ? Form.percent(value, 2) : Form.number(value, Math.max(decimals(row), 1));
    return book.print(shown, value, row.label(), origins.row(row, "expected_to_date"));
  }

  Piece count(ReviewRow row, @Nullable BigDecimal value, String column) {
    return value == null
        ? Piece.of(Numbers.UNKNOWN)
        : book.print(Form.number(value, 2), value, row.label(), origins.row(row, column));
  }

  Piece units(ReviewRow row, @Nullable Integer value, String column) {
    return count(row, value == null ? null : BigDecimal.valueOf(value), column);
  }

  static int decimals(ReviewRow row) {
    return isPoints(row) ? Math.max(row.decimals(), 2) : row.decimals();
  }

  static boolean isPoints(ReviewRow row) {
    return row.kind().equals("percent_point_growth");
  }

  private static int places(ReviewRow row, String column) {
    return column.endsWith("_pct") ? 1 : Math.max(row.decimals(), 2);
  }

  /** Shares; a minimum of each unit is in the unit's own measure. */
  static boolean isPercent(ReviewRow row) {
    return !isPoints(row) && (row.isShare() || (row.isMilestone() && row.denominator() != null));
  }

  static String measure(ReviewRow row) {
    if (isPoints(row)) {
      return " điểm phần trăm";
    }
    String unit = row.measureUnit();
    return unit == null || unit.equals("%") || row.isMilestone() ? "" : " " + unit;
  }

  /**
   * {@code trên}, {@code không quá}, {@code dưới}; at least is what a plan means without a word.
   */
  static String limit(ReviewRow row) {
    String comparator = row.comparator() == null ? "" : row.comparator();
    BigDecimal target = row.targetValue();
    if (target == null || target.signum() == 0) {
      return "";
    }
    return switch (comparator) {
      case ">" -> "trên ";
      case "<" -> "dưới ";
      case "<=" -> "không quá ";
      default -> "";
    };
  }

  /** The sign before a minimum or a ceiling in a table; nothing for a plain amount. */
  static String sign(ReviewRow row) {
    if (!row.countsUnits() && !row.kind().equals("threshold_max")) {
      return "";
    }
    String comparator = row.comparator() == null ? ">=" : row.comparator();
    return switch (comparator) {
      case ">" -> "> ";
      case "<" -> "< ";
      case "<=" -> "≤ ";
      case "=" -> "";
      default -> "≥ ";
    };
  }

  List<Piece> sentence(ReviewRow row) {
    return sentence(row, row.label());
  }

  /** A sentence that says by its number where the row stands, for a list out of its section. */
  List<Piece> placed(ReviewRow row) {
    return sentence(
        row,
        Wording.text(
            "row.placed", Map.of("label", row.label(), "row", Form.rowNumber(row.rowNo()))));
  }

  private List<Piece> sentence(ReviewRow row, String label) {
    List<Piece> unknown = unknown(row, label);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    List<Piece> pieces = new ArrayList<>(Wording.fill(kindOf(row), valuesOf(row, label)));
    if (row.cumulativeActual() != null
        && row.termTarget() != null
        && !review.isTerm()
        && row.kind().equals("count")) {
      pieces.addAll(
          Wording.fill(
              row.termPct() == null ? "row.term" : "row.term_pct",
              Map.of(
                  "span", review.spanName(),
                  "cumulative", figure(row, row.cumulativeActual(), "cumulative_actual"),
                  "target", termTarget(row),
                  "measure", measure(row),
                  "pct", termPct(row))));
    }
    change(row, pieces);
    marks(row, pieces);
    pieces.add(Piece.of("."));
    return pieces;
  }

  /** What can be said of a row without a figure; nothing when it has one. */
  private List<Piece> unknown(ReviewRow row, String label) {
    if (row.isLimit()) {
      return Wording.fill(
          "row.watch",
          Map.of(
              "label",
              label,
              "target",
              figure(row, row.targetValue(), "target_value"),
              "measure",
              measure(row),
              "reason",
              Reasons.brief(row.reason())));
    }
    if (!row.isJudged() && row.hasParts()) {
      return new Parts(row, review, book).sentence(label);
    }
    boolean isUnassessed = row.verdict().equals("not_assessed");
    boolean isKnown =
        row.isJudged()
            && !(isUnassessed && (row.actualValue() == null || row.isMilestone()))
            && (row.actualValue() != null || row.verdict().equals("not_achieved"));
    if (isKnown) {
      return List.of();
    }
    if (isUnassessed && row.isJudged()) {
      return unassessed(row, label);
    }
    if (row.targetValue() == null || row.isMilestone()) {
      return Wording.fill(
          row.verdict().equals("in_progress") ? "row.open" : "row.unknown", Map.of("label", label));
    }
    return Wording.fill(
        "row.planned",
        Map.of(
            "label", label,
            "target", asked(row),
            "measure", measure(row)));
  }

  private List<Piece> unassessed(ReviewRow row, String label) {
    String reason = Reasons.brief(row.reason());
    String why = reason.isEmpty() ? "" : " (" + reason + ")";
    return row.targetValue() == null || row.isMilestone()
        ? Wording.fill("row.unassessed", Map.of("label", label, "reason", why))
        : Wording.fill(
            "row.not_assessed",
            Map.of("label", label, "target", asked(row), "measure", measure(row), "reason", why));
  }

  /** What the plan asks, with its sense of direction. */
  List<Piece> asked(ReviewRow row) {
    return List.of(Piece.of(limit(row)), figure(row, row.targetValue(), "target_value"));
  }

  /** The verdict within a sentence. */
  private static String judged(ReviewRow row) {
    String word = verdict(row).toLowerCase(Locale.ROOT);
    String reason = row.verdict().equals("not_assessed") ? Reasons.brief(row.reason()) : "";
    return reason.isEmpty() ? word : word + ": " + reason;
  }

  Piece termTarget(ReviewRow row) {
    BigDecimal value = row.termTarget();
    if (value == null) {
      return Piece.of(Numbers.NOT_APPLICABLE);
    }
    String shown = isPercent(row) ? Form.percent(value, 2) : Form.number(value, decimals(row));
    return book.print(shown, value, row.label(), origins.row(row, "target_value", review.term()));
  }

  /** The running total against what the term asks, divided here, from the marts' two figures. */
  Piece termPct(ReviewRow row) {
    BigDecimal value = row.termPct();
    return value == null || row.termTarget() == null
        ? Piece.of(Numbers.NOT_APPLICABLE)
        : book.print(Form.percent(value), value, row.label(), origins.termPct(row));
  }

  private static String kindOf(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null) {
      return row.isReached() ? "row.milestone_done" : "row.milestone_open";
    }
    if (row.countsUnits() && row.unitsMet() != null && row.denominator() != null) {
      return "row.per_unit";
    }
    if (row.kind().equals("percent_point_growth")
        && row.actualValue() != null
        && row.targetValue() != null
        && row.numerator() != null
        && row.denominator() != null) {
      return "row.points";
    }
    if (row.numerator() != null && row.denominator() != null && isPercent(row)) {
      return "row.share";
    }
    if (row.targetValue() == null) {
      return "row.no_target";
    }
    return isAmount(row) && row.attainmentPct() != null && row.actualValue() != null
        ? "row.count"
        : "row.value";
  }

  /** An amount that only grows with further reports. */
  private static boolean isAmount(ReviewRow row) {
    return (row.kind().equals("count") || row.kind().equals("cumulative")) && !row.isShare();
  }

  /** Points are compared only on the same territory; else nothing is said to grow. */
  private Map<String, Object> points(ReviewRow row, String label) {
    BigDecimal actual = Objects.requireNonNull(row.actualValue());
    BigDecimal target = Objects.requireNonNull(row.targetValue());
    boolean isApart =
        row.isApportioned()
            || (!review.boundaryChanges().isEmpty() && review.boundary().equals("reported"));
    String way = isApart ? "apart" : actual.signum() < 0 ? "less" : "more";
    return Map.of(
        "label", label,
        "way", Wording.text("row.points." + way),
        "actual",
            book.print(
                Form.number(isApart ? actual : actual.abs(), 2),
                actual,
                row.label(),
                origins.row(row, "actual_value")),
        "part", count(row, row.numerator(), "numerator"),
        "whole", count(row, row.denominator(), "denominator"),
        "target",
            book.print(
                Form.number(target, 2), target, row.label(), origins.row(row, "target_value")),
        "verdict", judged(row));
  }

  private Map<String, Object> valuesOf(ReviewRow row, String label) {
    return switch (kindOf(row)) {
      case "row.points" -> points(row, label);
      case "row.milestone_done", "row.milestone_open" -> Map.of("label", label);
      case "row.per_unit" ->
          Map.of(
              "label", label,
              "met", count(row, row.numerator(), "numerator"),
              "all", count(row, row.denominator(), "denominator"),
              "minimum", figure(row, row.targetValue(), "target_value"),
              "limit", limit(row).isEmpty() ? "tối thiểu " : limit(row),
              "measure", measure(row),
              "verdict", judged(row));
      case "row.share" ->
          Map.of(
              "label", label,
              "actual", figure(row, row.actualValue(), "actual_value"),
              "part", count(row, row.numerator(), "numerator"),
              "whole", count(row, row.denominator(), "denominator"),
              "target", asked(row),
              "bound", bound(row),
              "verdict", judged(row));
      case "row.no_target" ->
          Map.of(
              "label", label,
              "actual", figure(row, row.actualValue(), "actual_value"),
              "measure", measure(row),
              "bound", bound(row));
      default ->
          Map.of(
              "label", label,
              "actual", figure(row, row.actualValue(), "actual_value"),
              "measure", measure(row),
              "target",
                  kindOf(row).equals("row.value")
                      ? asked(row)
                      : figure(row, row.targetValue(), "target_value"),
              "pct",
                  kindOf(row).equals("row.count")
                      ? figure(row, row.attainmentPct(), "attainment_pct")
                      : "",
              "bound", bound(row),
              "verdict", judged(row));
    };
  }

  /** "ít nhất" while reports lack and only more can come, "ước" for estimates. */
  private static String bound(ReviewRow row) {
    if (row.isEstimate()) {
      return "ước ";
    }
    return row.isPartial() && isAmount(row) ? "ít nhất " : "";
  }

  /** A comparison is made only like for like: the same territory, every report in both years. */
  private void change(ReviewRow row, List<Piece> pieces) {
    YearChange change = row.indicatorId() == null ? null : review.changes().get(row.indicatorId());
    if (change == null
        || review.isTerm()
        || !row.kind().equals("count")
        || row.isEstimate()
        || row.isApportioned()
        || row.verdict().equals("not_assessed")
        || !change.isWholeInBoth()) {
      return;
    }
    BigDecimal pct = Objects.requireNonNullElse(change.likeForLikePct(), BigDecimal.ZERO);
    if (pct.signum() == 0 || change.likeForLikePct() == null) {
      return;
    }
    Origin origin =
        origins.only(
            "mart_trend_yearly",
            "like_for_like_pct",
            Map.of(
                "boundary", review.boundary(),
                "org_unit_id", review.unit().orgUnitId(),
                "indicator_id", change.indicatorId(),
                "year", review.identity().period()));
    pieces.addAll(
        Wording.fill(
            pct.signum() > 0 ? "row.more" : "row.less",
            Map.of("pct", book.print(Form.percent(pct.abs()), pct, row.label(), origin))));
  }

  private void marks(ReviewRow row, List<Piece> pieces) {
    if (row.isPartial() && row.unitsDue() != null) {
      pieces.addAll(
          Wording.fill(
              "row.partial",
              Map.of(
                  "reported", units(row, row.unitsReported(), "units_reported"),
                  "due", units(row, row.unitsDue(), "units_due"))));
    }
    if (row.isApportioned()) {
      pieces.add(Piece.of(Wording.text("row.apportioned")));
    }
  }
}
