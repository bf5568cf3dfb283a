package vn.kho.ingest.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, from its first row to its merged ranges. */
final class XlsxSheetReader {

  private static final int MAX_ROW = 1_048_576;

  private final XlsxStrings strings;
  private final XlsxNumberFormats formats;
  private final LocalDate epoch;
  private final ReadMeter meter;
  private final TableSink sink;
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet saidHidden = new BitSet();
  private String sheet = "";
  private int row;

  XlsxSheetReader(
      XlsxStrings strings,
      XlsxNumberFormats formats,
      LocalDate epoch,
      ReadMeter meter,
      TableSink sink) {
    this.strings = strings;
    this.formats = formats;
    this.epoch = epoch;
    this.meter = meter;
    this.sink = sink;
  }

  void read(XmlPart xml, String name) throws IOException {
    sheet = name;
    row = 0;
    hiddenColumns.clear();
    saidHidden.clear();
    sink.table(name);
    while (xml.next()) {
      if (xml.isStart("col")) {
        column(xml);
      } else if (xml.isStart("row")) {
        row(xml);
      } else if (xml.isStart("mergeCell")) {
        merge(xml.attribute("ref", ""));
      }
    }
  }

  private Spot spot() {
    return new Spot(sheet, row);
  }

  private void column(XmlPart xml) {
    int first = xml.number("min", 0) - 1;
    int last = Math.min(xml.number("max", 0), 16_384) - 1;
    if (!isTrue(xml.attribute("hidden")) || first < 0 || first > last) {
      return;
    }
    hiddenColumns.set(first, last + 1);
  }

  /** Said once for each hidden column that has something in it. */
  private void sayHidden(int column) throws RefusedFileException {
    hiddenColumns.clear(column);
    saidHidden.set(column);
    sink.remark(
        new Remark(
            "hidden_column",
            Remark.Weight.LEFT_OUT,
            spot(),
            "Trang \"%s\": cột %s bị ẩn mà có chữ, không đọc; bỏ ẩn nếu cần, xoá nếu không."
                .formatted(sheet, CellAddress.letters(column)),
            "Sheet \"%s\": column %s is hidden with text in it and not read; unhide it if it counts, delete it if not."
                .formatted(sheet, CellAddress.letters(column))));
  }

  /**
   * A cell without an address follows the one before it; one with a broken address could be any.
   */
  private int column(String address, int next) throws RefusedFileException {
    int column = address.isEmpty() ? next : CellAddress.column(address, -1);
    if (column < 0) {
      throw new RefusedFileException(
          "cell_address_broken",
          spot(),
          "Một ô ghi địa chỉ \"%.20s\", không phải địa chỉ ô; tệp hỏng.".formatted(address),
          "A cell says its address is \"%.20s\", which is none; the file is damaged."
              .formatted(address));
    }
    return column;
  }

