package vn.kho.dashboard.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.dashboard.fixture.SnapshotFixture;

/** The report as a user asks for it, opened by other programs than those that wrote it. */
class ReportIT {
  private static final String SNAPSHOT = "20261120T080000Z";
  private static final String PLAN = "thai-nguyen-2021-2026";

  @TempDir private static Path folder;

  @BeforeAll
  static void publish() throws Exception {
    new SnapshotFixture(folder.resolve("warehouse")).publish(SNAPSHOT, "select 1");
  }

  @Test
  void docx_has_the_head_the_parts_and_the_annexes_of_an_official_paper() throws Exception {
    Path out = folder.resolve("one");
    report(out, "--year", "2024");
    try (InputStream in = Files.newInputStream(only(out, ".docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      String text = text(document);
      for (String expected :
          List.of(
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "BÁO CÁO",
              "PHẦN THỨ NHẤT",
              "PHẦN THỨ HAI",
              "PHẦN THỨ BA",
              "Nơi nhận:",
              "TM. BAN THƯỜNG VỤ",
              "Lũy kế từ đầu nhiệm kỳ",
              "Độ phủ báo cáo",
              SNAPSHOT)) {
        assertTrue(text.contains(expected), expected);
      }
      assertTrue(
          document.getTables().stream()
              .anyMatch(table -> table.getRow(0).getTableCells().size() == 12));
    }
  }

  @Test
  void two_runs_give_the_same_bytes() throws Exception {
    report(folder.resolve("first"), "--year", "2024");
    report(folder.resolve("second"), "--year", "2024");
    Path file = only(folder.resolve("first"), ".docx");
    assertArrayEquals(
        Files.readAllBytes(file),
        Files.readAllBytes(folder.resolve("second").resolve(file.getFileName())));
  }

  private static void report(Path out, String... more) {
    assertEquals(0, Asked.report(folder, out, PLAN, more).exitCode());
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static String text(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    document.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
    document
        .getTables()
        .forEach(
            table ->
                table
                    .getRows()
                    .forEach(
                        row ->
                            row.getTableCells()
                                .forEach(cell -> text.append(cell.getText()).append('\n'))));
    document.getFooterList().forEach(footer -> text.append(footer.getText()).append('\n'));
    document.getHeaderList().forEach(header -> text.append(header.getText()).append('\n'));
    return text.toString();
  }
}
