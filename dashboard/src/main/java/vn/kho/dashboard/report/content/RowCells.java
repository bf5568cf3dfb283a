package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.text.Numbers;

/** Cells of a row of the plan that several annexes show alike. */
final class RowCells {
  private final Review review;
  private final FigureBook book;
  private final RowWords words;

  RowCells(Review review, FigureBook book, RowWords words) {
    this.review = review;
    this.book = book;
    this.words = words;
  }

  Parts parts(ReviewRow row) {
    return new Parts(row, review, book);
  }

  /** What is asked of the row, or of each span it is asked in. */
  Piece asked(ReviewRow row) {
    return isInParts(row) ? perSpan(row, parts(row)) : planned(row);
  }

  /** What was reached, or in how many of its spans. */
  Piece done(ReviewRow row) {
    if (!isInParts(row)) {
      return actual(row);
    }
    Parts parts = parts(row);
    return joined(parts.done(), " " + parts.span());
  }

  String remarks(ReviewRow row) {
    return isInParts(row) ? inParts(parts(row)) : notes(row);
  }

  /** Whether the row is asked in spans within the period, and not as a whole. */
  static boolean isInParts(ReviewRow row) {
    return !row.isJudged() && row.hasParts();
  }

  static String measure(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null) {
      return "việc";
    }
    if (RowWords.isPercent(row)) {
      return "%";
    }
    if (RowWords.isPoints(row)) {
      return "điểm %";
    }
    return row.measureUnit() == null ? "" : row.measureUnit();
  }

  /** What is asked: for a minimum or a ceiling with its sign, for an act its mark. */
  Piece planned(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null && row.targetValue() != null) {
      return Piece.of("x");
    }
    if (review.isTerm() && row.expectedToDate() != null) {
      return words.expected(row);
    }
    if (row.targetValue() == null) {
      return Piece.none();
    }
    Piece figure = words.figure(row, row.targetValue(), "target_value");
    return around(RowWords.sign(row), figure, row.countsUnits() ? "/đơn vị" : "");
  }

  /** The actual as a figure, with the marks of a bound, an estimate or an apportioned value. */
  Piece actual(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null) {
      return Piece.of(row.isReached() ? "x" : Numbers.UNKNOWN);
    }
    Piece plain = words.figure(row, row.actualValue(), "actual_value");
    Figure figure = plain.figure();
    if (figure == null) {
      return plain;
    }
    String before = row.isPartial() && row.kind().equals("count") ? "≥ " : "";
    String after = (row.isApportioned() ? " (~)" : "") + (row.isEstimate() ? " (*)" : "");
    return new Piece(before + plain.text() + after, figure);
  }

  String verdict(ReviewRow row) {
    return isInParts(row) ? Wording.text("verdict." + parts(row).verdict()) : RowWords.verdict(row);
  }

  private static String notes(ReviewRow row) {
    List<String> notes = new ArrayList<>();
    if (row.isEstimate()) {
      notes.add("Có số ước.");
    }
    if (row.isApportioned()) {
      notes.add("Có phần chia theo tỷ lệ.");
    }
    notes.add(Reasons.note(row.reason()));
    return String.join(" ", notes).strip();
  }

  private static Piece perSpan(ReviewRow row, Parts parts) {
    String asked = parts.asked();
    return Piece.of(
        row.isMilestone() || asked == null ? "mỗi " + parts.span() : asked + "/" + parts.span());
  }

  /** Several figures in one cell: the first one names it. */
  static Piece joined(List<Piece> pieces, String after) {
    StringBuilder text = new StringBuilder();
    Figure first = null;
    for (Piece piece : pieces) {
      text.append(piece.text());
      first = first == null ? piece.figure() : first;
    }
    return new Piece(text + after, first);
  }

  private static String inParts(Parts parts) {
    String open = parts.open();
    return open.isEmpty()
        ? ""
        : open.substring(0, 1).toUpperCase(Locale.ROOT) + open.substring(1) + ".";
  }

  private static Piece around(String before, Piece piece, String after) {
    return new Piece(before + piece.text() + after, piece.figure());
  }
}
