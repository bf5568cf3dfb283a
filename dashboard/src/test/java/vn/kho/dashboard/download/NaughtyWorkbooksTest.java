package vn.kho.dashboard.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.format.XlsxWriter;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.ColumnKind;
import vn.kho.dashboard.fixture.Naughty;

/** Whatever a name holds, another program reads the same words from a workbook, as text. */
class NaughtyWorkbooksTest {
  private static final List<String> ODD =
      List.of(
          "_x0041_",
          "_x005F_x0041_",
          "\u0000\u0008\u000b\u001b[31m",
          "hai\ndòng",
          "hai\r\ndòng",
          "\tthụt vào",
          " đầu và cuối ",
          "\ufffe\uffff",
          "\ud83c\udf38",
          "-1+1",
          "+84 912 345 678",
          "'=1+1");

  private static List<String> names() {
    return Stream.concat(Naughty.strings().stream(), ODD.stream()).toList();
  }

  @Test
  void names_come_back_from_a_table_taken_away() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    names().forEach(name -> rows.add(List.of(name)));
    DataTable table =
        new DataTable("t", "Bảng", List.of("Tên"), List.copyOf(rows), List.of("Nguồn"));
    assertEquals(names(), read(XlsxFile.of(table, "Bảng"), 3));
  }

  @Test
  void names_come_back_from_an_answer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter writer = new XlsxWriter(out, "Kết quả", List.of("Nguồn", "…"));
    writer.columns(List.of(new Column("tên", "VARCHAR", ColumnKind.TEXT)));
    for (String name : names()) {
      writer.row(ResultRow.of(name));
    }
    writer.finish();
    assertEquals(names(), read(out.toByteArray(), 1));
  }

  private static List<String> read(byte[] bytes, int from) throws IOException {
    List<String> read = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < names().size(); i++) {
        Row row = book.getSheetAt(0).getRow(from + i);
        assertEquals(CellType.STRING, row.getCell(0).getCellType());
        read.add(row.getCell(0).getStringCellValue());
      }
    }
    return read;
  }
}
