package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.ReviewIndicator;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.ReviewUnit;

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
  private static final int MOST_LINES = 8;
  private static final String REACHED = "count(*) filter (verdict in ('exceeded', 'achieved'))";
  private static final String ON_TIME = "state in ('on_time', 'corrected')";

  private final Review review;
  private final FigureBook book;
  private final RowWords words;
  private final Outline outline;
  private final Origins origins;
  private final List<Block> blocks = new ArrayList<>();

  BodyWriter(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
    this.words = new RowWords(review, book);
    this.outline = new Outline(review.rows());
    this.origins = new Origins(review);
  }

  List<Block> write(String intro) {
    body(List.of(Piece.of(intro)));
    part("part.1");
    context();
    targets();
    tasks();
    schemes();
    leading();
    part("part.2");
    good();
    bad();
    causes();
    part("part.3");
    next();
    todo();
    return List.copyOf(blocks);
  }

  private void part(String key) {
    blocks.add(new Heading(1, Wording.text(key)));
  }

  private void section(String key, Map<String, ?> values) {
    String title = Wording.text(key, values);
    book.at(title);
    blocks.add(new Heading(2, title));
  }

  /** A section drawn from the figures, for the writer to rework. */
  private void draftSection(String key, Map<String, ?> values) {
    section(key, values);
    blocks.add(AnnexWriter.note(Wording.text("draft")));
  }

  private void body(List<Piece> pieces) {
    blocks.add(new Paragraph(Paragraph.Kind.BODY, pieces));
  }

  private void body(String key, Map<String, ?> values) {
    body(Wording.fill(key, values));
  }

  private void item(List<Piece> pieces) {
    blocks.add(new Paragraph(Paragraph.Kind.ITEM, pieces));
  }

  private void draft(List<Piece> pieces) {
    blocks.add(new Paragraph(Paragraph.Kind.DRAFT, pieces));
  }

  private Piece number(long value, String about, Origin origin) {
    return book.print(Form.count(value), BigDecimal.valueOf(value), about, origin);
  }

  private void context() {
    section("context", Map.of());
    if (review.units().isEmpty()) {
      boolean isPlanUnit = review.unit().orgUnitId().equals(review.planUnitId());
      body(
          isPlanUnit ? "context.no_units_plan" : "context.no_units",
          Map.of("unit", Form.inSentence(review.unit().name())));
    } else {
      Map<String, Long> levels =
          review.units().stream()
              .collect(
                  Collectors.groupingBy(
                      ReviewUnit::level, LinkedHashMap::new, Collectors.counting()));
      List<Piece> parts = new ArrayList<>();
      levels.forEach(
          (level, n) -> {
            parts.add(Piece.of(parts.isEmpty() ? "" : ", "));
            String name = Levels.name(level);
            parts.add(number(n, name, origins.units(level)));
            parts.add(Piece.of(" " + name));
          });
      Piece all = number(review.units().size(), "Số đơn vị", origins.units(""));
      body("context.units", Map.of("all", all, "levels", parts));
      if (!review.boundaryChanges().isEmpty()) {
        body("context.changed", Map.of());
      }
    }
    review.boundaryChanges().forEach(this::boundary);
    if (!review.boundaryChanges().isEmpty()) {
      body("context.territory", Map.of());
    }
    coverage("context.coverage");
    body(
        "context.cut",
        Map.of(
            "day", Form.date(review.identity().asOf()),
            "snapshot", review.identity().snapshotId(),
            "version", review.identity().planVersion()));
    if (review.isEmpty()) {
      body(
          "empty",
          Map.of(
              "day", Form.date(review.identity().asOf()), "period", ReviewWriter.period(review)));
    } else if (!review.identity().asOf().isAfter(review.endsOn())) {
      body("context.open", Map.of());
    }
    if (review.identity().isSimulated()) {
      body("context.simulated", Map.of());
    }
  }

  private void boundary(BoundaryChange change) {
    String day = Form.date(change.effectiveOn());
    Origin origin = origins.boundary(change.effectiveOn(), "units_before");
    Origin after = origins.boundary(change.effectiveOn(), "units_after");
    boolean isRenamed = change.unitsBefore() == change.unitsAfter();
    body(
        isRenamed ? "context.renamed" : "context.boundary",
        Map.of(
            "day",
            day,
            "basis",
            basis(change.legalBasis()),
            "before",
            number(change.unitsBefore(), "Đơn vị trước sắp xếp " + day, origin),
            "after",
            number(change.unitsAfter(), "Đơn vị sau sắp xếp " + day, after)));
  }

  private static String basis(@Nullable String legalBasis) {
    if (legalBasis == null) {
      return "quyết định của cấp có thẩm quyền";
    }
    return legalBasis.matches("\\d+/NQ.*") ? "Nghị quyết số " + legalBasis : legalBasis;
  }

  private void coverage(String key) {
    coverage().ifPresent(pieces -> body(key, pieces));
  }

  /** Units that reported over units that owed, added up over the scored rows, divided last. */
  private java.util.Optional<Map<String, Piece>> coverage() {
    long due = 0;
    long reported = 0;
    for (ReviewRow row : review.scored()) {
      due += row.unitsDue() == null ? 0 : row.unitsDue();
      reported += row.unitsReported() == null ? 0 : row.unitsReported();
    }
    if (due == 0) {
      return java.util.Optional.empty();
    }
    BigDecimal pct = pct(reported, due);
    return java.util.Optional.of(
        Map.of(
            "pct",
                book.print(
                    Form.percent(pct),
                    pct,
                    "Độ phủ báo cáo",
                    origins.scored("100.0 * sum(units_reported) / sum(units_due)", "")),
            "reported",
                plain(
                    reported,
                    "Lượt đã báo cáo",
                    origins.scored("coalesce(sum(units_reported), 0)", "")),
            "due", plain(due, "Lượt phải báo cáo", origins.scored("sum(units_due)", ""))));
  }

  static BigDecimal pct(long part, long whole) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
  }

  private void targets() {
    section("targets", Map.of());
    List<ReviewRow> headings = outline.headings();
    if (review.isEmpty()) {
      body(
          "targets.empty",
          Map.of(
              "all", number(headings.size(), "Số chỉ tiêu", origins.rows(headings, "count(*)"))));
      each(headings);
      return;
    }
    Map<String, Long> verdicts =
        headings.stream().collect(Collectors.groupingBy(ReviewRow::verdict, Collectors.counting()));
    List<Piece> parts = new ArrayList<>();
    for (String verdict : VERDICTS) {
      long n = verdicts.getOrDefault(verdict, 0L);
      if (n > 0) {
        parts.add(Piece.of(parts.isEmpty() ? " (" : ", "));
        parts.addAll(
            Wording.fill(
                "targets." + verdict,
                Map.of(
                    "n",
                    number(
                        n,
                        "Số chỉ tiêu: " + Wording.text("verdict." + verdict),
                        origins.rows(
                            headings,
                            "count(*) filter (coalesce(verdict, 'not_assessed') = '"
                                + verdict
                                + "')")))));
      }
    }
    if (!parts.isEmpty()) {
      parts.add(Piece.of(")"));
    }
    long reached = headings.stream().filter(ReviewRow::isReached).count();
    body(
        "targets.summary",
        Map.of(
            "all", number(headings.size(), "Số chỉ tiêu", origins.rows(headings, "count(*)")),
            "reached", plain(reached, "Số chỉ tiêu đạt và vượt", origins.rows(headings, REACHED)),
            "total", plain(headings.size(), "Số chỉ tiêu", origins.rows(headings, "count(*)")),
            "parts", parts));
    ChartMaker.make(review, book).forEach(blocks::add);
    each(headings);
  }

  private void each(List<ReviewRow> headings) {
    int number = 1;
    for (ReviewRow heading : headings) {
      book.at(heading.label());
      if (heading.isHeading()) {
        blocks.add(new Heading(3, number + ". " + heading.label()));
        components(heading);
      } else {
        item(words.sentence(heading));
      }
      number++;
    }
  }

  private Piece plain(long value, String about, Origin origin) {
    return book.print(
        Form.number(BigDecimal.valueOf(value), 0), BigDecimal.valueOf(value), about, origin);
  }

  private void components(ReviewRow heading) {
    List<ReviewRow> under =
        outline.under(heading).stream().filter(row -> row.isScored() && row.isJudged()).toList();
    if (under.isEmpty()) {
      item(words.sentence(heading));
      return;
    }
    if (review.isEmpty()) {
      under.forEach(row -> item(words.sentence(row)));
      return;
    }
    if (heading.numerator() == null || heading.denominator() == null) {
      body(
          "targets.no_components",
          Map.of("verdict", RowWords.verdict(heading).toLowerCase(java.util.Locale.ROOT)));
    } else {
      body(
          "targets.components",
          Map.of(
              "reached", words.count(heading, heading.numerator(), "numerator"),
              "judged", words.count(heading, heading.denominator(), "denominator"),
              "verdict", RowWords.verdict(heading).toLowerCase(java.util.Locale.ROOT)));
    }
    under.forEach(row -> item(words.sentence(row)));
  }

  private void tasks() {
    section("tasks", Map.of());
    List<ReviewRow> tasks = outline.tasks();
    if (tasks.isEmpty()) {
      body("tasks.none", Map.of());
    }
    for (ReviewRow task : tasks) {
      List<ReviewRow> under = judged(outline.under(task), row -> true);
      item(
          Wording.fill(
              "tasks.line",
              Map.of(
                  "label", task.label(),
                  "reached",
                      plain(
                          under.stream().filter(ReviewRow::isReached).count(),
                          task.label(),
                          origins.rows(under, REACHED)),
                  "judged", plain(under.size(), task.label(), origins.rows(under, "count(*)")))));
    }
    List<ReviewRow> milestones = judged(review.rows(), ReviewRow::isMilestone);
    if (!milestones.isEmpty() && !review.isEmpty()) {
      long done = milestones.stream().filter(ReviewRow::isReached).count();
      BigDecimal pct = pct(done, milestones.size());
      body(
          "tasks.milestones",
          Map.of(
              "done", plain(done, "Hoạt động đã thực hiện", origins.rows(milestones, REACHED)),
              "planned",
                  plain(
                      milestones.size(),
                      "Hoạt động theo lịch",
                      origins.rows(milestones, "count(*)")),
              "pct",
                  book.print(
                      Form.percent(pct),
                      pct,
                      "Tỷ lệ hoạt động đã thực hiện",
                      origins.rows(milestones, "100.0 * " + REACHED + " / count(*)"))));
    }
  }

  private static List<ReviewRow> judged(List<ReviewRow> rows, Predicate<ReviewRow> which) {
    return rows.stream()
        .filter(row -> row.isScored() && row.isJudged() && which.test(row))
        .filter(row -> !row.verdict().equals("not_assessed"))
        .toList();
  }

  private void schemes() {
    section("schemes", Map.of());
    if (review.schemes().isEmpty()) {
      body("schemes.none", Map.of());
    }
    String scheme = "";
    for (ReviewIndicator indicator : review.schemes()) {
      if (!indicator.scheme().equals(scheme)) {
        scheme = indicator.scheme();
        blocks.add(new Heading(3, scheme));
      }
      item(indicator(indicator));
    }
  }

  private List<Piece> indicator(ReviewIndicator row) {
    Indicators names = new Indicators(review, book);
    String marks = row.isApportioned() ? Wording.text("row.apportioned") : "";
    String bound =
        row.isEstimate() ? "ước " : names.isPartial(row) && !row.isRatio() ? "ít nhất " : "";
    if (row.isRatio() && row.numerator() != null && row.denominator() != null) {
      return Wording.fill(
          "schemes.share",
          Map.of(
              "name",
              row.name(),
              "bound",
              bound,
              "figure",
              names.figure(row),
              "marks",
              marks,
              "part",
              names.part(row, row.numerator(), "numerator"),
              "whole",
              names.part(row, row.denominator(), "denominator")));
    }
    return Wording.fill(
        "schemes.value",
        Map.of(
            "name",
            row.name(),
            "bound",
            bound,
            "figure",
            names.figure(row),
            "measure",
            row.isRatio() ? "" : " " + row.measureUnit(),
            "marks",
            marks));
  }

  private void leading() {
    section("leading", Map.of());
    List<Duty> due =
        review.duties().stream().filter(duty -> !duty.state().equals("not_due")).toList();
    if (due.isEmpty()) {
      body("leading.none", Map.of());
    } else {
      long late = states(due, "late");
      long missing = states(due, "missing");
      long onTime = due.size() - late - missing;
      BigDecimal pct = pct(onTime, due.size());
      body(
          "leading.duties",
          Map.of(
              "due", duties(due.size(), "đến hạn", "count(*)"),
              "on_time", duties(onTime, "đúng hạn", "count(*) filter (" + ON_TIME + ")"),
              "pct",
                  book.print(
                      Form.percent(pct),
                      pct,
                      "Tỷ lệ báo cáo đúng hạn",
                      origins.duties(
                          dutyUnits(due), "100.0 * count(*) filter (" + ON_TIME + ") / count(*)")),
              "late", duties(late, "trễ hạn", "count(*) filter (state = 'late')"),
              "missing", duties(missing, "chưa gửi", "count(*) filter (state = 'missing')")));
    }
    List<ReviewRow> checks = judged(review.rows(), AnnexWriter::isCheck);
    if (!checks.isEmpty() && !review.isEmpty()) {
      body(
          "leading.checks",
          Map.of(
              "reached",
                  plain(
                      checks.stream().filter(ReviewRow::isReached).count(),
                      "Nội dung kiểm tra, giám sát đạt",
                      origins.rows(checks, REACHED)),
              "judged",
                  plain(
                      checks.size(),
                      "Nội dung kiểm tra, giám sát",
                      origins.rows(checks, "count(*)"))));
    }
    if (!review.findings().isEmpty()) {
      body(
          "leading.findings",
          Map.of(
              "n",
              number(review.findings().size(), "Điểm cần kiểm tra lại", origins.findings(""))));
    }
  }

  private static java.util.Set<String> dutyUnits(List<Duty> duties) {
    return duties.stream()
        .map(Duty::orgUnitId)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static long states(List<Duty> duties, String state) {
    return duties.stream().filter(duty -> duty.state().equals(state)).count();
  }

  private Piece duties(long value, String about, String expression) {
    Origin origin = origins.duties(dutyUnits(review.duties()), expression);
    return number(value, "Lượt báo cáo " + about, origin);
  }

  private void good() {
    draftSection("good", Map.of());
    List<ReviewRow> best =
        judged(
                review.rows(),
                row -> row.isReached() && row.kind().equals("count") && row.attainmentPct() != null)
            .stream()
            .sorted(Comparator.comparing(BodyWriter::attainment).reversed())
            .limit(MOST_LINES)
            .toList();
    for (ReviewRow row : best) {
      draft(
          Wording.fill(
              "good.line",
              Map.of(
                  "label",
                  row.label(),
                  "pct",
                  words.figure(row, row.attainmentPct(), "attainment_pct"),
                  "actual",
                  words.figure(row, row.actualValue(), "actual_value"),
                  "target",
                  words.figure(row, row.targetValue(), "target_value"),
                  "measure",
                  RowWords.measure(row))));
    }
    if (best.isEmpty()) {
      List<ReviewRow> held =
          judged(
              review.rows(), row -> row.isReached() && row.isShare() && row.targetValue() != null);
      held.stream()
          .limit(MOST_LINES)
          .forEach(
              row ->
                  draft(
                      Wording.fill(
                          "good.held",
                          Map.of(
                              "label",
                              row.label(),
                              "actual",
                              words.figure(row, row.actualValue(), "actual_value"),
                              "target",
                              words.figure(row, row.targetValue(), "target_value")))));
      if (held.isEmpty()) {
        draft(Wording.fill("good.none", Map.of()));
      }
    }
  }

  private static BigDecimal attainment(ReviewRow row) {
    BigDecimal pct = row.attainmentPct();
    return pct == null ? BigDecimal.ZERO : pct;
  }

  private List<ReviewRow> missed() {
    return judged(
        review.rows(),
        row ->
            row.verdict().equals("not_achieved")
                || "at_risk".equals(row.paceStatus())
                || "behind".equals(row.paceStatus()));
  }

  private void bad() {
    draftSection("bad", Map.of());
    List<ReviewRow> missed = missed();
    Set<String> told = new HashSet<>();
    missed.stream()
        .filter(row -> !row.isMilestone())
        .filter(row -> row.denominator() == null || told.add(sameFigures(row)))
        .limit(MOST_LINES * 2L)
        .forEach(row -> draft(words.sentence(row)));
    missed.stream()
        .filter(ReviewRow::isMilestone)
        .limit(MOST_LINES)
        .forEach(row -> draft(words.sentence(row)));
    long unknown =
        review.scored().stream().filter(row -> row.verdict().equals("insufficient_data")).count();
    if (unknown > 0) {
      draft(
          Wording.fill(
              "bad.unknown",
              Map.of(
                  "n",
                  number(
                      unknown,
                      "Nội dung thiếu số liệu",
                      origins.scored("count(*)", "verdict = 'insufficient_data'")))));
    }
    if (missed.isEmpty() && unknown == 0) {
      draft(Wording.fill("bad.none", Map.of()));
    }
    String worst = worstUnits();
    if (worst != null) {
      draft(Wording.fill("bad.units", Map.of("units", worst)));
    }
  }

  /** Rows that say the same share of the same units in other words are told once. */
  private static String sameFigures(ReviewRow row) {
    return row.rowNo().replaceFirst("^([^.]+\\.[^./#]+).*", "$1")
        + " "
        + row.numerator()
        + "/"
        + row.denominator();
  }

  private @Nullable String worstUnits() {
    String names =
        review.units().stream()
            .filter(unit -> unit.missed() > 0)
            .sorted(Comparator.comparing(ReviewUnit::missed).reversed())
            .limit(3)
            .map(ReviewUnit::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private void causes() {
    draftSection("cause", Map.of());
    coverage().ifPresent(values -> draft(Wording.fill("cause.coverage", values)));
    draft(Wording.fill("cause.write", Map.of()));
  }

  private void next() {
    String year = String.valueOf(review.endsOn().getYear() + 1);
    draftSection("next", Map.of("year", year));
    List<ReviewRow> rows =
        review.next().stream()
            .filter(row -> row.isScored() && !row.isMilestone() && row.targetValue() != null)
            .filter(row -> !(row.isJudged() && row.verdict().equals("not_assessed")))
            .toList();
    for (ReviewRow row : rows) {
      String shown =
          RowWords.isPercent(row)
              ? Form.percent(row.targetValue(), 2)
              : Form.number(row.targetValue(), row.decimals());
      BigDecimal target = row.targetValue();
      if (target == null) {
        continue;
      }
      Origin origin = origins.row(row, "target_value", year);
      draft(
          Wording.fill(
              row.countsUnits() ? "next.line_minimum" : "next.line",
              Map.of(
                  "label",
                  row.label(),
                  "target",
                  book.print(shown, target, row.label(), origin),
                  "measure",
                  RowWords.measure(row))));
    }
    if (rows.isEmpty()) {
      draft(Wording.fill("next.none", Map.of()));
    }
  }

  private void todo() {
    draftSection("todo", Map.of());
    String rows =
        missed().stream()
            .limit(20)
            .map(row -> Form.rowNumber(row.rowNo()))
            .collect(Collectors.joining("; "));
    if (!rows.isEmpty()) {
      draft(Wording.fill("todo.behind", Map.of("rows", rows)));
    }
    long missing = states(review.duties(), "missing");
    if (missing > 0) {
      draft(
          Wording.fill(
              "todo.missing",
              Map.of("n", duties(missing, "còn thiếu", "count(*) filter (state = 'missing')"))));
    }
    draft(Wording.fill("todo.write", Map.of()));
  }
}
