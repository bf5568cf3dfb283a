package vn.kho.dashboard.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.kho.dashboard.fixture.SnapshotFixture;
import vn.kho.dashboard.query.ReviewRow;
import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Form;
import vn.kho.dashboard.report.content.Issue;
import vn.kho.dashboard.report.content.Piece;
import vn.kho.dashboard.report.content.Profile;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.ReviewWriter;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.pdf.PdfReport;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;

/** The pages as they are printed, and the parts other programs find in the files. */
class ReportLayoutIT {
  private static final String FIRST = "20261113T080000Z";
  private static final String SECOND = "20261120T080000Z";
  private static final String PLAN = "thai-nguyen-2021-2026";
  private static final int DPI = 40;

  @TempDir private static Path folder;
  private static Path files;

  @BeforeAll
  static void publish() throws Exception {
    SnapshotFixture fixture = new SnapshotFixture(folder.resolve("warehouse"));
    fixture.publish(
        FIRST,
        "update mart_attainment set actual_value = actual_value - 6"
            + " where row_no = 'I.2.1' and period = '2026'");
    fixture.publish(SECOND, "select 1");
    files = folder.resolve("files");
    report(files, "--year", "2024", "--format", "docx,pdf,xlsx");
  }

  @Test
  void pdf_prints_every_figure() throws Exception {
    try (PDDocument document = Loader.loadPDF(only(files, ".pdf").toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      List<String> lost = new ArrayList<>();
      List<List<String>> figures = FigureRows.of(Files.readAllBytes(only(files, ".csv")));
      for (List<String> figure : figures.subList(1, figures.size())) {
        if (!text.contains(figure.get(3).replaceAll("\\s", ""))) {
          lost.add(figure.get(0) + " " + figure.get(3));
        }
      }
      assertEquals(List.of(), lost);
    }
  }

  @Test
  void pdf_pages_carry_the_mark_are_not_blank_and_nothing_touches_their_edge() throws Exception {
    try (PDDocument document = Loader.loadPDF(only(files, ".pdf").toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        String page = text(document, i + 1);
        assertTrue(page.contains("SỐ LIỆU MÔ PHỎNG"), "page " + (i + 1));
        assertTrue(i == 0 || page.startsWith(String.valueOf(i + 1)), page);
        BufferedImage image = renderer.renderImageWithDPI(i, DPI);
        assertTrue(dark(image, 0) > 200, "page " + (i + 1) + " is blank");
        int inside = dark(image, 8);
        assertEquals(dark(image, 0), inside, "page " + (i + 1) + " is cut off");
      }
    }
  }

  /** Dark points further than so many points from the edge. */
  private static int dark(BufferedImage image, int edge) {
    int count = 0;
    for (int x = edge; x < image.getWidth() - edge; x++) {
      for (int y = edge; y < image.getHeight() - edge; y++) {
        count += (image.getRGB(x, y) & 0xff) < 160 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void contents_name_the_page_each_heading_stands_on() throws Exception {
    byte[] pdf = Files.readAllBytes(only(files, ".pdf"));
    List<Integer> pages = PdfReport.pages(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String first = text(document, 1);
      List<String> lines =
          first
              .lines()
              .filter(line -> line.matches("(PHẦN|[IV]+\\.|BIỂU).*\\.\\.+ ?\\d+"))
              .toList();
      assertEquals(pages.size(), lines.size(), first);
      for (int i = 0; i < lines.size(); i++) {
        String heading = lines.get(i).replaceFirst(" *\\.\\.+ ?\\d+$", "");
        assertTrue(lines.get(i).endsWith(String.valueOf(pages.get(i))), lines.get(i));
        assertTrue(text(document, pages.get(i)).contains(heading), heading);
      }
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  @Test
  void docx_has_word_styles_a_contents_field_and_heads_that_repeat() throws Exception {
    String document = part("word/document.xml");
    assertTrue(document.contains(" TOC \\o \"1-2\" \\h \\z \\u "));
    int pages = PdfReport.pages(Files.readAllBytes(only(files, ".pdf"))).size();
    assertEquals(pages, document.split(" PAGEREF _Toc", -1).length - 1);
    assertTrue(document.contains("w:orient=\"landscape\""));
    try (InputStream in = Files.newInputStream(only(files, ".docx"));
        XWPFDocument word = new XWPFDocument(in)) {
      for (String style : List.of("Normal", "Title", "Heading1", "Heading2", "Heading3", "TOC1")) {
        assertTrue(word.getStyles().styleExist(style), style);
      }
      List<XWPFTable> annexes =
          word.getTables().stream().filter(t -> t.getRow(0).getTableCells().size() > 2).toList();
      assertTrue(annexes.size() >= 3);
      annexes.forEach(table -> assertTrue(table.getRow(0).isRepeatHeader()));
    }
  }

  @Test
  void docx_charts_are_native_and_hold_the_figures_of_the_marts() throws Exception {
    Map<String, BigDecimal> marts =
        review().scored().stream()
            .filter(row -> row.attainmentPct() != null)
            .collect(
                Collectors.toMap(row -> Form.rowNumber(row.rowNo()), ReviewRow::attainmentPct));
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes("word/charts/chart1.xml")));
    Element series = (Element) chart.getElementsByTagName("c:ser").item(0);
    List<String> names = values(series, "c:cat");
    List<String> numbers = values(series, "c:val");
    assertTrue(names.size() >= 2 && names.size() == numbers.size());
    for (int i = 0; i < names.size(); i++) {
      assertEquals(
          0,
          Objects.requireNonNull(marts.get(names.get(i)))
              .compareTo(new BigDecimal(numbers.get(i))));
    }
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(bytes("word/embeddings/chart1.xlsx")))) {
      assertEquals(names.size(), book.getSheetAt(0).getLastRowNum());
    }
  }

  private static List<String> values(Element series, String kind) {
    NodeList found =
        ((Element) series.getElementsByTagName(kind).item(0)).getElementsByTagName("c:v");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void table_of_five_hundred_rows_loses_none() throws Exception {
    Report long500 = withLongTable(500);
    List<String> names = IntStream.range(0, 500).mapToObj(ReportLayoutIT::name).toList();
    try (XWPFDocument word =
            new XWPFDocument(new ByteArrayInputStream(ReportFiles.bytes(long500, Formats.DOCX)));
        XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(ReportFiles.bytes(long500, Formats.XLSX)));
        PDDocument pdf = Loader.loadPDF(ReportFiles.bytes(long500, Formats.PDF))) {
      XWPFTable table = word.getTables().get(word.getTables().size() - 1);
      assertEquals(501, table.getNumberOfRows());
      assertEquals(name(499), table.getRow(500).getCell(1).getText());
      String text = new PDFTextStripper().getText(pdf);
      assertEquals(List.of(), names.stream().filter(name -> !text.contains(name)).toList());
      assertTrue(book.getSheet("BIỂU 99").getLastRowNum() >= 500);
    }
  }

  private static String name(int number) {
    return String.format("Xã-%03d", number);
  }

  private static Report withLongTable(int count) throws IOException {
    Report draft = ReviewWriter.write(review(), Profile.load(Path.of("../data")), Issue.draft());
    List<Table.Row> rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Table.Row(
                        Table.Weight.PLAIN,
                        List.of(Piece.of(String.valueOf(i + 1)), Piece.of(name(i)))))
            .toList();
    List<Table.Column> columns =
        List.of(
            new Table.Column("TT", 10, Table.Align.CENTER),
            new Table.Column("Đơn vị", 90, Table.Align.LEFT));
    Annex annex =
        new Annex("BIỂU 99", "DÀI", List.of(new Table("Biểu 99", "DÀI", "", columns, rows)));
    return new Report(
        draft.identity(),
        draft.title(),
        draft.letterhead(),
        draft.body(),
        draft.signing(),
        List.of(annex),
        draft.gate(),
        draft.mark(),
        draft.footer(),
        draft.figures());
  }

  @Test
  void second_issue_tells_what_changed_and_why_and_the_first_stays_as_it_was() throws Exception {
    String[] name = {"--by", "Nguyễn Thị A", "--reason", "Số thử"};
    Path first = folder.resolve("first");
    report(first, join(name, "--year", "2026", "--snapshot", FIRST, "--issue"));
    Path second = folder.resolve("second");
    report(second, join(name, "--year", "2026", "--issue"));
    try (InputStream in = Files.newInputStream(only(second, ".docx"));
        XWPFDocument word = new XWPFDocument(in)) {
      String text =
          word.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
      assertTrue(text.contains("báo cáo mới +4; báo cáo gửi muộn +2"), "causes");
    }
    remove(folder.resolve("warehouse/snapshots").resolve(FIRST));
    Path again = folder.resolve("again");
    report(again, "--year", "2026", "--issued", "R0001");
    try (Stream<Path> all = Files.list(first)) {
      for (Path file : all.toList()) {
        assertArrayEquals(
            Files.readAllBytes(file), Files.readAllBytes(again.resolve(file.getFileName())));
      }
    }
  }

  @Test
  void changes_are_followed_through_the_snapshots_in_between() throws Exception {
    Path other = folder.resolve("chain");
    SnapshotFixture chain = new SnapshotFixture(other.resolve("warehouse"));
    chain.publish("20261106T080000Z", moved("10", "20261101T080000Z", "20261106T080000Z"));
    chain.publish(FIRST, moved("6", "20261106T080000Z", FIRST));
    chain.publish(SECOND, "select 1");
    String[] name = {"--year", "2026", "--by", "Nguyễn Thị A", "--reason", "Số thử", "--issue"};
    Path out = other.resolve("out");
    assertEquals(
        0, Asked.report(other, out, PLAN, join(name, "--snapshot", "20261106T080000Z")).exitCode());
    assertEquals(0, Asked.report(other, other.resolve("next"), PLAN, "--year", "2026").exitCode());
    try (InputStream in = Files.newInputStream(only(other.resolve("next"), ".docx"));
        XWPFDocument word = new XWPFDocument(in)) {
      String text =
          word.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
      assertTrue(text.contains("báo cáo mới +8; báo cáo gửi muộn +2"), text);
    }
  }

  /**
   * This snapshot's figure is so much below the last one's; four of it came since the one before.
   */
  private static String moved(String below, String from, String to) {
    return "update mart_attainment set actual_value = actual_value - "
        + below
        + " where row_no = 'I.2.1' and period = '2026';"
        + "update mart_changes set from_snapshot = '"
        + from
        + "', to_snapshot = '"
        + to
        + "', late_reports = 0";
  }

  private static String[] join(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    Collections.addAll(all, some);
    return all.toArray(String[]::new);
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static vn.kho.dashboard.report.content.Review review() {
    try (SnapshotStore store =
            new SnapshotStore(
                new Warehouse(folder.resolve("warehouse")), StoreSettings.defaults());
        Session session = store.open(SECOND)) {
      return new ReportRequest(PLAN, "2024", Optional.empty()).review(session);
    }
  }

  private static String part(String name) {
    return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (ZipFile zip = new ZipFile(only(files, ".docx").toFile())) {
      ZipEntry entry = zip.getEntry(name);
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(Path out, String... more) {
    assertEquals(0, Asked.report(folder, out, PLAN, more).exitCode());
  }

  private static Path only(Path place, String ending) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
