package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.ReviewRow;

/** The running text: three parts, their numbered sections, every number through the book. */
final class BodyWriter {
  private static final List<String> VERDICTS =
      List.of(
          "exceeded",
          "achieved",
          "not_achieved",
          "insufficient_data",
          "in_progress",
          "not_assessed");
  private static final String REACHED = Manuscript.REACHED;
  private static final String BREAKTHROUGH = "đột phá";

  private final Review review;
  private final FigureBook book;
  private final RowWords words;
  private final RowSentence sentence;
  private final Outline outline;
  private final Origins origins;
  private final Manuscript text;

  BodyWriter(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
    this.words = new RowWords(review, book);
    this.sentence = new RowSentence(review, book, words);
    this.outline = new Outline(review.rows());
    this.origins = new Origins(review);
    this.text = new Manuscript(review, book);
  }

  /**
   * The whole text.
   *
   * @param plan what the office calls the plan
   */
  List<Block> write(String intro, String plan) {
    text.body(List.of(Piece.of(intro)));
    text.part("part.1");
    new ContextWriter(review, text).write();
    targets(plan.toLowerCase(Locale.ROOT).contains("nghị quyết"));
    tasks();
    new SchemeWriter(review, book, text).write();
    new LeadingWriter(review, text).write();
    new OutlookWriter(review, book, text).write();
    return text.blocks();
  }

  private void targets(boolean isResolution) {
    text.section(isResolution ? "targets" : "targets.plan", Map.of());
    List<ReviewRow> headings = outline.headings();
    List<ReviewRow> counted =
        headings.stream().filter(row -> row.isHeading() || row.isJudged()).toList();
    if (headings.isEmpty()) {
      text.body(
          review.units().isEmpty() ? "targets.none" : "targets.none_here",
          Map.of(
              "period",
              ReviewWriter.period(review),
              "unit",
              Form.inSentence(review.unit().name())));
      return;
    }
    Piece all = text.number(counted.size(), "Số chỉ tiêu", origins.rows(counted, "count(*)"));
    if (review.isEmpty()) {
      text.body("targets.empty", Map.of("all", all));
    } else if (!counted.isEmpty()) {
      long reached = counted.stream().filter(ReviewRow::isReached).count();
      text.body(
          "targets.summary",
          Map.of(
              "all", all,
              "reached",
                  text.plain(reached, "Số chỉ tiêu đạt và vượt", origins.rows(counted, REACHED)),
              "total", text.plain(counted.size(), "Số chỉ tiêu", origins.rows(counted, "count(*)")),
              "parts", verdicts(counted)));
      ChartMaker.make(review, book).forEach(text::add);
    }
    each(headings);
  }

  private List<Piece> verdicts(List<ReviewRow> counted) {
    Map<String, Long> verdicts =
        counted.stream().collect(Collectors.groupingBy(ReviewRow::verdict, Collectors.counting()));
    List<Piece> parts = new ArrayList<>();
    for (String verdict : VERDICTS) {
      long n = verdicts.getOrDefault(verdict, 0L);
      if (n == 0) {
        continue;
      }
      String count = "count(*) filter (coalesce(verdict, 'not_assessed') = '" + verdict + "')";
      Piece number =
          text.number(
              n,
              "Số chỉ tiêu: " + Wording.text("verdict." + verdict),
              origins.rows(counted, count));
      parts.add(Piece.of(parts.isEmpty() ? " (" : ", "));
      parts.addAll(Wording.fill("targets." + verdict, Map.of("n", number)));
    }
    parts.add(Piece.of(")"));
    return parts;
  }

  private void each(List<ReviewRow> headings) {
    int number = 1;
    String section = "";
    for (ReviewRow heading : headings) {
      book.at(heading.label());
      if (heading.isHeading()) {
        text.add(new Heading(3, number++ + ". " + heading.label()));
        components(heading);
        section = "";
        continue;
      }
      String above = outline.labelAbove(heading);
      if (!above.equals(section)) {
        text.add(new Heading(3, number++ + ". " + above));
        section = above;
      }
      text.item(above.isEmpty() ? sentence.placed(heading) : sentence.of(heading));
    }
  }

