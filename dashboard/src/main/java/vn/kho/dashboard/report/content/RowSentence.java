package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.YearChange;

/** What the report says of one row of the plan, guarded: a bound is called a bound. */
final class RowSentence {
  private final Review review;
  private final FigureBook book;
  private final RowWords words;
  private final Origins origins;

  RowSentence(Review review, FigureBook book, RowWords words) {
    this.review = review;
    this.book = book;
    this.words = words;
    this.origins = new Origins(review);
  }

  List<Piece> of(ReviewRow row) {
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
                  "cumulative", words.figure(row, row.cumulativeActual(), "cumulative_actual"),
                  "target", words.termTarget(row),
                  "measure", RowWords.measure(row),
                  "pct", words.termPct(row))));
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
              words.figure(row, row.targetValue(), "target_value"),
              "measure",
              RowWords.measure(row),
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
            "target", words.asked(row),
            "measure", RowWords.measure(row)));
  }

  private List<Piece> unassessed(ReviewRow row, String label) {
    String reason = Reasons.brief(row.reason());
    String why = reason.isEmpty() ? "" : " (" + reason + ")";
    return row.targetValue() == null || row.isMilestone()
        ? Wording.fill("row.unassessed", Map.of("label", label, "reason", why))
        : Wording.fill(
            "row.not_assessed",
            Map.of(
                "label",
                label,
                "target",
                words.asked(row),
                "measure",
                RowWords.measure(row),
                "reason",
                why));
  }

  /** The verdict within a sentence. */
  private static String judged(ReviewRow row) {
    String word = RowWords.verdict(row).toLowerCase(Locale.ROOT);
    String reason = row.verdict().equals("not_assessed") ? Reasons.brief(row.reason()) : "";
    return reason.isEmpty() ? word : word + ": " + reason;
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
    if (row.numerator() != null && row.denominator() != null && RowWords.isPercent(row)) {
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
        "part", words.count(row, row.numerator(), "numerator"),
        "whole", words.count(row, row.denominator(), "denominator"),
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
              "met", words.count(row, row.numerator(), "numerator"),
              "all", words.count(row, row.denominator(), "denominator"),
              "minimum", words.figure(row, row.targetValue(), "target_value"),
              "limit", RowWords.limit(row).isEmpty() ? "tối thiểu " : RowWords.limit(row),
              "measure", RowWords.measure(row),
              "verdict", judged(row));
      case "row.share" ->
          Map.of(
              "label", label,
              "actual", words.figure(row, row.actualValue(), "actual_value"),
              "part", words.count(row, row.numerator(), "numerator"),
              "whole", words.count(row, row.denominator(), "denominator"),
              "target", words.asked(row),
              "bound", bound(row),
              "verdict", judged(row));
      case "row.no_target" ->
          Map.of(
              "label", label,
              "actual", words.figure(row, row.actualValue(), "actual_value"),
              "measure", RowWords.measure(row),
              "bound", bound(row));
      default ->
          Map.of(
              "label", label,
              "actual", words.figure(row, row.actualValue(), "actual_value"),
              "measure", RowWords.measure(row),
              "target",
                  kindOf(row).equals("row.value")
                      ? words.asked(row)
                      : words.figure(row, row.targetValue(), "target_value"),
              "pct",
                  kindOf(row).equals("row.count")
                      ? words.figure(row, row.attainmentPct(), "attainment_pct")
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
                  "reported", words.units(row, row.unitsReported(), "units_reported"),
                  "due", words.units(row, row.unitsDue(), "units_due"))));
    }
    if (row.isApportioned()) {
      pieces.add(Piece.of(Wording.text("row.apportioned")));
    }
  }
}
