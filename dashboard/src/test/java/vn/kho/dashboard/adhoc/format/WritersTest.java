package vn.kho.dashboard.adhoc.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.ColumnKind;

class WritersTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("tên", "VARCHAR", ColumnKind.TEXT),
          new Column("giá trị", "DECIMAL(24,6)", ColumnKind.DECIMAL),
          new Column("ngày", "DATE", ColumnKind.DATE),
          new Column("tên", "INTEGER[]", ColumnKind.NESTED));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String write(ResultWriter writer) throws IOException {
    writer.columns(COLUMNS);
    writer.row(ResultRow.of("Xã \"Văn Lăng\", mới", "2500.000000", "2024-05-31", "[1, 2]"));
    writer.row(ResultRow.of("=1+1", "-0.500000", null, null));
    writer.row(ResultRow.of("", null, null, "[]"));
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csv_keeps_null_and_empty_apart() throws IOException {
    assertEquals(
        """
        tên,giá trị,ngày,tên
        "Xã ""Văn Lăng"", mới",2500.000000,2024-05-31,"[1, 2]"
        =1+1,-0.500000,,
        "",,,[]
        """,
        write(CsvWriter.plain(out, ',')));
  }

  @Test
  void csv_for_a_spreadsheet_has_a_mark_and_no_formula() throws IOException {
    assertEquals(
        """
        \uFEFFtên;giá trị;ngày;tên
        "Xã ""Văn Lăng"", mới";2500.000000;2024-05-31;[1, 2]
        '=1+1;-0.500000;;
        "";;;[]
        """,
        write(CsvWriter.forSpreadsheet(out, ';')));
  }

  @Test
  void json_has_numbers_lists_and_a_key_for_every_column() throws IOException {
    assertEquals(
        """
        [{"tên": "Xã \\"Văn Lăng\\", mới", "giá trị": 2500.000000, "ngày": "2024-05-31", "tên_2": [1, 2]},
        {"tên": "=1+1", "giá trị": -0.500000, "ngày": null, "tên_2": null},
        {"tên": "", "giá trị": null, "ngày": null, "tên_2": []}]
        """,
        write(new JsonWriter(out)));
  }

  @Test
  void json_without_rows_is_an_empty_list() throws IOException {
    JsonWriter writer = new JsonWriter(out);
    writer.columns(COLUMNS);
    writer.finish();

    assertEquals("[]\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void table_is_aligned_and_shows_null() throws IOException {
    assertEquals(
        """
        tên                 giá trị  ngày        tên
        ------------------  -------  ----------  ------
        Xã "Văn Lăng", mới     2500  2024-05-31  [1, 2]
        =1+1                   -0.5  NULL        NULL
                               NULL  NULL        []
        """,
        write(new TableWriter(out)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2500.000000,2500", "0.500000,0.5", "-1.0,-1", "12,12", "100,100", "0.000000,0"})
  void decimal_is_shown_without_the_zeros_of_its_type(String decimal, String shown) {
    assertEquals(shown, TableWriter.withoutZeros(decimal));
  }

  @Test
  void cell_cannot_command_the_terminal() {
    assertEquals("a␛[31m↵b\uFFFD", TableWriter.visible("a\u001b[31m\nb\u202e"));
  }

  @Test
  void xlsx_has_real_numbers_and_no_formula(@TempDir Path folder) throws IOException {
    XlsxWriter writer = new XlsxWriter(out, "Kết quả", List.of("Ghi chú", "SELECT 1"));
    write(writer);
    String sheet = entry(folder, "xl/worksheets/sheet1.xml");

    assertTrue(sheet.contains("<v>2500.0</v>"), sheet);
    assertTrue(sheet.contains("<v>-0.5</v>"), sheet);
    assertTrue(sheet.contains("<t>=1+1</t>"), sheet);
    assertFalse(sheet.contains("<f>"), sheet);
    assertTrue(entry(folder, "xl/worksheets/sheet2.xml").contains("SELECT 1"));
  }

  @Test
  void xlsx_keeps_a_long_number_whole_as_text(@TempDir Path folder) throws IOException {
    XlsxWriter writer = new XlsxWriter(out, "a", List.of("b"));
    writer.columns(List.of(new Column("h", "HUGEINT", ColumnKind.INTEGER)));
    writer.row(ResultRow.of("12345678901234567890"));
    writer.finish();

    assertTrue(entry(folder, "xl/worksheets/sheet1.xml").contains("<t>12345678901234567890</t>"));
  }

  private String entry(Path folder, String name) throws IOException {
    Path file = Files.write(folder.resolve("result.xlsx"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream entry = zip.getInputStream(zip.getEntry(name))) {
      return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
