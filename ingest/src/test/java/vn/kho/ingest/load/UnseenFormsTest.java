package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.read.OfficeFiles;

/** Forms of offices that once were read wrong or not at all. */
class UnseenFormsTest {
  private final Path folder;

  UnseenFormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> forms() {
    return List.of(
        form(
            "unit of measure below the table",
            """
            Tháng 5 năm 2024;
            Đơn vị;Số dư tiết kiệm
            Phường Túc Duyên;1,5
            ĐVT: tỷ đồng;
            """,
            "savings_balance 2024-05 in_period 1500"),
        form(
            "unit of measure behind the name of the column",
            """
            Tháng 5 năm 2024;;
            Đơn vị;Số dư tiết kiệm (nghìn đồng);Hội viên kết nạp mới (hội viên)
            Phường Túc Duyên;1500000;7
            """,
            "savings_balance 2024-05 in_period 1500; members_admitted 2024-05 in_period 7"),
        form(
            "to date beside one month",
            """
            Năm 2024;;
            Đơn vị;Hội viên kết nạp mới;
            ;Tháng 5;Luỹ kế từ đầu năm
            Phường Túc Duyên;5;30
            """,
            "members_admitted 2024-05 in_period 5; members_admitted 2024-05 year_to_date 30"),
        form(
            "to date beside all months it adds up",
            """
            Năm 2024;;;
            Đơn vị;Hội viên kết nạp mới;;
            ;Tháng 1;Tháng 2;Luỹ kế từ đầu năm
            Phường Túc Duyên;5;6;11
            """,
            "members_admitted 2024-01 in_period 5; members_admitted 2024-02 in_period 6"),
        form(
            "total over indicators",
            """
            Đơn vị: Phường Túc Duyên;;
            Năm 2024;;
            Chỉ tiêu;Tháng 1;Tháng 2
            Hội viên kết nạp mới;5;6
            Tổ tiết kiệm;3;3
            Tổng cộng;8;9
            """,
            "members_admitted 2024-01 in_period 5; savings_groups 2024-01 in_period 3;"
                + " members_admitted 2024-02 in_period 6; savings_groups 2024-02 in_period 3"),
        form(
            "months written as their first days",
            """
            Chỉ tiêu: Hội viên kết nạp mới;;
            Đơn vị;2024-05-01;2024-06-01
            Phường Túc Duyên;5;6
            """,
            "members_admitted 2024-05 in_period 5; members_admitted 2024-06 in_period 6"),
        form(
            "months written as their first days below each indicator",
            """
            Đơn vị;Hội viên kết nạp mới;;Tổ tiết kiệm;
            ;2024-05-01;2024-06-01;2024-05-01;2024-06-01
            Phường Túc Duyên;5;6;3;4
            """,
            "members_admitted 2024-05 in_period 5; savings_groups 2024-05 in_period 3;"
                + " members_admitted 2024-06 in_period 6; savings_groups 2024-06 in_period 4"),
        form(
            "who signed it, with a telephone",
            """
            Tháng 5 năm 2024;;
            Đơn vị;Hội viên kết nạp mới;Tổ tiết kiệm
            Phường Túc Duyên;5;3
            ;Thái Nguyên, ngày 05 tháng 6 năm 2024;
            ;TP. Thái Nguyên ngày 05/6/2024;
            ;Người lập biểu: Nguyễn Thị A, ĐT 0912345678;
            Người lập biểu;SĐT: 0912.345.678;
            """,
            "members_admitted 2024-05 in_period 5; savings_groups 2024-05 in_period 3"),
        form(
            "what stood on two days",
            """
            Chỉ tiêu: Tổ tiết kiệm;;
            Đơn vị;2024-01-01;2024-07-01
            Phường Túc Duyên;5;6
            """,
            "savings_groups 2024-01-01 in_period 5; savings_groups 2024-07-01 in_period 6"));
  }

  static List<Arguments> days() {
    String both = "members_admitted 2024-05 in_period 5; members_admitted 2024-06 in_period 6";
    return List.of(
        Arguments.of("first days", List.of("2024-05-01", "2024-06-01"), "", both),
        Arguments.of("last days", List.of("2024-05-31", "2024-06-30"), "", both),
        Arguments.of(
            "over the new year",
            List.of("2023-12-01", "2024-01-01"),
            "",
            "members_admitted 2023-12 in_period 5; members_admitted 2024-01 in_period 6"),
        Arguments.of(
            "one month", List.of("2024-05-01"), "", "members_admitted 2024-05 in_period 5"),
        Arguments.of(
            "the middle of a month",
            List.of("2024-05-01", "2024-06-15"),
            "period_is_date@3[2024-05-01] period_is_date@3[2024-06-15]",
            ""),
        Arguments.of(
            "5/24 stored as a day of this year",
            List.of("2026-05-24", "2026-06-24"),
            "period_is_date@3[2026-05-24] period_is_date@3[2026-06-24]",
            ""),
        Arguments.of(
            "a month twice", List.of("2024-05-01", "2024-05-01"), "header_duplicate@2[C]", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("days")
  void headerOfDays_isReadAsMonthsOnlyWhereItMustMeanThem(
      String name, List<String> days, String issues, String facts) throws IOException {
    StringBuilder header = new StringBuilder();
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < days.size(); i++) {
      char column = (char) ('B' + i);
      long serial =
          ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(days.get(i)));
      header.append("<c r=\"%s2\" s=\"1\"><v>%d</v></c>".formatted(column, serial));
      figures.append("<c r=\"%s3\"><v>%d</v></c>".formatted(column, 5 + i));
    }
    Map<String, String> parts =
        OfficeFiles.workbookParts(
            """
            <worksheet><sheetData>
            <row r="1"><c r="A1" t="str"><v>Chỉ tiêu: Hội viên kết nạp mới</v></c></row>
            <row r="2"><c r="A2" t="str"><v>Đơn vị</v></c>%s</row>
            <row r="3"><c r="A3" t="str"><v>Phường Túc Duyên</v></c>%s</row>
            </sheetData></worksheet>"""
                .formatted(header, figures));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        OfficeFiles.rels(
            "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
    check(name, OfficeFiles.zip(folder.resolve("a.xlsx"), parts), issues, facts);
  }

  private static Arguments form(String name, String text, String facts) {
    return Arguments.of(name, text, facts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void form_givesTheFiguresItMeans(String name, String text, String facts) throws IOException {
    check(name, Loads.write(folder.resolve("a.csv"), text), "", facts);
  }

  private void check(String name, Path file, String issues, String facts) throws IOException {
    Loads loads = new Loads(folder.resolve("w"));
    FileReport report = Loads.on(loads.store(Loads.DATA, file), file.getFileName().toString());
    assertEquals(issues, Loads.brief(report), name);
    String stored =
        StoredFacts.of(loads.warehouse(), "results").stream()
            .map(
                fact ->
                    String.join(
                        " ",
                        fact.get("indicator_id"),
                        fact.get("period"),
                        fact.get("basis"),
                        fact.get("value")))
            .collect(Collectors.joining("; "));
    assertEquals(facts, stored, name);
  }
}
