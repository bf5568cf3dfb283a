package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewIndicator;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.query.ReviewUnit;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;
import vn.kho.dashboard.text.Numbers;

/** The annexes: Biểu 1 to 7, and the gate. */
final class AnnexWriter {
  private static final String SHARE =
      "100.0 * count(*) filter (verdict in ('exceeded', 'achieved'))"
          + " / count(*) filter (verdict not in ('in_progress', 'not_assessed'))";
  private static final int MANY = 3;
  private static final Set<String> TRUST = Set.of("UT-NHCSXH", "UT-NHNN", "TYM", "QHTPN", "TK");

  private final Review review;
  private final FigureBook book;
  private final RowWords words;
  private final Origins origins;

  AnnexWriter(Review review, FigureBook book) {
    this.review = review;
    this.book = book;
    this.words = new RowWords(review, book);
    this.origins = new Origins(review);
  }

  List<Annex> write(Gate gate, Issue issue) {
    List<Annex> annexes = new ArrayList<>();
    annexes.add(annex(1, targets()));
    annexes.add(annex(2, units()));
    annexes.add(annex(3, milestones()));
    annexes.add(annex(4, trust()));
    annexes.add(annex(5, checks()));
    annexes.add(annex(6, duties()));
    annexes.add(annex(7, doubts()));
    annexes.add(annex(8, gate(gate), issue.overrideNotes()));
    if (issue.previousId() != null) {
      annexes.add(annex(9, changes(issue), List.of()));
    }
    return List.copyOf(annexes);
  }

  private Annex annex(int number, Table table) {
    return annex(number, table, List.of());
  }

  private static Annex annex(int number, Table table, List<Paragraph> notes) {
    List<Block> blocks = new ArrayList<>(notes);
    if (table.rows().isEmpty() && notes.isEmpty()) {
      blocks.add(note(Wording.text("annex.none")));
    } else if (!table.rows().isEmpty()) {
      blocks.add(table);
    }
    if (number == 1) {
      blocks.add(note(Wording.text("annex.note")));
    }
    return new Annex("BIỂU " + number, Wording.text("annex." + number), blocks);
  }

  static Paragraph note(String text) {
    return new Paragraph(Paragraph.Kind.NOTE, List.of(Piece.of(text)));
  }

  private static Column column(String title, int width, Align align) {
    return new Column(title, width, align);
  }

  private Table table(int number, List<Column> columns, List<Table.Row> rows) {
    return new Table("Biểu " + number, Wording.text("annex." + number), "", columns, rows);
  }

  private void at(int number) {
    book.at("Biểu " + number);
  }

  private static Piece text(@Nullable String text) {
    return Piece.of(text == null ? "" : text);
  }

  private static Piece none() {
    return Piece.of(Numbers.NOT_APPLICABLE);
  }

