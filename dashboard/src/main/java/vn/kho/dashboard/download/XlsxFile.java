package vn.kho.dashboard.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.CellText;

/** A workbook with real numbers and dates; every text is written as text, never as a formula. */
public final class XlsxFile {
  private static final int HEAD_ROW = 2;

  private XlsxFile() {}

  public static byte[] of(DataTable table, String sheetName) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "kho", "1.0")) {
      Worksheet sheet = book.newWorksheet(sheetName);
      sheet.inlineString(0, 0, CellText.of(table.title()));
      sheet.style(0, 0).bold().fontSize(14).set();
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.inlineString(HEAD_ROW, i, CellText.of(table.columns().get(i)));
        sheet.style(HEAD_ROW, i).bold().fillColor("F4EEF0").wrapText(true).set();
        sheet.width(i, i == 0 ? 26 : 18);
      }
      int row = HEAD_ROW + 1;
      for (List<@Nullable Object> cells : table.rows()) {
        for (int i = 0; i < cells.size(); i++) {
          write(sheet, row, i, cells.get(i));
        }
        row++;
      }
      for (String note : table.notes()) {
        row++;
        sheet.inlineString(row, 0, CellText.of(note));
        sheet.style(row, 0).italic().set();
      }
      sheet.freezePane(0, HEAD_ROW + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format("#,##0.##").set();
    } else if (cell instanceof Integer number) {
      sheet.value(row, column, number);
    } else if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (cell != null) {
      sheet.inlineString(row, column, CellText.of(cell.toString()));
    }
  }
}
