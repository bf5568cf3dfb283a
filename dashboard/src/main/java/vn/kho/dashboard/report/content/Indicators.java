package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewIndicator;

/** Figures of the schemes' indicators. */
final class Indicators {
  private final Review review;
  private final FigureBook book;

  Indicators(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
  }

  boolean isPartial(ReviewIndicator row) {
    return row.unitsReported() < row.unitsDue();
  }

  Piece figure(ReviewIndicator row) {
    String shown =
        row.isRatio()
            ? Form.percent(row.figure(), Math.max(row.decimals(), 2))
            : Form.number(row.figure(), row.decimals());
    return book.print(
        shown, row.figure(), row.name(), origin(row, row.isRatio() ? "ratio_pct" : "value"));
  }

  Piece part(ReviewIndicator row, @Nullable BigDecimal value, String column) {
    BigDecimal known = Objects.requireNonNullElse(value, BigDecimal.ZERO);
    return book.print(Form.number(known, 2), known, row.name(), origin(row, column));
  }

  Origin origin(ReviewIndicator row, String column) {
    return new Origins(review)
        .only(
            "mart_results_by_period",
            column,
            Map.of(
                "boundary", review.boundary(),
                "org_unit_id", review.unit().orgUnitId(),
                "indicator_id", row.indicatorId(),
                "period", review.identity().period()));
  }
}
