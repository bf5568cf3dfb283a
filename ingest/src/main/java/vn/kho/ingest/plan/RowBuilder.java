package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kho.ingest.issue.Words;

/** Turns rows taken apart into rows of the plan: numbers qualified, figures decided. */
final class RowBuilder {

  private final List<RawRow> raw;
  private final NumberStyles styles;
  private final Findings findings;

  RowBuilder(List<RawRow> raw, NumberStyles styles, Findings findings) {
    this.raw = raw;
    this.styles = styles;
    this.findings = findings;
  }

  /** Every printed figure that was stored as text, with what its row says about it. */
  static List<NumberStyles.Sample> samples(List<RawRow> rows) {
    List<NumberStyles.Sample> samples = new ArrayList<>();
    for (RawRow row : rows) {
      for (RawRow.Token value : both(row)) {
        for (String number : List.of(value.token().number(), value.token().upper())) {
          if (!number.isEmpty()) {
            samples.add(sample(row, value, number));
          }
        }
      }
    }
    return samples;
  }

  private static NumberStyles.Sample sample(RawRow row, RawRow.Token value, String number) {
    String unit = unit(row, value);
    return new NumberStyles.Sample(
        value.column().index(),
        number,
        Wording.isShare(unit) ? NumberStyles.Group.PERCENT : NumberStyles.Group.PLAIN,
        row.label().text() + " | " + number + " " + unit,
        row.place());
  }

  /** What stands behind the figure in its cell, in the row's unit column, else before its text. */
  private static String unit(RawRow row, RawRow.Token value) {
    String own = written(row, value.token().unit(), value.column());
    String measure = own.isEmpty() ? row.text(Role.MEASURE_UNIT) : own;
    boolean open = measure.isEmpty() && row.label().text().indexOf('(') < 0;
    return open ? Wording.countedFirst(row.label().text()) : measure;
  }

  private static List<RawRow.Token> both(RawRow row) {
    List<RawRow.Token> both = new ArrayList<>(row.values());
    both.addAll(row.totals());
    return both;
  }

