package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.ReviewUnit;

/** Parts two and three, drawn from the figures and marked as drafts for the writer. */
final class OutlookWriter {
  private static final int MOST_LINES = 8;
  private static final int MOST_ROWS = 20;

  private final Review review;
  private final FigureBook book;
  private final Manuscript text;
  private final RowSentence sentence;
  private final Outline outline;
  private final Origins origins;

  OutlookWriter(Review review, FigureBook book, Manuscript text) {
    this.review = review;
    this.book = book;
    this.text = text;
    this.sentence = new RowSentence(review, book, new RowWords(review, book));
    this.outline = new Outline(review.rows());
    this.origins = new Origins(review);
  }

  void write() {
    text.part("part.2");
    good();
    bad();
    causes();
    text.part("part.3");
    next();
    todo();
  }

  private void good() {
    text.draftSection("good", Map.of());
    List<ReviewRow> reached =
        outline.headings().stream().filter(row -> row.isHeading() && row.isReached()).toList();
    if (!reached.isEmpty()) {
      text.draft(
          "good.overall",
          Map.of(
              "names",
              reached.stream()
                  .map(row -> row.label().replaceFirst("^(Chỉ tiêu \\d+):.*", "$1"))
                  .collect(Collectors.joining("; "))));
    }
    List<ReviewRow> best = best();
    best.forEach(row -> text.draft(sentence.placed(row)));
    if (best.isEmpty() && reached.isEmpty()) {
      text.draft("good.none", Map.of());
    }
  }

  /** What went furthest beyond the plan, then what was held, each said once. */
  private List<ReviewRow> best() {
    List<ReviewRow> good =
        Manuscript.judged(review.rows(), row -> row.isReached() && !row.isMilestone());
    Stream<ReviewRow> beyond =
        good.stream()
            .filter(row -> !row.countsUnits() && !row.isShare())
            .filter(row -> attainment(row).compareTo(BigDecimal.valueOf(100)) > 0)
            .sorted(Comparator.comparing(OutlookWriter::attainment).reversed());
    Set<String> told = new HashSet<>();
    return Stream.concat(beyond, good.stream().filter(row -> row.isShare() || row.countsUnits()))
        .distinct()
        .filter(row -> told.add(sameFigures(row)))
        .limit(MOST_LINES)
        .toList();
  }

  private static BigDecimal attainment(ReviewRow row) {
    return Objects.requireNonNullElse(row.attainmentPct(), BigDecimal.ZERO);
  }

  private List<ReviewRow> missed() {
    return Manuscript.judged(
        review.rows(),
        row ->
            row.verdict().equals("not_achieved")
                || "at_risk".equals(row.paceStatus())
                || "behind".equals(row.paceStatus()));
  }

  private void bad() {
    text.draftSection("bad", Map.of());
    List<ReviewRow> missed = missed();
    Set<String> told = new HashSet<>();
    Stream.concat(
            missed.stream().filter(row -> !row.isMilestone()),
            missed.stream().filter(ReviewRow::isMilestone))
        .filter(row -> told.add(sameFigures(row)))
        .limit(MOST_ROWS)
        .forEach(row -> text.draft(sentence.placed(row)));
    long unknown =
        review.scored().stream().filter(row -> row.verdict().equals("insufficient_data")).count();
    if (unknown > 0) {
      text.draft(
          "bad.unknown",
          Map.of(
              "n",
              text.number(
                  unknown,
                  "Nội dung thiếu số liệu",
                  origins.scored("count(*)", "verdict = 'insufficient_data'"))));
    }
    if (missed.isEmpty() && unknown == 0) {
      text.draft(review.isEmpty() ? "bad.empty" : "bad.none", Map.of());
    }
    worstUnits();
  }

  /** Rows that say the same share of the same units in other words are told once. */
  private static String sameFigures(ReviewRow row) {
    String group = row.rowNo().replaceFirst("^([^.]+\\.[^./#]+).*", "$1");
    return row.denominator() == null
        ? row.rowNo()
        : group + " " + row.numerator() + "/" + row.denominator();
  }

