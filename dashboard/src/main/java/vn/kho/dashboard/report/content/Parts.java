package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewPart;
import vn.kho.dashboard.query.ReviewRow;

/** A row asked in spans within the period: each month of a year, each year of a term. */
final class Parts {
  private static final String REACHED = "count(*) filter (verdict in ('exceeded', 'achieved'))";
  private static final List<String> OPEN =
      List.of("not_achieved", "insufficient_data", "in_progress", "not_assessed");

  private final ReviewRow row;
  private final List<ReviewPart> all;
  private final FigureBook book;
  private final Origins origins;

  Parts(ReviewRow row, Review review, FigureBook book) {
    this.row = row;
    this.all = review.partsOf(row);
    this.book = book;
    this.origins = new Origins(review);
  }

  /** The gravest that holds: one span missed is the row missed. */
  String verdict() {
    if (has("not_achieved")) {
      return "not_achieved";
    }
    if (has("insufficient_data")) {
      return "insufficient_data";
    }
    if (has("in_progress")) {
      return "in_progress";
    }
    return has("exceeded") || has("achieved") ? "achieved" : "not_assessed";
  }

  private boolean has(String verdict) {
    return all.stream().anyMatch(part -> part.verdict().equals(verdict));
  }

  private long reached() {
    return all.stream()
        .filter(part -> part.verdict().equals("achieved") || part.verdict().equals("exceeded"))
        .count();
  }

  /** Spans reached; every one that was asked counts. */
  List<Piece> done() {
    return List.of(count(reached(), REACHED), Piece.of("/"), count(all.size(), "count(*)"));
  }

  Piece planned() {
    return count(all.size(), "count(*)");
  }

  private Piece count(long value, String expression) {
    return book.print(
        Form.number(BigDecimal.valueOf(value), 0),
        BigDecimal.valueOf(value),
        row.label(),
        origins.parts(row, expression));
  }

  /** {@code tháng}, {@code năm} …; {@code kỳ} when they differ. */
  String span() {
    List<String> names = all.stream().map(part -> span(part.period())).distinct().toList();
    return names.size() == 1 ? names.get(0) : "kỳ";
  }

  private static String span(String period) {
    if (period.matches("\\d{4}")) {
      return "năm";
    }
    if (period.matches("\\d{4}-\\d{2}")) {
      return "tháng";
    }
    if (period.matches("\\d{4}-Q\\d")) {
      return "quý";
    }
    return period.matches("\\d{4}-H\\d") ? "kỳ 6 tháng" : "kỳ";
  }

  /** What each span asks, when all ask the same: {@code ≥ 2–3/đơn vị}. */
  @Nullable String asked() {
    List<String> levels = all.stream().map(this::level).distinct().toList();
    return levels.size() == 1 && !levels.get(0).isEmpty() ? levels.get(0) : null;
  }

  private String level(ReviewPart part) {
    BigDecimal value = part.targetValue();
    if (value == null) {
      return "";
    }
    boolean isRange = row.kind().equals("per_unit_range") && part.targetValueMax() != null;
    return (isRange ? "" : RowWords.sign(row))
        + Form.number(value, 2)
        + (isRange ? "–" + Form.number(part.targetValueMax(), 2) : "")
        + (RowWords.isPercent(row) ? "%" : "")
        + (row.countsUnits() ? "/đơn vị" : "");
  }

  boolean isUnreported() {
    return all.stream()
        .allMatch(
            part ->
                part.verdict().equals("insufficient_data")
                    || part.verdict().equals("not_assessed"));
  }

  /** The spans that are not reached, by verdict. */
  String open() {
    List<String> words = new ArrayList<>();
    for (String verdict : OPEN) {
      List<String> periods =
          all.stream()
              .filter(part -> part.verdict().equals(verdict))
              .map(ReviewPart::period)
              .toList();
      if (!periods.isEmpty()) {
        words.add(
            Wording.text("verdict." + verdict).toLowerCase(Locale.ROOT)
                + ": "
                + Form.periods(periods));
      }
    }
    return String.join("; ", words);
  }

  List<Piece> sentence(String label) {
    if (isUnreported()) {
      return Wording.fill("row.parts_unknown", Map.of("label", label, "span", span()));
    }
    String rest = open();
    return Wording.fill(
        "row.parts",
        Map.of(
            "label",
            label,
            "span",
            span(),
            "done",
            done(),
            "rest",
            rest.isEmpty() ? "" : " (" + rest + ")"));
  }
}
