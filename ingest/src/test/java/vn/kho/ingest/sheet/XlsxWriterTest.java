package vn.kho.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.TableCell;

class XlsxWriterTest {
  @TempDir Path folder;

  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "@SUM(A1)",
          "+84 912",
          "-",
          "<script>alert('x')</script> & \"quoted\"",
          "_x0041_ stays five letters and two lines",
          "hai\ndòng",
          "tab\tgiữa",
          " khoảng trắng hai đầu ",
          "田中さんにあげて下さい 🏳️‍🌈 ﷽ Ω≈ç√∫",
          "\u0001\u001F\uFFFE",
          "\u202Etest\u202C ￼ \uFEFF");

  @Test
  void texts_comeBackAsTheyWere() throws IOException {
    Path file = folder.resolve("a.xlsx");
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      rows.add(new SheetRow(i + 1, List.of(SheetCell.text(0, TEXTS.get(i), Look.PLAIN))));
    }
    write(file, SheetFrame.noted("Biểu", List.of(new Note(1, 0, TEXTS.get(10)))), rows);
    SourceFile read = SourceFiles.read(file, "a.xlsx", ReadLimits.forResults());
    assertEquals(List.of(), read.issues());
    List<String> texts =
        read.tables().get(0).rows().stream().map(row -> row.cell(0).text()).toList();
    assertEquals(TEXTS, texts);
  }

  @Test
  void numbers_areNumbers() throws IOException {
    Path file = folder.resolve("n.xlsx");
    List<SheetCell> cells =
        List.of(
            SheetCell.number(0, "-12.5", Look.PLAIN),
            SheetCell.number(2, "0.8311", Look.BAD_PERCENT),
            SheetCell.number(3, "45413", Look.WARNED_DATE));
    write(file, SheetFrame.noted("a/b:c", List.of()), List.of(new SheetRow(7, cells)));
    SourceFile read = SourceFiles.read(file, "n.xlsx", ReadLimits.forResults());
    assertEquals("a b c", read.tables().get(0).sheet());
    assertEquals(7, read.tables().get(0).rows().get(0).number());
    List<TableCell> found = read.tables().get(0).rows().get(0).cells();
    assertEquals(
        "-12.5 NUMBER| TEXT|83.11% PERCENT|2024-05-01 DATE",
        String.join("|", found.stream().map(cell -> cell.text() + " " + cell.type()).toList()));
  }

  @Test
  void sheets_getNamesTheFormatAllows() {
    List<String> taken = List.of("Biểu", "x".repeat(31));
    assertEquals("Biểu (2)", SheetNames.fitting("biểu".replace('b', 'B'), taken));
    assertEquals("x".repeat(27) + " (2)", SheetNames.fitting("x".repeat(40), taken));
    assertEquals("Biểu (2)", SheetNames.fitting("'[]'", taken));
  }

  @Test
  void sameContent_givesSameBytes() throws IOException {
    List<SheetRow> rows = List.of(new SheetRow(1, List.of(SheetCell.text(0, "a", Look.HEADER))));
    Path first = folder.resolve("1.xlsx");
    Path second = folder.resolve("2.xlsx");
    write(first, SheetFrame.noted("s", List.of()), rows);
    write(second, SheetFrame.noted("s", List.of()), rows);
    assertEquals(-1, Files.mismatch(first, second));
  }

  private static void write(Path file, SheetFrame frame, List<SheetRow> rows) throws IOException {
    try (XlsxWriter book = new XlsxWriter(Files.newOutputStream(file))) {
      book.sheet(frame, rows);
    }
  }
}
