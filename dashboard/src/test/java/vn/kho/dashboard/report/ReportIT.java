package vn.kho.dashboard.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.fixture.SnapshotFixture;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;

/** The report as a user asks for it, opened by other programs than those that wrote it. */
class ReportIT {
  private static final String SNAPSHOT = "20261120T080000Z";
  private static final String PLAN = "thai-nguyen-2021-2026";
  private static final String DUTIES =
      "insert into mart_reporting by name select distinct org_unit_id, 'monthly' as report_type,"
          + " year || '-05' as period, 'on_time' as state, (year || '-05-01')::date as"
          + " period_start, (year || '-05-31')::date as period_end, (year || '-06-09')::date as"
          + " due_on, 0 as indicators_due, 0 as indicators_reported from mart_attainment,"
          + " unnest(['2024', '2025', '2026']) as years(year) where starts_with(org_unit_id, 'c')";

  @TempDir private static Path folder;

  @BeforeAll
  static void publish() throws Exception {
    new SnapshotFixture(folder.resolve("warehouse")).publish(SNAPSHOT, DUTIES);
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
    String[] all = {"--year", "2024", "--format", "docx,pdf,xlsx,html"};
    report(folder.resolve("first"), all);
    report(folder.resolve("second"), all);
    same(folder.resolve("first"), folder.resolve("second"), 5);
  }

  @Test
  void pdf_has_readable_vietnamese_tags_and_bookmarks() throws Exception {
    Path out = folder.resolve("pdf");
    report(out, "--year", "2024", "--format", "pdf");
    try (PDDocument document = Loader.loadPDF(only(out, ".pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      for (String expected :
          List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHẦN THỨ NHẤT", "Lũy kế", SNAPSHOT)) {
        assertTrue(text.contains(expected), expected);
      }
      assertNotNull(document.getDocumentCatalog().getDocumentOutline());
      assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
    }
  }

  @Test
  void workbook_opens_with_a_sheet_per_annex_and_the_list_of_figures() throws Exception {
    Path out = folder.resolve("xlsx");
    report(out, "--year", "2024", "--format", "xlsx");
    try (InputStream in = Files.newInputStream(only(out, ".xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertEquals(9, book.getNumberOfSheets());
      int figures = book.getSheet("Nguồn số liệu").getLastRowNum();
      assertEquals(figures, FigureRows.of(Files.readAllBytes(only(out, ".csv"))).size() - 1);
    }
  }

  @Test
  void every_figure_of_a_mart_row_is_what_the_mart_says() throws Exception {
    Path out = folder.resolve("figures");
    report(out, "--year", "2024", "--format", "html");
    List<List<String>> rows = FigureRows.of(Files.readAllBytes(only(out, ".csv")));
    int compared = 0;
    try (SnapshotStore store =
            new SnapshotStore(
                new Warehouse(folder.resolve("warehouse")), StoreSettings.defaults());
        Session session = store.open(SNAPSHOT)) {
      Map<String, ReviewRow> marts =
          new ReportRequest(PLAN, "2024", Optional.empty())
              .review(session).rows().stream()
                  .collect(Collectors.toMap(ReviewRow::targetId, row -> row));
      for (List<String> cells : rows) {
        if (cells.get(6).equals("actual_value") && cells.get(10).equals("2024")) {
          BigDecimal expected = Objects.requireNonNull(marts.get(cells.get(8))).actualValue();
          assertEquals(0, new BigDecimal(cells.get(4)).compareTo(expected), cells::toString);
          compared++;
        }
      }
    }
    assertTrue(compared > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, ''",
    "2025, ''",
    "2026, ''",
    "term, ''",
    "2024, c05467-0",
    "2024, d171-0",
  })
  void every_figure_is_given_again_by_its_statement(String year, String unit) throws Exception {
    Path out = folder.resolve("sql-" + year + unit);
    String[] asked =
        unit.isEmpty()
            ? new String[] {"--year", year, "--format", "html"}
            : new String[] {"--year", year, "--format", "html", "--unit", unit};
    report(out, asked);
    List<List<String>> figures = FigureRows.of(Files.readAllBytes(only(out, ".csv")));
    int sql = figures.get(0).indexOf("sql");
    Path copy = folder.resolve("sql-" + year + unit + ".duckdb");
    Files.copy(
        folder.resolve("warehouse/snapshots").resolve(SNAPSHOT).resolve("serving.duckdb"), copy);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
        Statement statement = connection.createStatement()) {
      for (List<String> figure : figures.subList(1, figures.size())) {
        try (ResultSet rows = statement.executeQuery(figure.get(sql))) {
          assertTrue(rows.next(), figure::toString);
          BigDecimal again = Objects.requireNonNull(rows.getBigDecimal(1), figure::toString);
          BigDecimal gap = again.subtract(new BigDecimal(figure.get(4))).abs();
          assertTrue(gap.compareTo(new BigDecimal("0.000001")) <= 0, figure + " got " + again);
        }
      }
    }
    assertTrue(figures.size() > 1);
  }

  @Test
  void issuing_over_a_failed_check_needs_a_name_and_a_reason_and_freezes() throws Exception {
    String[] bare = {"--year", "2024", "--issue"};
    Problem held = assertThrows(Problem.class, () -> report(folder.resolve("held"), bare));
    assertEquals(ProblemCode.REPORT_HELD, held.code());
    Path issued = folder.resolve("issued");
    report(issued, "--year", "2024", "--issue", "--by", "Nguyễn Thị A", "--reason", "Số thử");
    try (InputStream in = Files.newInputStream(only(issued, ".docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      assertTrue(text(document).contains("Người quyết định: Nguyễn Thị A. Lý do: Số thử."));
    }
    Path again = folder.resolve("again");
    report(again, "--year", "2024", "--issued", "R0001");
    same(issued, again, 5);
    Path next = folder.resolve("next");
    report(next, "--year", "2024");
    try (InputStream in = Files.newInputStream(only(next, ".docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      assertTrue(text(document).contains("THAY ĐỔI SO VỚI BẢN TRƯỚC"));
    }
  }

  private static void same(Path one, Path other, int count) throws IOException {
    try (Stream<Path> files = Files.list(one)) {
      List<Path> all = files.toList();
      assertEquals(count, all.size());
      for (Path file : all) {
        assertArrayEquals(
            Files.readAllBytes(file),
            Files.readAllBytes(other.resolve(file.getFileName())),
            file.toString());
      }
    }
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
