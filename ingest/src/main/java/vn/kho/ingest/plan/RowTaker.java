package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.TableCell;

/** Takes a table row apart by its header; what does not fit its column becomes a finding. */
final class RowTaker {

  private static final Pattern NUMBER_IN_LABEL =
      Pattern.compile(
          "^((?:[IVX]{1,6}|[A-H]|\\d{1,3})[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,5}[.)]?|[-+•])\\s+(\\S.*)$");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}-(?:\\p{L}{3,5}|thg \\d{1,2})(?:-\\d{2,4})?");
  private static final Role[] TEXTS = {
    Role.MEASURE_UNIT, Role.LEVEL, Role.OWNER, Role.COORDINATING, Role.FUNDING
  };

  private final Findings findings;
  private final Set<Column> unknown = new HashSet<>();

  RowTaker(Findings findings) {
    this.findings = findings;
  }

  RawRow take(Block.Row row, Header header) {
    int numberAt = header.index(Role.NUMBER);
    TableCell numberCell = row.cell(numberAt);
    boolean covered = numberCell.marks().contains(TableCell.Mark.MERGED_DOWN);
    String printedNo = covered ? "" : Markup.bare(numberCell.text());
    Markup.Bare label = Markup.dissect(row.cell(header.index(Role.LABEL)).text());
    if (numberAt < 0) {
      Matcher inLabel = NUMBER_IN_LABEL.matcher(label.text());
      if (inLabel.matches()) {
        printedNo = inLabel.group(1);
        label = new Markup.Bare(inLabel.group(2), label.calls());
      }
    }
    RowNumbers.Printed number = number(row, numberCell, printedNo);
    Map<Role, String> texts = new EnumMap<>(Role.class);
    for (Role role : TEXTS) {
      texts.put(role, Markup.bare(row.cell(header.index(role)).text()));
    }
    if (texts.getOrDefault(Role.MEASURE_UNIT, "").isEmpty()) {
      texts.put(Role.MEASURE_UNIT, HeaderColumns.measureBehind(label.text()));
    }
    List<RawRow.Token> marked = marked(row, header);
    List<RawRow.Token> values = values(row, header, printedNo);
    if (!marked.isEmpty()) {
      texts.put(Role.OWNER, owners(texts.getOrDefault(Role.OWNER, ""), marked));
    }
    if (!header.has(Role.VALUE) && header.has(Role.DEPARTMENT) && isBlank(values)) {
      values = ofThePlan(header, marked);
    }
    return new RawRow(
        row.place(),
        header,
        number,
        printedNo,
        label,
        values,
        totals(row, header, printedNo),
        texts,
        beside(row, header, printedNo));
  }

  /** The figures of the periods, and what says when. */
  private List<RawRow.Token> values(Block.Row row, Header header, String printedNo) {
    List<RawRow.Token> values = new ArrayList<>(tokens(row, header.all(Role.VALUE), printedNo));
    for (Column column : header.all(Role.WHEN)) {
      TableCell cell = row.cell(column.index());
      if (!cell.isBlank() || values.isEmpty()) {
        CellToken token = CellToken.when(cell, Markup.bare(cell.text()));
        values.add(new RawRow.Token(column, token));
      }
    }
    return values;
  }

  /** The departments that a mark in their column makes owners of the row. */
  private static List<RawRow.Token> marked(Block.Row row, Header header) {
    List<RawRow.Token> marked = new ArrayList<>();
    boolean goesOn = false;
    for (Column column : header.all(Role.DEPARTMENT)) {
      TableCell cell = row.cell(column.index());
      CellToken token = CellToken.of(cell, Markup.bare(cell.text()));
      boolean across = cell.marks().contains(TableCell.Mark.MERGED_ACROSS);
      boolean isMark = token.kind() == CellReading.Kind.MARK;
      if (isMark || (goesOn && across && token.kind() == CellReading.Kind.BLANK)) {
        marked.add(new RawRow.Token(column, token));
        goesOn = across;
      } else {
        goesOn = false;
      }
    }
    return marked;
  }

  private static String owners(String printed, List<RawRow.Token> marked) {
    List<String> owners = new ArrayList<>(printed.isEmpty() ? List.of() : List.of(printed));
    marked.forEach(t -> owners.add(t.column().title()));
    return String.join(", ", owners);
  }

  private static boolean isBlank(List<RawRow.Token> values) {
    return values.stream().allMatch(v -> v.token().kind() == CellReading.Kind.BLANK);
  }

  /** With no column of a time, a department's mark is one for the whole plan. */
  private static List<RawRow.Token> ofThePlan(Header header, List<RawRow.Token> marked) {
    Column first = header.all(Role.DEPARTMENT).get(0);
    CellToken token = marked.isEmpty() ? CellToken.of(TableCell.EMPTY, "") : marked.get(0).token();
    return List.of(
        new RawRow.Token(new Column(first.index(), Role.VALUE, "", first.title()), token));
  }

  /** Printed totals; figures of before the plan where there are any. */
  private List<RawRow.Token> totals(Block.Row row, Header header, String printedNo) {
    List<RawRow.Token> totals = new ArrayList<>(tokens(row, header.all(Role.TOTAL), printedNo));
    tokens(row, header.all(Role.BASELINE), printedNo).stream()
        .filter(t -> t.token().kind() != CellReading.Kind.BLANK)
        .forEach(totals::add);
    return totals;
  }

  /** The rows of single units whose columns stand beside the row's own figures. */
  List<RawRow> units(Block.Row row, RawRow whole) {
    Header header = whole.header();
    List<String> periods = header.all(Role.VALUE).stream().map(Column::period).distinct().toList();
    List<RawRow> units = new ArrayList<>();
    for (Column column : header.all(Role.UNIT_VALUE)) {
      if (!row.cell(column.index()).isBlank()) {
        String period = periods.size() == 1 ? periods.get(0) : "";
        Column value = new Column(column.index(), Role.VALUE, period, column.title());
        units.add(whole.ofUnit(column.title(), token(row, value, whole.printedNo())));
      }
    }
    for (Column column : header.all(Role.DEPARTMENT)) {
      if (isFigure(row, column)) {
        String period = periods.size() == 1 ? periods.get(0) : "";
        Column value = new Column(column.index(), Role.VALUE, period, column.title());
        units.add(whole.ofDepartment(column.title(), token(row, value, whole.printedNo())));
      }
    }
    return units;
  }

  private static boolean isFigure(Block.Row row, Column column) {
    TableCell cell = row.cell(column.index());
    CellReading.Kind kind = CellToken.of(cell, Markup.bare(cell.text())).kind();
    return kind == CellReading.Kind.NUMBER || kind == CellReading.Kind.RANGE;
  }

  /** One cell, what is not understood in it said. */
  RawRow.Token token(Block.Row row, Column column, String printedNo) {
    return tokens(row, List.of(column), printedNo).get(0);
  }

  private RowNumbers.Printed number(Block.Row row, TableCell cell, String printedNo) {
    boolean date = cell.type() == TableCell.Type.DATE || DATE.matcher(printedNo).matches();
    RowNumbers.Printed number = RowNumbers.printed(date ? "?" : printedNo);
    if (number.kind() == RowNumbers.Kind.NOT_UNDERSTOOD) {
      findings.add(
          new Finding(
              date ? FindingKind.ROW_NUMBER_IS_DATE : FindingKind.ROW_NUMBER_NOT_UNDERSTOOD,
              row.place(),
              printedNo,
              Phrases.format("số thứ tự \"%s\"", "row number \"%s\"", printedNo),
              new Words(
                  "dòng được giữ như dòng không số; ghi lại số dạng chữ (ô định dạng Text)",
                  "the row is kept as one without number; write the number as text (a cell of format Text)")));
    }
    return number;
  }

  private List<RawRow.Token> tokens(Block.Row row, List<Column> columns, String printedNo) {
    List<RawRow.Token> tokens = new ArrayList<>();
    CellToken across = null;
    for (Column column : columns) {
      TableCell cell = row.cell(column.index());
      CellToken token = CellToken.of(cell, Markup.bare(cell.text()));
      boolean mergedAcross = cell.marks().contains(TableCell.Mark.MERGED_ACROSS);
      if (mergedAcross && token.kind() == CellReading.Kind.BLANK) {
        token = across == null ? token : across;
      } else {
        // A mark over several years is a mark for each; a figure is not taken for each of them.
        boolean mark =
            token.kind() == CellReading.Kind.MARK || token.kind() == CellReading.Kind.DASH;
        across = mergedAcross && mark ? token : null;
      }
      boolean figure =
          token.kind() == CellReading.Kind.NUMBER || token.kind() == CellReading.Kind.RANGE;
      if (figure && (mergedAcross || cell.marks().contains(TableCell.Mark.MERGED_DOWN))) {
        token = token.refused(FindingKind.FIGURE_OVER_MERGED_CELLS);
      }
      say(row, column, cell, token, printedNo);
      tokens.add(new RawRow.Token(column, token));
    }
    return tokens;
  }

  private void say(
      Block.Row row, Column column, TableCell cell, CellToken token, String printedNo) {
    if (token.trouble() != null) {
      findings.add(
          new Finding(
              token.trouble(),
              row.place(),
              printedNo,
              column.title(),
              token.printed(),
              Phrases.format("ô \"%s\"", "cell \"%s\"", Brief.of(token.printed())),
              new Words(
                  "ô để trống trong bản nháp; viết một số (500), một khoảng (1-2), x, - hoặc để trống",
                  "left empty in the draft; write a number (500), a range (1-2), x, - or leave it blank")));
    } else if (cell.marks().contains(TableCell.Mark.FORMULA) && !cell.isBlank()) {
      findings.add(
          new Finding(
              FindingKind.FORMULA_VALUE,
              row.place(),
              printedNo,
              column.title(),
              token.printed(),
              Phrases.format("công thức cho \"%s\"", "a formula gives \"%s\"", token.printed()),
              new Words("lấy giá trị đã lưu", "the stored value is taken")));
    }
  }

  /** Cells the draft has no place for; those under no title are refused. */
  List<Beside> beside(Block.Row row, Header header, String printedNo) {
    List<Beside> beside = new ArrayList<>();
    for (int i : row.filled()) {
      int at = i;
      Column column =
          header.columns().stream().filter(c -> c.index() == at).findFirst().orElse(null);
      String text = Markup.bare(row.cell(i).text());
      if (column == null && !row.cell(i).marks().contains(TableCell.Mark.MERGED_DOWN)) {
        findings.add(
            new Finding(
                FindingKind.CELL_OUTSIDE_COLUMNS,
                row.place(),
                printedNo,
                String.valueOf(i + 1),
                text,
                Phrases.format(
                    "cột thứ %d không có tên mà có chữ \"%s\"",
                    "column %d has no title but says \"%s\"", i + 1, Brief.of(text)),
                new Words("không vào bản nháp", "not in the draft")));
      } else if (column != null
          && (column.role() == Role.UNKNOWN
              || column.role() == Role.NOTE
              || (column.role() == Role.DEPARTMENT && isOdd(row, column)))) {
        beside.add(new Beside(column.title(), text));
        sayOnce(row, column, printedNo, text);
      }
    }
    return beside;
  }

  /** Neither a mark nor a figure nor a dash under the name of a department. */
  private static boolean isOdd(Block.Row row, Column column) {
    TableCell cell = row.cell(column.index());
    CellReading.Kind kind = CellToken.of(cell, Markup.bare(cell.text())).kind();
    return kind == CellReading.Kind.SCHEDULE || kind == CellReading.Kind.NOT_UNDERSTOOD;
  }

  private void sayOnce(Block.Row row, Column column, String printedNo, String text) {
    if (unknown.add(column)) {
      boolean figures = text.matches(".*\\d.*") && column.role() != Role.NOTE;
      findings.add(
          new Finding(
              figures ? FindingKind.COLUMN_OF_FIGURES_UNKNOWN : FindingKind.COLUMN_UNKNOWN,
              row.place(),
              printedNo,
              column.title(),
              text,
              Phrases.format("cột \"%s\"", "column \"%s\"", column.title()),
              new Words(
                  "không vào bản nháp; mỗi dòng ở mục \"Từng dòng\" ghi lại ô ấy trong dấu { }",
                  "not in the draft; the account of each line repeats the cell in { }")));
    }
  }
}
