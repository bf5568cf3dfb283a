package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.ReviewRow;

/** The running text while it is written, with what several of its sections need. */
final class Manuscript {
  static final String REACHED = "count(*) filter (verdict in ('exceeded', 'achieved'))";

  private final Review review;
  private final FigureBook book;
  private final Origins origins;
  private final List<Block> blocks = new ArrayList<>();

  Manuscript(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
    this.origins = new Origins(review);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  void add(Block block) {
    blocks.add(block);
  }

  void part(String key) {
    add(new Heading(1, Wording.text(key)));
  }

  void section(String key, Map<String, ?> values) {
    String title = Wording.text(key, values);
    book.at(title);
    add(new Heading(2, title));
  }

  /** A section drawn from the figures, for the writer to rework. */
  void draftSection(String key, Map<String, ?> values) {
    section(key, values);
    add(Paragraph.note(Wording.text("draft")));
  }

  void body(List<Piece> pieces) {
    add(new Paragraph(Paragraph.Kind.BODY, pieces));
  }

  void body(String key, Map<String, ?> values) {
    body(Wording.fill(key, values));
  }

  void item(List<Piece> pieces) {
    add(new Paragraph(Paragraph.Kind.ITEM, pieces));
  }

  void draft(List<Piece> pieces) {
    add(new Paragraph(Paragraph.Kind.DRAFT, pieces));
  }

  void draft(String key, Map<String, ?> values) {
    draft(Wording.fill(key, values));
  }

  /** A count within a sentence: {@code 08}. */
  Piece number(long value, String about, Origin origin) {
    return book.print(Form.count(value), BigDecimal.valueOf(value), about, origin);
  }

  /** A count beside another: {@code 6/8}. */
  Piece plain(long value, String about, Origin origin) {
    return book.print(
        Form.number(BigDecimal.valueOf(value), 0), BigDecimal.valueOf(value), about, origin);
  }

  Piece percent(BigDecimal pct, String about, Origin origin) {
    return book.print(Form.percent(pct), pct, about, origin);
  }

  static BigDecimal pct(long part, long whole) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
  }

  /** Units that reported over units that owed, added up over the scored rows, divided last. */
  Optional<Map<String, Piece>> coverage() {
    long due = 0;
    long reported = 0;
    for (ReviewRow row : review.scored()) {
      due += row.unitsDue() == null ? 0 : row.unitsDue();
      reported += row.unitsReported() == null ? 0 : row.unitsReported();
    }
    if (due == 0) {
      return Optional.empty();
    }
    String ratio = "100.0 * sum(units_reported) / sum(units_due)";
    return Optional.of(
        Map.of(
            "pct", percent(pct(reported, due), "Độ phủ báo cáo", origins.scored(ratio, "")),
            "reported",
                plain(
                    reported,
                    "Lượt đã báo cáo",
                    origins.scored("coalesce(sum(units_reported), 0)", "")),
            "due", plain(due, "Lượt phải báo cáo", origins.scored("sum(units_due)", ""))));
  }

  static List<ReviewRow> judged(List<ReviewRow> rows, Predicate<ReviewRow> which) {
    return rows.stream()
        .filter(row -> row.isScored() && row.isJudged() && which.test(row))
        .filter(row -> !row.verdict().equals("not_assessed"))
        .toList();
  }

  static long states(List<Duty> duties, String state) {
    return duties.stream().filter(duty -> duty.state().equals(state)).count();
  }

  Piece duties(long value, String about, String expression) {
    Origin origin = origins.duties(Duty.units(review.duties()), expression);
    return number(value, "Lượt báo cáo " + about, origin);
  }
}