  private void worstUnits() {
    String names =
        review.units().stream()
            .filter(unit -> unit.missed() > 0)
            .sorted(Comparator.comparing(ReviewUnit::missed).reversed())
            .limit(3)
            .map(ReviewUnit::name)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      text.draft("bad.units", Map.of("units", names));
    }
  }

  private void causes() {
    text.draftSection("cause", Map.of());
    boolean isPartial = review.scored().stream().anyMatch(ReviewRow::isPartial);
    if (isPartial && !review.isEmpty()) {
      text.coverage().ifPresent(values -> text.draft("cause.coverage", values));
    }
    if (!review.boundaryChanges().isEmpty() || !review.ends().isEmpty()) {
      text.draft("cause.boundary", Map.of());
    }
    text.draft("cause.write", Map.of());
  }

  private void next() {
    String year = String.valueOf(review.endsOn().getYear() + 1);
    if (review.isTerm()) {
      text.draftSection("next.term", Map.of("span", review.spanName().toUpperCase(Locale.ROOT)));
      text.draft("next.none_term", Map.of("span", review.spanName()));
      return;
    }
    text.draftSection("next", Map.of("year", year));
    Outline coming = new Outline(review.next());
    List<ReviewRow> asked = review.next().stream().filter(OutlookWriter::isAsked).toList();
    if (asked.isEmpty()) {
      text.draft("next.none", Map.of("year", year));
      return;
    }
    Set<ReviewRow> told = new HashSet<>();
    for (ReviewRow heading : coming.headings()) {
      List<ReviewRow> under =
          heading.isHeading()
              ? coming.under(heading).stream().filter(OutlookWriter::isAsked).toList()
              : List.of();
      if (!under.isEmpty()) {
        text.add(new Heading(3, heading.label()));
        under.forEach(row -> ask(row, year));
        told.addAll(under);
      }
    }
    List<ReviewRow> rest = asked.stream().filter(row -> !told.contains(row)).toList();
    if (!rest.isEmpty() && !told.isEmpty()) {
      text.add(new Heading(3, Wording.text("next.rest")));
    }
    rest.forEach(row -> ask(row, year));
  }

  private static boolean isAsked(ReviewRow row) {
    return row.isScored()
        && !row.isLimit()
        && !row.isMilestone()
        && row.targetValue() != null
        && !(row.isJudged() && row.verdict().equals("not_assessed"));
  }

  private void ask(ReviewRow row, String year) {
    BigDecimal target = row.targetValue();
    if (target == null) {
      return;
    }
    String shown =
        RowWords.isPercent(row)
            ? Form.percent(target, 2)
            : Form.number(target, RowWords.decimals(row));
    Piece number = book.print(shown, target, row.label(), origins.row(row, "target_value", year));
    String limit = RowWords.limit(row);
    boolean isMinimum = row.countsUnits() && limit.isEmpty();
    text.draft(
        isMinimum ? "next.line_minimum" : row.countsUnits() ? "next.line_each" : "next.line",
        Map.of(
            "label",
            row.label(),
            "limit",
            RowWords.isPoints(row) ? "tăng " : limit,
            "target",
            number,
            "measure",
            RowWords.measure(row)));
  }

  private void todo() {
    text.draftSection("todo", Map.of());
    String rows =
        missed().stream()
            .limit(MOST_ROWS)
            .map(row -> Form.rowNumber(row.rowNo()))
            .collect(Collectors.joining("; "));
    if (!rows.isEmpty()) {
      text.draft("todo.behind", Map.of("rows", rows));
    }
    long missing = Manuscript.states(review.duties(), "missing");
    if (missing > 0) {
      text.draft(
          "todo.missing",
          Map.of("n", text.duties(missing, "còn thiếu", "count(*) filter (state = 'missing')")));
    }
    if (review.scored().stream().anyMatch(ReviewRow::isEstimate)) {
      text.draft("todo.estimates", Map.of());
    }
    text.draft("todo.write", Map.of());
  }
}
