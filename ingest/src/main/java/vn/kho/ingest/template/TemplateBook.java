package vn.kho.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.ValueType;
import vn.kho.ingest.sheet.Entry;
import vn.kho.ingest.sheet.Look;
import vn.kho.ingest.sheet.SheetCell;
import vn.kho.ingest.sheet.SheetFrame;
import vn.kho.ingest.sheet.SheetRow;
import vn.kho.ingest.sheet.XlsxWriter;

/**
 * Writes the workbook: one locked sheet whose yellow cells are open, each with what may be typed
 * into it. Units and indicators stand as names the reader resolves.
 */
public final class TemplateBook {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> HEADER =
      List.of(
          "Đơn vị",
          "Chỉ tiêu",
          "ĐVT",
          "Kỳ báo cáo",
          "Kỳ trước",
          "Kết quả",
          "Tử số",
          "Mẫu số",
          "Trạng thái",
          "Ghi chú");
  private static final List<Integer> WIDTHS = List.of(30, 52, 12, 12, 14, 14, 12, 12, 14, 36);
  private static final int HEADER_ROW = 6;
  private static final int PREVIOUS = 4;
  private static final int VALUE = 5;
  private static final String STATUSES = "\"chính thức,ước,sơ bộ,đính chính\"";

  private final IndicatorFinder indicators;
  private final OrgUnit unit;
  private final Period period;
  private final @Nullable LocalDate due;
  private final Previous previous;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A workbook of a unit and period.
   *
   * @param due last day on which the report is in time, null when none is known
   * @param previous what was reported for the period before
   */
  public TemplateBook(
      IndicatorFinder indicators,
      OrgUnit unit,
      Period period,
      @Nullable LocalDate due,
      Previous previous) {
    this.indicators = indicators;
    this.unit = unit;
    this.period = period;
    this.due = due;
    this.previous = previous;
  }

  /** Writes and closes the stream. */
  public void write(List<TemplateRows.Line> lines, OutputStream out) throws IOException {
    List<SheetRow> rows = new ArrayList<>(head());
    for (TemplateRows.Line line : lines) {
      rows.add(row(rows.size() + 1, line));
    }
    SheetFrame frame =
        new SheetFrame(
            "Biểu " + period.code(),
            WIDTHS,
            HEADER_ROW,
            SheetFrame.Protection.LOCKED,
            List.of(),
            entries,
            List.of());
    try (XlsxWriter book = new XlsxWriter(out)) {
      book.sheet(frame, rows);
    }
  }

  private List<SheetRow> head() {
    String until = due == null ? "" : " Hạn gửi: hết ngày " + due.format(DAY) + ".";
    List<SheetRow> rows = new ArrayList<>();
    rows.add(line(1, "BIỂU NHẬP SỐ LIỆU " + period.code(), Look.TITLE));
    rows.add(line(2, unit.name() + " (" + unit.code() + ")." + until, Look.REMARK));
    rows.add(
        line(
            3,
            "Chỉ điền ô nền vàng. Số 0 là không phát sinh; để trống là chưa có số; dấu - là không"
                + " áp dụng; việc đã làm ghi x. Kỳ trước: số đã báo cáo cho "
                + period.previous().code()
                + ", để đối chiếu.",
            Look.REMARK));
    rows.add(
        line(
            4,
            "Tỷ lệ: điền tử số và mẫu số, để trống ô kết quả. Trạng thái để trống là chính thức.",
            Look.REMARK));
    rows.add(
        line(
            5,
            "Fill in the yellow cells only: 0 = none, empty = not known yet, - = not applicable,"
                + " x = done. Shares: numerator and denominator. Kỳ trước: the period before.",
            Look.REMARK));
    List<SheetCell> cells = new ArrayList<>();
    for (int i = 0; i < HEADER.size(); i++) {
      cells.add(SheetCell.text(i, HEADER.get(i), Look.HEADER));
    }
    rows.add(new SheetRow(HEADER_ROW, cells));
    return rows;
  }

  private static SheetRow line(int number, String text, Look look) {
    return new SheetRow(number, List.of(SheetCell.text(0, text, look)));
  }

  private SheetRow row(int number, TemplateRows.Line line) {
    Indicator indicator = line.indicator();
    boolean isRatio = indicator.valueType() == ValueType.RATIO;
    entries.add(valueEntry(indicator, "F" + number));
    if (isRatio) {
      entries.add(partEntry("G" + number));
      entries.add(partEntry("H" + number));
    }
    entries.add(
        new Entry(
            "I" + number,
            Entry.Kind.LIST,
            STATUSES,
            "Để trống là chính thức",
            "Chọn trong danh sách"));
    Look value =
        indicator.valueType() == ValueType.COUNT && indicator.decimals() == 0
            ? Look.TYPED_WHOLE
            : Look.TYPED_DECIMAL;
    Look part = isRatio ? Look.TYPED_DECIMAL : Look.CODE;
    return new SheetRow(
        number,
        List.of(
            SheetCell.text(0, line.unit().code() + " - " + line.unit().name(), Look.LABEL),
            SheetCell.text(1, name(indicator), Look.LABEL),
            SheetCell.text(2, indicator.measureUnit(), Look.LABEL),
            SheetCell.text(3, period.code(), Look.CODE),
            previous.cell(PREVIOUS, line),
            SheetCell.blank(VALUE, value),
            SheetCell.blank(VALUE + 1, part),
            SheetCell.blank(VALUE + 2, part),
            SheetCell.blank(VALUE + 3, Look.TYPED_TEXT),
            SheetCell.blank(VALUE + 4, Look.TYPED_TEXT)));
  }

  /** Its name where that says which one it is, else its id. */
  private String name(Indicator indicator) {
    return indicators.known(indicator.nameVi()).filter(indicator::equals).isPresent()
        ? indicator.nameVi()
        : indicator.indicatorId();
  }

  private static Entry valueEntry(Indicator indicator, String cell) {
    boolean isWhole = indicator.valueType() == ValueType.COUNT && indicator.decimals() == 0;
    String unit = indicator.measureUnit();
    if (indicator.valueType() == ValueType.MILESTONE) {
      return new Entry(
          cell, Entry.Kind.LIST, "\"x,0,-\"", "x: đã làm; 0: chưa làm", "Ghi x, 0 hoặc -");
    }
    String number =
        "ISNUMBER("
            + cell
            + ")"
            + (indicator.mayBeNegative() ? "" : "," + cell + ">=0")
            + (isWhole ? "," + cell + "=INT(" + cell + ")" : "")
            + (indicator.valueType() == ValueType.RATIO && !indicator.mayExceed()
                ? "," + cell + "<=100"
                : "");
    return new Entry(
        cell,
        Entry.Kind.CONDITION,
        "OR(AND(" + number + ")," + cell + "=\"-\"," + cell + "=\"…\")",
        "Số, đơn vị: " + unit + (isWhole ? " (số nguyên)" : ""),
        "Ghi một số"
            + (isWhole ? " nguyên" : "")
            + " tính bằng "
            + unit
            + ", hoặc - khi không áp dụng. Số ước lượng: ghi số và chọn trạng thái ước.");
  }

  private static Entry partEntry(String cell) {
    return new Entry(
        cell,
        Entry.Kind.CONDITION,
        "AND(ISNUMBER(" + cell + ")," + cell + ">=0)",
        "Số từ 0 trở lên",
        "Ghi một số từ 0 trở lên");
  }
}
