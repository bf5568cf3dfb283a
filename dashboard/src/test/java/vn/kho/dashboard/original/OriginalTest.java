package vn.kho.dashboard.original;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalTest {
  private static final String DIGEST = "ab".repeat(32);
  private static final String TABLE =
      "Đơn vị,Chỉ tiêu,Kết quả\n05467,\"nhiều\ndòng, một ô\",12\n\n05468,x,34\n05469,y,56\n";
  @TempDir private Path originals;

  @ParameterizedTest(name = "row {0}, column {1}, text {2} is {3}")
  @CsvSource({
    "2, Kết quả, 12, 12",
    "4, ' kết  QUẢ ', 34, 34",
    "4, value, 34, 34",
    "5, C, '', 56",
    "5, value, 999, ''",
  })
  void the_cell_of_a_figure_is_marked(int row, String column, String raw, String marked)
      throws IOException {
    keep(TABLE.getBytes(StandardCharsets.UTF_8));
    assertEquals(marked, text(region(null, row, column, raw)));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "windows-1258"})
  void every_encoding_is_read(String charset) throws IOException {
    String table = charset.equals("windows-1258") ? "ten;so\nHuê\u0323;7\n" : "ten;so\nHuệ;7\n";
    keep(table.getBytes(Charset.forName(charset)));
    Region region = region(null, 2, "so", "7");
    assertEquals("7", text(region));
    assertEquals("Huệ", region.lines().get(1).cells().get(0));
  }

  @Test
  void a_workbook_is_read_sheet_by_sheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet other = book.newWorksheet("Bìa");
      other.value(0, 0, "không phải đây");
      Worksheet sheet = book.newWorksheet("Biểu 1");
      sheet.value(6, 1, "Chỉ tiêu");
      sheet.value(6, 3, "Kết quả");
      sheet.value(19, 1, "Hộ thoát nghèo");
      sheet.value(19, 3, 338);
    }
    keep(out.toByteArray());
    Region region = region("Biểu 1", 20, "Kết quả", "338");
    assertEquals("338", text(region));
    assertEquals(7, region.lines().get(0).row());
    assertEquals("D", Region.letters(region.column()));
  }

  @Test
  void a_file_that_is_gone_or_unreadable_is_not_shown() throws IOException {
    Original.Place place = new Original.Place(null, 2, "x", null);
    assertTrue(Original.around(originals, DIGEST, place).isEmpty());
    assertTrue(Original.around(originals, "../../etc/passwd", place).isEmpty());
    keep("PK not a workbook".getBytes(StandardCharsets.UTF_8));
    assertTrue(Original.around(originals, DIGEST, place).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ"})
  void letters_are_those_of_a_spreadsheet(int column, String letters) {
    assertEquals(letters, Region.letters(column));
  }

  private void keep(byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(originals.resolve("ab"));
    Files.write(folder.resolve(DIGEST), bytes);
  }

  private Region region(
      @org.jspecify.annotations.Nullable String sheet, int row, String column, String raw) {
    return Original.around(originals, DIGEST, new Original.Place(sheet, row, column, raw))
        .orElseThrow();
  }

  private static String text(Region region) {
    for (Region.Line line : region.lines()) {
      if (line.row() == region.row() && region.column() >= 0) {
        return line.cells().get(region.column());
      }
    }
    return "";
  }
}
