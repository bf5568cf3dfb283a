package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewRow;

/** Looks at a review before it is issued. */
final class GateKeeper {
  private static final int MOST_NAMES = 30;

  private GateKeeper() {}

  static Gate look(Review review) {
    List<Gate.Item> items = new ArrayList<>();
    items.add(
        rows(review, "missing", Gate.Gravity.HOLDS, "coverage_pct < 100", ReviewRow::isPartial));
    items.add(
        rows(
            review,
            "unknown",
            Gate.Gravity.HOLDS,
            "verdict = 'insufficient_data'",
            row -> row.verdict().equals("insufficient_data")));
    items.add(rows(review, "estimate", Gate.Gravity.HOLDS, "is_estimate", ReviewRow::isEstimate));
    items.add(
        rows(
            review, "apportioned", Gate.Gravity.TELLS, "is_apportioned", ReviewRow::isApportioned));
    long errors = review.findings().stream().filter(ReviewFinding::isGrave).count();
    items.add(item("finding", Gate.Gravity.HOLDS, (int) errors, "", "severity <> 'info'"));
    items.add(
        rows(review, "simulated", Gate.Gravity.HOLDS, "is_simulated", ReviewRow::isSimulated));
    return new Gate(items);
  }

  private static Gate.Item rows(
      Review review,
      String code,
      Gate.Gravity gravity,
      String condition,
      Predicate<ReviewRow> which) {
    List<ReviewRow> found = review.scored().stream().filter(which).toList();
    String names =
        found.stream()
            .limit(MOST_NAMES)
            .map(row -> Form.rowNumber(row.rowNo()))
            .collect(Collectors.joining("; "));
    return item(
        code, gravity, found.size(), found.size() > MOST_NAMES ? names + "; …" : names, condition);
  }

  private static Gate.Item item(
      String code, Gate.Gravity gravity, int count, String names, String condition) {
    return new Gate.Item(code, gravity, Wording.text("gate." + code), count, names, condition);
  }
}
