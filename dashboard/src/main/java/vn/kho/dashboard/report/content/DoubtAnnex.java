package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.report.content.Table.Align;
import vn.kho.dashboard.report.content.Table.Column;
import vn.kho.dashboard.report.content.Table.Weight;

/** Biểu 7: what lacks reports or should be looked at again. */
final class DoubtAnnex implements AnnexTable {
  private static final int MANY = 3;

  private final Review review;
  private final FigureBook book;
  private final RowWords words;
  private final Origins origins;

  DoubtAnnex(Review review, FigureBook book, RowWords words, Origins origins) {
    this.review = review;
    this.book = book;
    this.words = words;
    this.origins = origins;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("TT", 5, Align.CENTER),
        new Column("Đối tượng", 24, Align.LEFT),
        new Column("Kỳ", 8, Align.CENTER),
        new Column("Số thấy", 9, Align.RIGHT),
        new Column("Số đối chiếu", 9, Align.RIGHT),
        new Column("Nội dung cần kiểm tra", 35, Align.LEFT),
        new Column("Nguồn", 20, Align.LEFT));
  }

  @Override
  public List<Table.Row> rows() {
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
    return rows;
  }

  private Table.Row lacking(ReviewRow row, int number) {
    String reason = row.verdict().equals("insufficient_data") ? Reasons.note(row.reason()) : "";
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            Piece.of(String.valueOf(number)),
            Piece.of(Form.rowNumber(row.rowNo()) + " " + row.label()),
            Piece.of(Form.period(review.identity().period())),
            row.unitsReported() == null
                ? Piece.none()
                : words.units(row, row.unitsReported(), "units_reported"),
            row.unitsDue() == null ? Piece.none() : words.units(row, row.unitsDue(), "units_due"),
            Piece.of(reason.isEmpty() ? Wording.text("annex.lacking") : reason),
            Piece.of("")));
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
            Piece.of(String.valueOf(number)),
            Piece.of(about.isEmpty() ? "Kế hoạch" : about),
            Piece.of(finding.period() == null ? "" : Form.period(finding.period())),
            found(finding, finding.foundValue(), "found_value"),
            found(finding, finding.expectedValue(), "expected_value"),
            Piece.of(Reasons.message(finding)),
            Piece.of(finding.sourceFile() == null ? "" : finding.sourceFile() + line)));
  }

  /** Many rows of the plan of which the same is to be said, in one line. */
  private static Table.Row doubts(List<ReviewFinding> findings, int number) {
    ReviewFinding first = findings.get(0);
    String rows =
        findings.stream().map(Alike::row).map(Form::rowNumber).collect(Collectors.joining("; "));
    return new Table.Row(
        Weight.PLAIN,
        List.of(
            Piece.of(String.valueOf(number)),
            Piece.of(Wording.text("annex.alike", Map.of("n", Form.count(findings.size())))),
            Piece.of(""),
            Piece.none(),
            Piece.none(),
            Piece.of(
                Wording.text("annex.alike_rows", Map.of("what", Alike.words(first), "rows", rows))),
            Piece.of(first.sourceFile())));
  }

  private Piece found(ReviewFinding finding, @Nullable BigDecimal value, String column) {
    return value == null
        ? Piece.none()
        : book.print(
            Form.number(value, 2),
            value,
            finding.message(),
            origins.only("mart_findings", column, Map.of("finding_id", finding.findingId())));
  }
}