  private void row(XmlPart xml) throws IOException {
    int number = xml.number("r", row + 1);
    if (number <= row || number > MAX_ROW) {
      throw new RefusedFileException(
          "rows_out_of_order",
          new Spot(sheet, number),
          "Trang \"%s\": dòng %d đứng sau dòng %d; tệp hỏng.".formatted(sheet, number, row),
          "Sheet \"%s\": row %d stands after row %d; the file is damaged."
              .formatted(sheet, number, row));
    }
    row = number;
    meter.row(spot());
    boolean hidden = isTrue(xml.attribute("hidden"));
    List<TableCell> cells = new ArrayList<>();
    int column = -1;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        column = column(xml.attribute("r", ""), column + 1);
        TableCell cell = cell(xml);
        if (cell.isBlank()) {
          continue;
        }
        meter.cell(spot(), column, cell.text().length());
        if (hiddenColumns.get(column)) {
          sayHidden(column);
        } else if (!saidHidden.get(column)) {
          put(cells, column, cell);
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    if (hidden) {
      sink.remark(
          new Remark(
              "hidden_row",
              Remark.Weight.LEFT_OUT,
              spot(),
              "%s bị ẩn, không đọc; bỏ ẩn nếu cần, xoá nếu không.".formatted(spot().vi()),
              "%s is hidden and not read; unhide it if it counts, delete it if not."
                  .formatted(spot().en())));
    } else {
      sink.row(new TableRow(row, cells));
    }
  }

  private void put(List<TableCell> cells, int column, TableCell cell) throws RefusedFileException {
    if (column < cells.size()) {
      throw new RefusedFileException(
          "cell_twice",
          spot(),
          "%s: ô %s có hai giá trị; tệp hỏng.".formatted(spot().vi(), CellAddress.letters(column)),
          "%s: cell %s stands twice; the file is damaged."
              .formatted(spot().en(), CellAddress.letters(column)));
    }
    while (cells.size() < column) {
      cells.add(TableCell.EMPTY);
    }
    cells.add(cell);
  }

  /** Reads the element {@code c} just entered, up to its end. */
  private TableCell cell(XmlPart xml) throws IOException {
    String kind = xml.attribute("t", "n");
    int style = xml.number("s", -1);
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        formula = true;
        xml.skip();
      } else if (xml.isStart("v")) {
        value = plain(xml, "v");
      } else if (xml.isStart("is")) {
        value = XlsxStrings.richText(xml, "is", spot(), meter);
      }
    }
    TableCell cell = typed(kind, style, value);
    if (formula) {
      cell = cell.with(TableCell.Mark.FORMULA);
      if (value == null || value.isEmpty()) {
        cell = cell.with(TableCell.Mark.NO_VALUE);
      }
    }
    return cell;
  }

  private String plain(XmlPart xml, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd(end)) {
      if (xml.isText()) {
        text.append(xml.text());
        meter.growing(spot(), text.length());
      }
    }
    return text.toString();
  }

  private TableCell typed(String kind, int style, @Nullable String value)
      throws RefusedFileException {
    if (value == null || value.isEmpty()) {
      return TableCell.EMPTY;
    }
    return switch (kind) {
      case "s" -> TableCell.text(shared(value));
      case "str", "inlineStr" -> TableCell.text(value);
      case "b" -> new TableCell(value, TableCell.Type.BOOLEAN, Set.of());
      case "e" -> new TableCell(value, TableCell.Type.ERROR, Set.of());
      case "d" -> new TableCell(value, TableCell.Type.DATE, Set.of());
      default -> number(value, formats.of(style));
    };
  }

  private String shared(String index) throws RefusedFileException {
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= strings.size()) {
      throw new RefusedFileException(
          "string_missing",
          spot(),
          "%s: thiếu chuỗi số %s; tệp hỏng.".formatted(spot().vi(), index),
          "%s: string number %s is missing; the file is damaged.".formatted(spot().en(), index));
    }
    return strings.get(Integer.parseInt(index));
  }

  /** Excel computes with 15 digits; what it stores beyond them is noise of the binary form. */
  private TableCell number(String stored, TableCell.Type type) {
    if (stored.length() > 64
        || !stored.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return new TableCell(stored, TableCell.Type.ERROR, Set.of());
    }
    BigDecimal value = new BigDecimal(stored).round(new MathContext(15));
    String text =
        switch (type) {
          case PERCENT -> bare(value.movePointRight(2)) + "%";
          case DATE -> XlsxDates.text(value.doubleValue(), epoch, bare(value));
          default -> bare(value);
        };
    return new TableCell(text, type, Set.of());
  }

  private static String bare(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private void merge(String reference) throws RefusedFileException {
    meter.merge(new Spot(sheet, 0));
    CellRange range = CellAddress.range(reference);
    if (range == null) {
      throw new RefusedFileException(
          "merge_broken",
          new Spot(sheet, 0),
          "Trang \"%s\": vùng gộp ô \"%s\" không đúng dạng.".formatted(sheet, reference),
          "Sheet \"%s\": merged range \"%s\" is malformed.".formatted(sheet, reference));
    }
    sink.merged(range);
  }

  private static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }
}
