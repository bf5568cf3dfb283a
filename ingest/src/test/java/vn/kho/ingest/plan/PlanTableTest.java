package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.read.OfficeFiles;

/** Tables in the many forms unions issue them. */
class PlanTableTest {

  @TempDir Path folder;

  private record Case(String name, List<String> lines, List<String> rows) {}

  @TestFactory
  Stream<DynamicTest> table_isReadWhateverItsForm() {
    return Stream.of(
            new Case(
                "two-line header",
                List.of(
                    "TT|Nội dung|Mức độ từng năm|||Ghi chú",
                    "||Năm 2024|Năm 2025|Năm 2026",
                    "1|Việc|x||5"),
                List.of("1 x … 5")),
            new Case(
                "header again on the next page",
                List.of(
                    "TT|Nội dung|Năm 2025",
                    "1|Một|x",
                    "",
                    "<b>TT</b>|Nội dung|**Năm 2025**",
                    "2|Hai|-"),
                List.of("1 x", "2 -")),
            new Case(
                "other column order",
                List.of(
                    "Đơn vị thực hiện|Năm 2026|Năm 2025|Nội dung công việc|STT",
                    "Ban A|7|6|Việc|1"),
                List.of("1 7 6")),
            new Case(
                "a line that counts the columns",
                List.of("TT|Chỉ tiêu|Năm 2025|Năm 2026", "(1)|(2)|(3)|(4)", "1|Việc|3|4"),
                List.of("1 3 4")),
            new Case(
                "seven year columns",
                List.of("STT|Nhiệm vụ|2024|2025|2026|2027|2028|2029|2030", "1|Việc|1|2|3|4|5|6|7"),
                List.of("1 1 2 3 4 5 6 7")),
            new Case(
                "quarters of one year",
                List.of(
                    "KẾ HOẠCH năm 2026",
                    "TT|Chỉ tiêu|Kế hoạch năm 2026|Quý I|Quý II|Quý III|Quý IV",
                    "1|Lớp|4|1|1|1|1"),
                List.of("1 4 1 1 1 1")),
            new Case(
                "one column of figures, the year in the title",
                List.of(
                    "KẾ HOẠCH năm 2026", "TT|Nội dung|ĐVT|Chỉ tiêu giao", "1|Kết nạp|người|2.500"),
                List.of("1 2500")),
            new Case(
                "numbers in front of the text",
                List.of(
                    "Nội dung|Năm 2026",
                    "I. Tổ chức|",
                    "1. Kết nạp|100",
                    "- Nữ dân tộc|20",
                    "2. Thi đua|x"),
                List.of("I …", "I.1 100", "I.1#1 20", "I.2 x")),
            new Case(
                "a section title across the table",
                List.of(
                    "TT|Nội dung|Năm 2026",
                    "I. TỔ CHỨC HỘI",
                    "1|Kết nạp|100",
                    "II. KINH TẾ",
                    "1|Vay vốn|x"),
                List.of("I …", "I.1 100", "II …", "II.1 x")),
            new Case(
                "bars instead of tabs",
                List.of("¦TT¦Nội dung¦Năm 2026¦", "¦---¦---¦---¦", "¦1¦Việc¦x¦"),
                List.of("1 x")))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> {
                      PlanCheck check = Plans.check(c.lines().toArray(String[]::new));
                      assertEquals(c.rows(), Plans.rows(check));
                      assertFalse(check.isRefused(), () -> Plans.kinds(check).toString());
                    }));
  }

  private record Doubt(String name, FindingKind kind, List<String> lines) {}

  @TestFactory
  Stream<DynamicTest> whatIsNotClear_isSaidWithItsPlace() {
    String header = "TT|Nội dung|Năm 2025|Năm 2026";
    return Stream.of(
            new Doubt(
                "a cell of unknown words",
                FindingKind.CELL_NOT_UNDERSTOOD,
                List.of(header, "1|Việc|nhiều|x")),
            new Doubt(
                "a range that became a date",
                FindingKind.CELL_IS_DATE,
                List.of(header, "1|Việc|1-Feb|x")),
            new Doubt(
                "a number that became a date",
                FindingKind.ROW_NUMBER_IS_DATE,
                List.of(header, "01/01/2001|Việc|x|x")),
            new Doubt(
                "a cell outside the columns",
                FindingKind.CELL_OUTSIDE_COLUMNS,
                List.of(header, "1|Việc|x|x|500")),
            new Doubt(
                "a range that runs backwards",
                FindingKind.CELL_NOT_UNDERSTOOD,
                List.of(header, "1|Việc|5-2|x")),
            new Doubt("a row without text", FindingKind.LABEL_MISSING, List.of(header, "1||5|x")),
            new Doubt(
                "a row without any mark",
                FindingKind.ROW_WITHOUT_MARKS,
                List.of("TT|Nội dung|Năm 2025|Đơn vị thực hiện", "1|Việc||Ban A")),
            new Doubt(
                "a sentence cut in two",
                FindingKind.LABEL_CONTINUED,
                List.of(header, "1|Việc dài còn|x|x", "|tiếp ở trang sau||", "2|Hai|x|x")),
            new Doubt(
                "a row cut in two",
                FindingKind.LABEL_CONTINUED,
                List.of(header, "1|Việc dài còn||", "|tiếp ở trang sau|5|6", "2|Hai|x|x")),
            new Doubt(
                "text between rows",
                FindingKind.TEXT_BETWEEN_ROWS,
                List.of(header, "1|Việc|x|x", "Lưu ý khi làm", "2|Hai|x|x")),
            new Doubt(
                "a footnote nobody calls",
                FindingKind.FOOTNOTE_NOT_CALLED,
                List.of(header, "1|Việc|x|x", "<sup>4</sup> Số cũ")),
            new Doubt(
                "a call without a footnote",
                FindingKind.FOOTNOTE_MISSING,
                List.of(header, "1|Việc <sup>2</sup>|x|x")),
            new Doubt(
                "a number twice",
                FindingKind.NUMBER_TWICE,
                List.of(header, "1|Một|x|x", "1|Hai|x|x")),
            new Doubt(
                "a number left out",
                FindingKind.NUMBER_MISSING,
                List.of(header, "1|Một|x|x", "3|Ba|x|x")),
            new Doubt(
                "numbers out of order",
                FindingKind.NUMBER_OUT_OF_ORDER,
                List.of(header, "1|Một|x|x", "2|Hai|x|x", "3|Ba|x|x", "2|Hai|x|x")),
            new Doubt(
                "a lost zero",
                FindingKind.ROW_NUMBER_LOST_ZERO,
                List.of(header, "1.1|Một|x|x", "1.9|Chín|x|x", "1.1|Mười|x|x")),
            new Doubt(
                "another header",
                FindingKind.HEADER_CHANGED,
                List.of(header, "1|Một|x|x", "TT|Nội dung|Năm 2027|Cấp thực hiện", "2|Hai|x|Tỉnh")),
            new Doubt(
                "a column of another kind",
                FindingKind.COLUMN_UNKNOWN,
                List.of("TT|Nội dung|Năm 2025|Màu sắc", "1|Một|x|đỏ")),
            new Doubt(
                "rows without a header",
                FindingKind.HEADER_NOT_FOUND,
                List.of("1|Một|x|x", "2|Hai|x|x")),
            new Doubt(
                "no table",
                FindingKind.NO_TABLE,
                List.of("KẾ HOẠCH năm 2025", "I. MỤC ĐÍCH", "Giúp 5 hộ.")))
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d.name(),
                    () -> {
                      PlanCheck check = Plans.check(d.lines().toArray(String[]::new));
                      assertTrue(
                          Plans.kinds(check).contains(d.kind()),
                          () -> Plans.kinds(check).toString());
                      assertEquals(
                          d.kind().gravity() == Gravity.REFUSED || check.isRefused(),
                          check.isRefused());
                    }));
  }

  @Test
  void footnotes_areTakenFromBetweenTheRows() {
    PlanCheck check =
        Plans.check(
            "TT|Nội dung|Năm 2025",
            "1|Cấp cơ sở <sup>1</sup>|5",
            "<sup>1</sup> Tổng: 178",
            "2|Chủ tịch²|6",
            "² Tổng: 356",
            "3|Hết|x");
    assertEquals(List.of("1 5", "2 6", "3 x"), Plans.rows(check));
    assertEquals(2, check.plan().footnotes().size());
    assertEquals("Chủ tịch", check.plan().rows().get(1).label());
  }

  @Test
  void storedNumberThatContradictsTheText_isRefused() throws IOException {
    PlanCheck check =
        sheet(
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1</t></is></c><c r=\"B2\" t=\"inlineStr\"><is>"
                + "<t>Giúp từ 2.500 hộ</t></is></c><c r=\"C2\"><v>2.5</v></c><c r=\"D2\"><v>2500</v></c></row>",
            "");
    assertEquals(List.of("1 ?\"2.5\" 2500"), Plans.rows(check));
    assertEquals(1, check.findings().count(FindingKind.FRACTION_OF_A_WHOLE));
  }

  @Test
  void figureOverMergedYears_isAsked_aMarkIsForEach() throws IOException {
    PlanCheck check =
        sheet(
            row(2, "1", "Một", "500", "") + row(3, "2", "Hai", "x", ""),
            "<mergeCell ref=\"C2:D2\"/><mergeCell ref=\"C3:D3\"/>");
    assertEquals(List.of("1 ?\"500\" …", "2 x x"), Plans.rows(check));
    assertEquals(1, check.findings().count(FindingKind.FIGURE_OVER_MERGED_CELLS));
  }

  @Test
  void titlesAboveTheTableInItsSheet_areNoTableOfTheirOwn() throws IOException {
    Path file =
        OfficeFiles.workbook(
            folder.resolve("b.xlsx"),
            "<worksheet><sheetData>"
                + row(1, "HỘI LHPN TỈNH THỬ")
                + row(2, "KẾ HOẠCH NĂM 2026")
                + row(4, "TT", "Nội dung", "Kế hoạch năm 2026")
                + row(5, "1", "Một", "12")
                + "</sheetData></worksheet>");
    PlanCheck check = PlanCheck.of(file, new PlanCheck.Options(IssuedPlan.DATA, "", ""));
    assertEquals(List.of("1 12"), Plans.rows(check));
    assertEquals(List.of(), Plans.kinds(check));
  }

  @Test
  void secondTableWithoutAKnownHeader_isRefusedNotReadByTheFirstOnes() {
    String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    String body =
        "<w:tbl><w:tr>%1$s</w:tr><w:tr>%2$s</w:tr></w:tbl><w:p/><w:tbl><w:tr>%3$s</w:tr></w:tbl>"
            .formatted(
                (cell + cell + cell).formatted("TT", "Nội dung", "Năm 2026"),
                (cell + cell + cell).formatted("1", "Một", "12"),
                (cell + cell + cell + cell).formatted("7", "8", "9", "10"));
    Path file = OfficeFiles.document(folder.resolve("c.docx"), body);
    PlanCheck check = check(file);
    assertEquals(List.of("1 12"), Plans.rows(check));
    assertEquals(List.of(FindingKind.TABLE_NOT_READ), Plans.kinds(check));
  }

  private static PlanCheck check(Path file) {
    try {
      return PlanCheck.of(file, new PlanCheck.Options(IssuedPlan.DATA, "", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void formulas_giveTheirStoredValueAndAreSaid() throws IOException {
    PlanCheck check =
        sheet(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\""
                + " t=\"inlineStr\"><is><t>Một</t></is></c><c r=\"C2\"><f>2+3</f><v>5</v></c><c"
                + " r=\"D2\"><f>2+3</f></c></row>",
            "");
    assertAll(
        () -> assertEquals(List.of("1 5 ?\"\""), Plans.rows(check)),
        () -> assertEquals(1, check.findings().count(FindingKind.FORMULA_VALUE)),
        () -> assertEquals(1, check.findings().count(FindingKind.FORMULA_WITHOUT_VALUE)));
  }

  private PlanCheck sheet(String rows, String merges) throws IOException {
    Path file =
        OfficeFiles.workbook(
            folder.resolve("a.xlsx"),
            "<worksheet><sheetData>"
                + row(1, "TT", "Nội dung", "Năm 2025", "Năm 2026")
                + rows
                + "</sheetData><mergeCells>"
                + merges
                + "</mergeCells></worksheet>");
    return PlanCheck.of(file, new PlanCheck.Options(IssuedPlan.DATA, "", ""));
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.append(
            "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted((char) ('A' + i), number, cells[i]));
      }
    }
    return row.append("</row>").toString();
  }
}