  List<PlanRow> build() {
    RowNumbers numbers = new RowNumbers();
    List<RowNumbers.Qualified> places = raw.stream().map(r -> numbers.next(r.number())).toList();
    Set<String> withNumberedChildren = new HashSet<>();
    Set<String> withSubRows = new HashSet<>();
    places.forEach(
        p -> (p.rowNo().contains("#") ? withSubRows : withNumberedChildren).add(p.parentNo()));
    Map<String, Place> first = new HashMap<>();
    List<PlanRow> rows = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      RawRow row = raw.get(i);
      RowNumbers.Qualified place = places.get(i);
      RowKind kind = kind(row, place, withNumberedChildren, withSubRows);
      first.putIfAbsent(place.rowNo(), row.place());
      if (place.isRepeated()) {
        String base = place.rowNo().substring(0, place.rowNo().lastIndexOf('~'));
        twice(row, place, rows, first.getOrDefault(base, Place.FILE));
      }
      rows.add(row(row, place, kind));
      bare(row, place, kind, withSubRows.contains(place.rowNo()) || kind == RowKind.GROUP);
    }
    return rows;
  }

  /** A row that leaves its figures to the columns of departments is none that heads others. */
  private static RowKind kind(
      RawRow row,
      RowNumbers.Qualified place,
      Set<String> withNumberedChildren,
      Set<String> withSubRows) {
    if (place.rowNo().contains("#")) {
      return RowKind.SUB_ROW;
    }
    boolean heads = withNumberedChildren.contains(place.rowNo());
    boolean blank =
        row.isBlankBesideLabel()
            && !(row.header().has(Role.DEPARTMENT) && withSubRows.contains(place.rowNo()));
    return row.hasNoValues() && (heads || blank) ? RowKind.GROUP : RowKind.TARGET;
  }

  private PlanRow row(RawRow row, RowNumbers.Qualified place, RowKind kind) {
    return new PlanRow(
        row.place(),
        kind,
        row.printedNo(),
        place.rowNo(),
        place.parentNo(),
        row.label().text(),
        row.label().calls(),
        row.values().stream().map(t -> cell(t, row, place)).toList(),
        row.totals().stream().map(t -> cell(t, row, place)).toList(),
        row.text(Role.MEASURE_UNIT),
        row.text(Role.LEVEL),
        row.text(Role.OWNER),
        row.text(Role.COORDINATING),
        row.text(Role.FUNDING));
  }

  private PlanCell cell(RawRow.Token value, RawRow row, RowNumbers.Qualified place) {
    CellToken token = value.token();
    if (token.kind() != CellReading.Kind.NUMBER && token.kind() != CellReading.Kind.RANGE) {
      return new PlanCell(value.column(), CellReading.plain(token.kind(), token.printed()));
    }
    Optional<BigDecimal> low =
        token.exact() == null ? number(row, value, token.number()) : Optional.of(token.exact());
    Optional<BigDecimal> high =
        token.upper().isEmpty() ? Optional.empty() : number(row, value, token.upper());
    boolean open = low.isEmpty() || (high.isEmpty() && !token.upper().isEmpty());
    boolean reversed = !open && high.isPresent() && high.get().compareTo(low.get()) <= 0;
    if (open || reversed) {
      refuse(value, row, place, open);
      return new PlanCell(
          value.column(), CellReading.plain(CellReading.Kind.NOT_UNDERSTOOD, token.printed()));
    }
    if (half(value, row, place, low.get())) {
      return new PlanCell(
          value.column(), CellReading.plain(CellReading.Kind.NOT_UNDERSTOOD, token.printed()));
    }
    return new PlanCell(
        value.column(),
        new CellReading(
            token.kind(),
            low.get(),
            high.orElse(null),
            token.comparator(),
            token.qualifier(),
            percent(row, value) ? "%" : written(row, token.unit(), value.column()),
            token.printed()));
  }

  /** Behind the figure, else in the row, else with the title of the column. */
  private static String written(RawRow row, String own, Column column) {
    boolean isSaid = !own.isEmpty() || !row.text(Role.MEASURE_UNIT).isEmpty();
    return isSaid ? own : Titles.measure(column.title());
  }

  private static boolean percent(RawRow row, RawRow.Token value) {
    return Wording.isShare(unit(row, value));
  }

  private Optional<BigDecimal> number(RawRow row, RawRow.Token value, String number) {
    return NumberStyles.value(number, styles.reading(sample(row, value, number)));
  }

  private void refuse(RawRow.Token value, RawRow row, RowNumbers.Qualified place, boolean open) {
    String printed = value.token().printed();
    findings.add(
        new Finding(
            open ? FindingKind.NUMBER_TWO_READINGS : FindingKind.CELL_NOT_UNDERSTOOD,
            row.place(),
            place.rowNo(),
            value.column().title(),
            printed,
            open
                ? Phrases.format(
                    "\"%s\": hàng nghìn hay số lẻ?", "\"%s\": thousands or a fraction?", printed)
                : Phrases.format("khoảng \"%s\" đi ngược", "range \"%s\" runs backwards", printed),
            open
                ? new Words(
                    "trong tệp không có bằng chứng nên để trống; trả lời bằng --thousands dot (1.000 là một nghìn) hoặc --thousands comma (1,000 là một nghìn)",
                    "the file holds no evidence, so it is left empty; answer with --thousands dot (1.000 is a thousand) or --thousands comma (1,000 is a thousand)")
                : new Words("để trống", "left empty")));
  }

  /** A stored number with a fraction, of a thing that comes whole: Excel read a thousands dot. */
  private boolean half(
      RawRow.Token value, RawRow row, RowNumbers.Qualified place, BigDecimal number) {
    CellToken token = value.token();
    if (percent(row, value) || token.exact() == null) {
      return false;
    }
    String thousands = number.movePointRight(3).stripTrailingZeros().toPlainString();
    String printed = grouped(thousands);
    boolean inLabel = !printed.isEmpty() && row.label().text().contains(printed);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    boolean refused = inLabel || (!whole && isWholeThing(row));
    if (refused) {
      findings.add(
          new Finding(
              FindingKind.FRACTION_OF_A_WHOLE,
              row.place(),
              place.rowNo(),
              value.column().title(),
              token.printed(),
              inLabel
                  ? Phrases.format(
                      "ô lưu số %s, lời văn in %s",
                      "the cell stores %s, the text prints %s", token.printed(), printed)
                  : Phrases.format(
                      "ô lưu số lẻ %s cho thứ đếm được nguyên chiếc",
                      "the cell stores the fraction %s of a thing that comes whole",
                      token.printed()),
              new Words(
                  "để trống trong bản nháp; nhập lại số đúng vào ô",
                  "left empty in the draft; enter the right figure in the cell")));
    }
    return refused;
  }

  private static boolean isWholeThing(RawRow row) {
    return Wording.WHOLE_THING.matcher(row.text(Role.MEASURE_UNIT)).find()
        || TextFigures.hasWholeThing(row.label().text());
  }

  /** 2500 as 2.500; empty for figures below a thousand. */
  private static String grouped(String digits) {
    if (!digits.matches("\\d{4,6}")) {
      return "";
    }
    int cut = digits.length() - 3;
    return digits.substring(0, cut) + "." + digits.substring(cut);
  }

  private void twice(RawRow row, RowNumbers.Qualified place, List<PlanRow> before, Place first) {
    boolean lostZero = isLostZero(row, before);
    findings.add(
        new Finding(
            lostZero ? FindingKind.ROW_NUMBER_LOST_ZERO : FindingKind.NUMBER_TWICE,
            row.place(),
            place.rowNo(),
            "",
            row.printedNo(),
            new Words(
                "số %s đã có ở %s".formatted(row.printedNo(), first.words().vi()),
                "number %s stands already on %s".formatted(row.printedNo(), first.words().en())),
            lostZero
                ? Phrases.format(
                    "dòng mang số %s; có lẽ là %s0, ghi lại số dạng chữ",
                    "the row is numbered %s; it may be %s0: write the number as text",
                    place.rowNo(),
                    row.printedNo())
                : Phrases.format(
                    "lần thứ hai mang số %s",
                    "its second appearance is numbered %s", place.rowNo())));
  }

  private static boolean isLostZero(RawRow row, List<PlanRow> before) {
    boolean endsInOne = row.printedNo().matches("\\d+(\\.\\d+)*\\.[1-9]");
    String previous = before.isEmpty() ? "" : before.get(before.size() - 1).printedNo();
    return endsInOne && previous.matches(".*\\.[1-9]?9");
  }

  private void bare(RawRow row, RowNumbers.Qualified place, RowKind kind, boolean mayBeBlank) {
    if (row.label().text().isEmpty()) {
      findings.add(
          new Finding(
              FindingKind.LABEL_MISSING,
              row.place(),
              place.rowNo(),
              "",
              row.printedNo(),
              new Words("dòng không có nội dung", "the row has no text"),
              new Words("giữ ô, nội dung để trống", "cells kept, text left empty")));
    }
    if (!mayBeBlank && kind != RowKind.GROUP && row.hasNoValues()) {
      findings.add(
          new Finding(
              FindingKind.ROW_WITHOUT_MARKS,
              row.place(),
              place.rowNo(),
              "",
              Brief.of(row.label().text()),
              new Words(
                  "không năm nào có dấu, số hay gạch", "no year has a mark, a figure or a dash"),
              new Words("đọc là nội dung không có chỉ tiêu", "read as text without a target")));
    }
  }
}