  private Table targets() {
    at(1);
    String span = review.isTerm() ? "đến kỳ báo cáo" : "năm";
    List<Column> columns =
        List.of(
            column("TT", 6, Align.CENTER),
            column("Chỉ tiêu", 22, Align.LEFT),
            column("ĐVT", 6, Align.CENTER),
            column("Chỉ tiêu nhiệm kỳ", 7, Align.RIGHT),
            column("KH " + span, 7, Align.RIGHT),
            column("TH " + span, 8, Align.RIGHT),
            column("% " + span, 7, Align.RIGHT),
            column("Lũy kế từ đầu nhiệm kỳ", 8, Align.RIGHT),
            column("% nhiệm kỳ", 7, Align.RIGHT),
            column("Độ phủ báo cáo", 6, Align.RIGHT),
            column("Đánh giá", 8, Align.CENTER),
            column("Ghi chú", 19, Align.LEFT));
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewRow row : review.rows()) {
      rows.add(row.isHeading() ? heading(row) : target(row));
    }
    return table(1, columns, rows);
  }

  private Table.Row heading(ReviewRow row) {
    return new Table.Row(
        Weight.GROUP,
        List.of(
            text(Form.rowNumber(row.rowNo())),
            text(row.label()),
            text(""),
            text(""),
            text(""),
            text(""),
            row.attainmentPct() == null || review.isEmpty()
                ? text("")
                : words.figure(row, row.attainmentPct(), "attainment_pct"),
            text(""),
            text(""),
            text(""),
            text(row.isJudged() && row.denominator() != null ? RowWords.verdict(row) : ""),
            text(row.denominator() == null ? "" : Reasons.note(row.reason()))));
  }

  private Table.Row target(ReviewRow row) {
    boolean isInParts = !row.isJudged() && row.hasParts();
    Parts parts = new Parts(row, review, book);
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(Form.rowNumber(row.rowNo())),
            text(row.label()),
            text(measure(row)),
            words.termTarget(row),
            isInParts ? perSpan(row, parts) : planned(row),
            isInParts ? joined(parts.done(), " " + parts.span()) : actual(row),
            review.isTerm() && row.pacePct() != null
                ? words.figure(row, row.pacePct(), "pace_pct")
                : row.attainmentPct() == null
                    ? none()
                    : words.figure(row, row.attainmentPct(), "attainment_pct"),
            row.cumulativeActual() == null
                ? none()
                : words.figure(row, row.cumulativeActual(), "cumulative_actual"),
            words.termPct(row),
            row.coveragePct() == null
                ? none()
                : words.figure(row, row.coveragePct(), "coverage_pct"),
            text(verdict(row)),
            text(isInParts ? inParts(parts) : notes(row))));
  }

  private static String measure(ReviewRow row) {
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
  private Piece planned(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null && row.targetValue() != null) {
      return text("x");
    }
    if (review.isTerm() && row.expectedToDate() != null) {
      return words.expected(row);
    }
    if (row.targetValue() == null) {
      return none();
    }
    Piece figure = words.figure(row, row.targetValue(), "target_value");
    return around(RowWords.sign(row), figure, row.countsUnits() ? "/đơn vị" : "");
  }

  private static Piece around(String before, Piece piece, String after) {
    return new Piece(before + piece.text() + after, piece.figure());
  }

  private static Piece perSpan(ReviewRow row, Parts parts) {
    String asked = parts.asked();
    return text(
        row.isMilestone() || asked == null ? "mỗi " + parts.span() : asked + "/" + parts.span());
  }

  /** Several figures in one cell: the last one names it. */
  private static Piece joined(List<Piece> pieces, String after) {
    StringBuilder text = new StringBuilder();
    Figure last = null;
    for (Piece piece : pieces) {
      text.append(piece.text());
      last = last == null ? piece.figure() : last;
    }
    return new Piece(text + after, last);
  }

  private static String inParts(Parts parts) {
    String open = parts.open();
    return open.isEmpty()
        ? ""
        : open.substring(0, 1).toUpperCase(Locale.ROOT) + open.substring(1) + ".";
  }

  private String verdict(ReviewRow row) {
    return !row.isJudged() && row.hasParts()
        ? Wording.text("verdict." + new Parts(row, review, book).verdict())
        : RowWords.verdict(row);
  }

  /** The actual as a figure, with the marks of a bound, an estimate or an apportioned value. */
  private Piece actual(ReviewRow row) {
    if (row.isMilestone() && row.denominator() == null) {
      return text(row.isReached() ? "x" : Numbers.UNKNOWN);
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

  private Table units() {
    at(2);
    List<Column> columns =
        List.of(
            column("TT", 5, Align.CENTER),
            column("Đơn vị", 22, Align.LEFT),
            column("Trực thuộc", 16, Align.LEFT),
            column(review.isTerm() ? "Số lượt chỉ tiêu" : "Số chỉ tiêu", 7, Align.RIGHT),
            column("Vượt", 6, Align.RIGHT),
            column("Đạt", 6, Align.RIGHT),
            column("Chưa đạt", 6, Align.RIGHT),
            column("Thiếu số liệu", 6, Align.RIGHT),
            column("Đang thực hiện", 6, Align.RIGHT),
            column("Tỷ lệ đạt, vượt", 7, Align.RIGHT),
            column("Dòng chưa đạt, thiếu số liệu", 20, Align.LEFT));
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewUnit unit : review.units()) {
      int judged = unit.exceeded() + unit.achieved() + unit.missed() + unit.unknown();
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(String.valueOf(rows.size() + 1)),
                  text(unit.name()),
                  text(unit.parentName()),
                  unit(unit, unit.targets(), ""),
                  unit(unit, unit.exceeded(), "verdict = 'exceeded'"),
                  unit(unit, unit.achieved(), "verdict = 'achieved'"),
                  unit(unit, unit.missed(), "verdict = 'not_achieved'"),
                  unit(unit, unit.unknown(), "verdict = 'insufficient_data'"),
                  unit(unit, unit.open(), "verdict = 'in_progress'"),
                  judged == 0 ? none() : share(unit, judged),
                  text(unit.missedRows() == null ? "" : Form.rowNumber(unit.missedRows())))));
    }
    return table(2, columns, rows);
  }

  private Piece unit(ReviewUnit unit, int value, String filter) {
    BigDecimal number = BigDecimal.valueOf(value);
    return book.print(
        Form.number(number, 0),
        number,
        unit.name(),
        origins.unit(unit.orgUnitId(), "count(*)", filter));
  }

  private Piece share(ReviewUnit unit, int judged) {
    BigDecimal pct = Manuscript.pct(unit.reached(), judged);
    return book.print(
        Form.percent(pct), pct, unit.name(), origins.unit(unit.orgUnitId(), SHARE, ""));
  }

  private Table milestones() {
    at(3);
    List<Column> columns =
        List.of(
            column("TT", 8, Align.CENTER),
            column("Nội dung", 34, Align.LEFT),
            column("Phụ trách", 16, Align.LEFT),
            column("Kế hoạch", 8, Align.CENTER),
            column("Thực hiện", 8, Align.CENTER),
            column("Đánh giá", 9, Align.CENTER),
            column("Minh chứng, ghi chú", 24, Align.LEFT));
    return table(
        3,
        columns,
        review.rows().stream().filter(ReviewRow::isMilestone).map(this::milestone).toList());
  }

  /** Quotas of inspection by who carries them out, each with the units that reached it. */
  private Table checks() {
    at(5);
    List<Column> columns =
        List.of(
            column("TT", 7, Align.CENTER),
            column("Nội dung", 28, Align.LEFT),
            column("ĐVT", 7, Align.CENTER),
            column("Mức tối thiểu", 10, Align.RIGHT),
            column("Thực hiện", 9, Align.RIGHT),
            column("Đơn vị đạt mức", 9, Align.RIGHT),
            column("Độ phủ báo cáo", 8, Align.RIGHT),
            column("Đánh giá", 9, Align.CENTER),
            column("Ghi chú", 22, Align.LEFT));
    Map<String, List<ReviewRow>> byLevel =
        review.rows().stream()
            .filter(AnnexWriter::isCheck)
            .collect(
                Collectors.groupingBy(
                    row -> row.responsibleLevel() == null ? "" : row.responsibleLevel(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Table.Row> rows = new ArrayList<>();
    byLevel.forEach(
        (level, found) -> {
          rows.add(group(Levels.carriedOutBy(level), columns.size()));
          found.forEach(row -> rows.add(check(row)));
        });
    return table(5, columns, rows);
  }

  private static Table.Row group(String title, int columns) {
    List<Piece> cells = new ArrayList<>(Collections.nCopies(columns, text("")));
    cells.set(1, text(title));
    return new Table.Row(Weight.GROUP, cells);
  }

  private Table.Row check(ReviewRow row) {
    boolean isInParts = !row.isJudged() && row.hasParts();
    Parts parts = new Parts(row, review, book);
    boolean hasUnits = row.countsUnits() && row.numerator() != null && row.denominator() != null;
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(Form.rowNumber(row.rowNo())),
            text(row.label()),
            text(measure(row)),
            isInParts ? perSpan(row, parts) : planned(row),
            isInParts ? joined(parts.done(), " " + parts.span()) : actual(row),
            hasUnits
                ? joined(
                    List.of(
                        words.count(row, row.numerator(), "numerator"),
                        Piece.of("/"),
                        words.count(row, row.denominator(), "denominator")),
                    "")
                : none(),
            row.coveragePct() == null
                ? none()
                : words.figure(row, row.coveragePct(), "coverage_pct"),
            text(verdict(row)),
            text(isInParts ? inParts(parts) : notes(row))));
  }

  /** Rows about inspection and supervision, by their words. */
  static boolean isCheck(ReviewRow row) {
    String label = row.label().toLowerCase(Locale.ROOT);
    return !row.isHeading()
        && !row.kind().equals("parameter")
        && (label.contains("kiểm tra") || label.contains("giám sát"));
  }

  private Table.Row milestone(ReviewRow row) {
    boolean isInParts = !row.isJudged() && row.hasParts();
    Parts parts = new Parts(row, review, book);
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(Form.rowNumber(row.rowNo())),
            text(row.label()),
            text(row.owner()),
            isInParts ? joined(List.of(parts.planned()), " " + parts.span()) : planned(row),
            isInParts ? joined(List.of(parts.done().get(0)), " " + parts.span()) : actual(row),
            text(verdict(row)),
            text(isInParts ? inParts(parts) : notes(row))));
  }

  private Table trust() {
    at(4);
    Indicators names = new Indicators(review, book);
    List<Column> columns =
        List.of(
            column("TT", 5, Align.CENTER),
            column("Chỉ tiêu", 40, Align.LEFT),
            column("ĐVT", 10, Align.CENTER),
            column("Kết quả", 14, Align.RIGHT),
            column("Tử số", 10, Align.RIGHT),
            column("Mẫu số", 10, Align.RIGHT),
            column("Đơn vị đã báo cáo", 11, Align.RIGHT),
            column("Đơn vị phải báo cáo", 11, Align.RIGHT));
    List<Table.Row> rows = new ArrayList<>();
    String scheme = "";
    int number = 0;
    for (ReviewIndicator row : review.schemes()) {
      if (!TRUST.contains(row.schemeId())) {
        continue;
      }
      if (!row.scheme().equals(scheme)) {
        scheme = row.scheme();
        rows.add(group(scheme, columns.size()));
      }
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(String.valueOf(++number)),
                  text(row.name()),
                  text(row.measureUnit()),
                  names.figure(row),
                  row.numerator() == null ? none() : names.part(row, row.numerator(), "numerator"),
                  row.denominator() == null
                      ? none()
                      : names.part(row, row.denominator(), "denominator"),
                  names.part(row, BigDecimal.valueOf(row.unitsReported()), "units_reported"),
                  names.part(row, BigDecimal.valueOf(row.unitsDue()), "units_due"))));
    }
    return table(4, columns, rows);
  }

  private Table duties() {
    at(6);
    List<Column> columns =
        List.of(
            column("TT", 5, Align.CENTER),
            column("Đơn vị", 24, Align.LEFT),
            column("Trực thuộc", 20, Align.LEFT),
            column("Đến hạn", 9, Align.RIGHT),
            column("Đúng hạn", 9, Align.RIGHT),
            column("Trễ hạn", 9, Align.RIGHT),
            column("Chưa gửi", 9, Align.RIGHT),
            column("Kỳ còn thiếu", 25, Align.LEFT));
    List<Table.Row> rows = new ArrayList<>();
    for (DutyCount count : DutyCount.of(review.duties())) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(String.valueOf(rows.size() + 1)),
                  text(count.unit().name()),
                  text(count.unit().parentName()),
                  duty(count.unit(), count.due(), "count(*)"),
                  duty(
                      count.unit(),
                      count.onTime(),
                      "count(*) filter (state in ('on_time', 'corrected'))"),
                  duty(count.unit(), count.late(), "count(*) filter (state = 'late')"),
                  duty(count.unit(), count.missing(), "count(*) filter (state = 'missing')"),
                  text(count.missingPeriods()))));
    }
    return table(6, columns, rows);
  }

  private Piece duty(Duty unit, long value, String expression) {
    BigDecimal number = BigDecimal.valueOf(value);
    Origin origin = origins.duties(List.of(unit.orgUnitId()), expression);
    return book.print(Form.number(number, 0), number, unit.name(), origin);
  }

  private Table doubts() {
    at(7);
    List<Column> columns =
        List.of(
            column("TT", 5, Align.CENTER),
            column("Đối tượng", 24, Align.LEFT),
            column("Kỳ", 8, Align.CENTER),
            column("Số thấy", 9, Align.RIGHT),
            column("Số đối chiếu", 9, Align.RIGHT),
            column("Nội dung cần kiểm tra", 35, Align.LEFT),
            column("Nguồn", 20, Align.LEFT));
    List<Table.Row> rows = new ArrayList<>();
    for (ReviewRow row : review.scored()) {
      if (row.isPartial() || row.verdict().equals("insufficient_data")) {
        rows.add(lacking(row, rows.size() + 1));
      }
    }
    Map<String, List<ReviewFinding>> alike =
        review.findings().stream()
            .collect(Collectors.groupingBy(Alike::kind, LinkedHashMap::new, Collectors.toList()));
    for (List<ReviewFinding> findings : alike.values()) {
      if (findings.size() >= MANY) {
        rows.add(doubts(findings, rows.size() + 1));
      } else {
        findings.forEach(finding -> rows.add(doubt(finding, rows.size() + 1)));
      }
    }
    return table(7, columns, rows);
  }

  private Table.Row lacking(ReviewRow row, int number) {
    String reason = row.verdict().equals("insufficient_data") ? Reasons.note(row.reason()) : "";
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(String.valueOf(number)),
            text(Form.rowNumber(row.rowNo()) + " " + row.label()),
            text(Form.period(review.identity().period())),
            row.unitsReported() == null
                ? none()
                : words.units(row, row.unitsReported(), "units_reported"),
            row.unitsDue() == null ? none() : words.units(row, row.unitsDue(), "units_due"),
            text(reason.isEmpty() ? Wording.text("annex.lacking") : reason),
            text("")));
  }

  private Table.Row doubt(ReviewFinding finding, int number) {
    String about =
        Stream.of(finding.unitName(), finding.indicator())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    String line = finding.sourceRow() == null ? "" : ", dòng " + finding.sourceRow();
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(String.valueOf(number)),
            text(about.isEmpty() ? "Kế hoạch" : about),
            text(finding.period() == null ? "" : Form.period(finding.period())),
            found(finding, finding.foundValue(), "found_value"),
            found(finding, finding.expectedValue(), "expected_value"),
            text(Reasons.message(finding)),
            text(finding.sourceFile() == null ? "" : finding.sourceFile() + line)));
  }

  /** Many rows of the plan of which the same is to be said, in one line. */
  private static Table.Row doubts(List<ReviewFinding> findings, int number) {
    ReviewFinding first = findings.get(0);
    String rows =
        findings.stream().map(Alike::row).map(Form::rowNumber).collect(Collectors.joining("; "));
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            text(String.valueOf(number)),
            text(Wording.text("annex.alike", Map.of("n", Form.count(findings.size())))),
            text(""),
            none(),
            none(),
            text(
                Wording.text("annex.alike_rows", Map.of("what", Alike.words(first), "rows", rows))),
            text(first.sourceFile())));
  }

  private Piece found(ReviewFinding finding, @Nullable BigDecimal value, String column) {
    return value == null
        ? none()
        : book.print(
            Form.number(value, 2),
            value,
            finding.message(),
            origins.only("mart_findings", column, Map.of("finding_id", finding.findingId())));
  }

  private Table gate(Gate gate) {
    at(8);
    List<Table.Row> rows = new ArrayList<>();
    for (Gate.Item item : gate.items()) {
      BigDecimal count = BigDecimal.valueOf(item.count());
      String state =
          item.isClear()
              ? "gate.clear"
              : item.gravity() == Gate.Gravity.HOLDS ? "gate.shut" : "gate.told";
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(String.valueOf(rows.size() + 1)),
                  text(item.question()),
                  book.print(
                      Form.number(count, 0),
                      count,
                      item.question(),
                      item.code().equals("finding")
                          ? origins.findings(item.condition())
                          : origins.scored("count(*)", item.condition())),
                  text(Wording.text(state)),
                  text(item.answer()))));
    }
    return table(
        8,
        List.of(
            column("TT", 5, Align.CENTER),
            column("Nội dung kiểm tra", 35, Align.LEFT),
            column("Số trường hợp", 10, Align.RIGHT),
            column("Kết quả", 18, Align.CENTER),
            column("Dòng của kế hoạch", 32, Align.LEFT)),
        rows);
  }

  private Table changes(Issue issue) {
    at(9);
    List<Table.Row> rows = new ArrayList<>();
    for (Issue.Change change : issue.changes()) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(String.valueOf(rows.size() + 1)),
                  text(change.about()),
                  text(change.before().isEmpty() ? Numbers.UNKNOWN : change.before()),
                  text(change.after().isEmpty() ? Numbers.UNKNOWN : change.after()),
                  text(change.reasons()))));
    }
    if (rows.isEmpty()) {
      rows.add(
          new Table.Row(
              Weight.PLAIN,
              List.of(
                  text(""),
                  text(
                      Wording.text("annex.same", Map.of("id", String.valueOf(issue.previousId())))),
                  text(""),
                  text(""),
                  text(""))));
    }
    return table(
        9,
        List.of(
            column("TT", 5, Align.CENTER),
            column("Nội dung", 40, Align.LEFT),
            column("Bản trước", 14, Align.RIGHT),
            column("Bản này", 14, Align.RIGHT),
            column("Nguyên nhân", 27, Align.LEFT)),
        rows);
  }
}
