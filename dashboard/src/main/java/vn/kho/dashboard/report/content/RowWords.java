package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.text.Numbers;

/** Figures and words of one row of the plan as printed, each figure with its origin. */
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

  /** What the plan asks, with its sense of direction. */
  List<Piece> asked(ReviewRow row) {
    return List.of(Piece.of(limit(row)), figure(row, row.targetValue(), "target_value"));
  }

  Piece termTarget(ReviewRow row) {
    BigDecimal value = row.termTarget();
    if (value == null) {
      return Piece.none();
    }
    String shown = isPercent(row) ? Form.percent(value, 2) : Form.number(value, decimals(row));
    return book.print(shown, value, row.label(), origins.row(row, "target_value", review.term()));
  }

  /** The running total against what the term asks, divided here, from the marts' two figures. */
  Piece termPct(ReviewRow row) {
    BigDecimal value = row.termPct();
    return value == null || row.termTarget() == null
        ? Piece.none()
        : book.print(Form.percent(value), value, row.label(), origins.termPct(row));
  }
}