  private void components(ReviewRow heading) {
    List<ReviewRow> under = outline.under(heading).stream().filter(BodyWriter::isTold).toList();
    if (!review.isEmpty() && heading.isJudged()) {
      overall(heading);
    }
    if (under.isEmpty()) {
      text.item(Wording.fill("row.unknown", Map.of("label", heading.label())));
    }
    under.forEach(row -> text.item(sentence.of(row)));
  }

  private static boolean isTold(ReviewRow row) {
    return row.isScored() && (row.isJudged() || row.hasParts());
  }

  private void overall(ReviewRow heading) {
    String verdict = RowWords.verdict(heading).toLowerCase(Locale.ROOT);
    if (heading.numerator() == null
        || heading.denominator() == null
        || heading.denominator().signum() == 0) {
      text.body("targets.no_components", Map.of("verdict", verdict));
      return;
    }
    text.body(
        "targets.components",
        Map.of(
            "reached", words.count(heading, heading.numerator(), "numerator"),
            "judged", words.count(heading, heading.denominator(), "denominator"),
            "verdict", verdict));
  }

  private void tasks() {
    text.section("tasks", Map.of());
    List<ReviewRow> tasks = outline.tasks();
    if (tasks.isEmpty()) {
      text.body("tasks.none", Map.of());
    }
    int number = 1;
    for (ReviewRow task : tasks) {
      text.add(new Heading(3, number++ + ". " + task.label()));
      if (review.isEmpty() || !task.isJudged()) {
        text.body("tasks.unknown", Map.of());
        continue;
      }
      overall(task);
      outline.childrenOf(task).stream().filter(ReviewRow::isHeading).forEach(this::group);
    }
    breakthrough();
    scheduled();
  }

  /** A group of a task, with what is not reached in it. */
  private void group(ReviewRow group) {
    if (!group.isJudged() || group.numerator() == null || group.denominator() == null) {
      return;
    }
    String open =
        outline.under(group).stream()
            .filter(row -> isTold(row) && verdict(row).equals("not_achieved"))
            .map(ReviewRow::label)
            .collect(Collectors.joining("; "));
    text.item(
        Wording.fill(
            "tasks.group",
            Map.of(
                "label", group.label(),
                "reached", words.count(group, group.numerator(), "numerator"),
                "judged", words.count(group, group.denominator(), "denominator"),
                "open", open.isEmpty() ? "" : Wording.text("tasks.open", Map.of("open", open)))));
  }

  private String verdict(ReviewRow row) {
    return row.isJudged() ? row.verdict() : new Parts(row, review, book).verdict();
  }

  private void breakthrough() {
    List<ReviewRow> rows =
        review.rows().stream()
            .filter(BodyWriter::isTold)
            .filter(row -> row.label().toLowerCase(Locale.ROOT).contains(BREAKTHROUGH))
            .toList();
    if (!rows.isEmpty()) {
      text.body("tasks.breakthrough", Map.of());
      rows.forEach(row -> text.item(sentence.of(row)));
    }
  }

  private void scheduled() {
    List<ReviewRow> milestones = Manuscript.judged(review.rows(), ReviewRow::isMilestone);
    if (milestones.isEmpty() || review.isEmpty()) {
      return;
    }
    long done = milestones.stream().filter(ReviewRow::isReached).count();
    text.body(
        "tasks.milestones",
        Map.of(
            "done", text.plain(done, "Hoạt động đã thực hiện", origins.rows(milestones, REACHED)),
            "planned",
                text.plain(
                    milestones.size(), "Hoạt động theo lịch", origins.rows(milestones, "count(*)")),
            "pct",
                text.percent(
                    Manuscript.pct(done, milestones.size()),
                    "Tỷ lệ hoạt động đã thực hiện",
                    origins.rows(milestones, "100.0 * " + REACHED + " / count(*)"))));
  }
}
