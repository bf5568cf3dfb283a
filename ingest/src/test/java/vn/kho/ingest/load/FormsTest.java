package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;
import vn.kho.ingest.read.OfficeFiles;

/** Tables as people lay them out: each gives the facts its long form would give. */
class FormsTest {
  private final Path folder;

  FormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> csv() {
    return List.of(
        form(
            "units by months, the indicator above, a total down and across",
            """
            Chỉ tiêu: Hội viên kết nạp mới
            Năm 2024
            STT;Đơn vị;Tháng 1;Tháng 2;Cộng
            1;Phường Túc Duyên;3;4;7
            2;Phường Cam Giá;1;;1
            ;Tổng cộng;4;4;8
            """,
            "",
            "members_admitted 2024-01 in_period 1, members_admitted 2024-01 in_period 3,"
                + " members_admitted 2024-02 in_period 4"),
        form(
            "a total that differs, across and down",
            """
            Chỉ tiêu: Hội viên kết nạp mới
            Đơn vị;2024-01;2024-02;Cộng
            Phường Túc Duyên;3;4;8
            Phường Cam Giá;1;2;3
            Tổng cộng;4;7;11
            """,
            "total_differs@5[2024-02] total_differs@3[Cộng]",
            4),
        form(
            "districts, none of them under the one above it",
            """
            Năm 2023;;
            TT;Đơn vị;Hội viên kết nạp mới
            1;Huyện Võ Nhai;12
            2;Huyện Đại Từ;9
            3;Huyện Phú Bình;8
            ;Tổng cộng;29
            """,
            "",
            3),
        form(
            "units by indicators, the period in the title",
            """
            TỔNG HỢP KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024;;
            Đơn vị;Hội viên kết nạp mới;Hội viên giảm
            Phường Túc Duyên;3;1
            Phường Cam Giá;2;x
            """,
            "mark_not_allowed@4[Hội viên giảm]",
            "members_admitted 2024-H1 in_period 2, members_admitted 2024-H1 in_period 3,"
                + " members_left 2024-H1 in_period 1"),
        form(
            "indicators by roles, the unit in the letterhead",
            """
            HỘI LHPN THÀNH PHỐ THÁI NGUYÊN;;;;;
            HỘI LHPN PHƯỜNG TÚC DUYÊN;;;;;
            BÁO CÁO THÁNG 5 NĂM 2024;;;;;
            (Kèm theo Báo cáo số 12/BC-HPN ngày 05/6/2024);;;;;
            STT;Nội dung;ĐVT;Kế hoạch năm;Thực hiện trong tháng;Luỹ kế từ đầu năm
            1;Hội viên kết nạp mới;hội viên;100;5;30
            2;Số cuộc họp;cuộc;3;1;2
            """,
            "indicator_unknown@7[Nội dung]",
            "members_admitted 2024-05 in_period 5, members_admitted 2024-05 year_to_date 30"),
        form(
            "indicators by units",
            """
            THÁNG 6/2024;;;
            Chỉ tiêu;Phường Túc Duyên;Phường Cam Giá;Toàn tỉnh
            Hội viên kết nạp mới;1;2;3
            Hội viên giảm;1;2;4
            """,
            "total_differs@4[Toàn tỉnh]",
            4),
        form(
            "units and indicators by periods of any kind",
            """
            unit,indicator,2024-01,2024-Q2,6 tháng cuối năm 2024,Năm 2025
            05437,members_admitted,1,2,3,4
            """,
            "",
            "members_admitted 2024-01 in_period 1, members_admitted 2024-H2 in_period 3,"
                + " members_admitted 2024-Q2 in_period 2, members_admitted 2025 in_period 4"),
        form(
            "two header rows without merged cells",
            """
            Tên đơn vị;Tháng 1/2024;;Tháng 2/2024;;Ghi chú
            ;Hội viên kết nạp mới;Hội viên giảm;Hội viên kết nạp mới;Hội viên giảm;
            Phường Túc Duyên;1;2;3;4;a
            """,
            "",
            "members_admitted 2024-01 in_period 1, members_admitted 2024-02 in_period 3,"
                + " members_left 2024-01 in_period 2, members_left 2024-02 in_period 4"),
        form(
            "quarters below years",
            """
            Chỉ tiêu: members_admitted
            Đơn vị;Năm 2024;;Năm 2025
            ;Quý I;Quý II;Quý I
            Phường Túc Duyên;1;2;3
            """,
            "",
            "members_admitted 2024-Q1 in_period 1, members_admitted 2024-Q2 in_period 2,"
                + " members_admitted 2025-Q1 in_period 3"),
        form(
            "a ratio in its parts, a figure against them",
            """
            Năm 2024
            Đơn vị;Tỷ lệ tập hợp phụ nữ từ 18 tuổi;;
            ;Tử số;Mẫu số;Tỷ lệ (%)
            Phường Túc Duyên;1703;2049;83,11
            Phường Cam Giá;10;20;60,5
            """,
            "percent_contradicts_parts@5[Tỷ lệ tập hợp phụ nữ từ 18 tuổi / Tỷ lệ (%)]",
            "gathering_rate 2024 in_period 1703/2049"),
        form(
            "months down",
            "Năm 2024\nĐơn vị;Tháng;Hội viên kết nạp mới\nTúc Duyên;1;5\nTúc Duyên;13;6\n",
            "period_unknown@4[Tháng]",
            "members_admitted 2024-01 in_period 5"),
        form(
            "a district above its communes tells two of a name apart",
            """
            Tháng 3/2024
            STT;Đơn vị;Hội viên kết nạp mới
            I;Huyện Phú Bình;
            1;Tân Thành;3
            """,
            "",
            "members_admitted 2024-03 in_period 3"),
        form(
            "a code that is another unit's",
            "Tháng 3/2024\nMã đơn vị;Tên đơn vị;Hội viên\n05437;Phường Túc Duyên;3\n05437;Cam Giá;3\n",
            "unit_name_differs@4[Tên đơn vị]",
            "members 2024-03 in_period 3"),
        form(
            "money in the caption's unit",
            "ĐVT: tỷ đồng;;\nĐơn vị;Kỳ;trust_outstanding\n172;2024-05;133,5\n",
            "",
            "trust_outstanding 2024-05 in_period 133500"),
        form(
            "things measured in money",
            "ĐVT: triệu đồng;;\nĐơn vị;Kỳ;members_admitted\nTúc Duyên;2024-05;3\n",
            "measure_unit_wrong@3[members_admitted]",
            ""),
        form(
            "estimates and bounds",
            """
            Đơn vị;Chỉ tiêu;Ước thực hiện năm 2024;6 tháng đầu năm 2024
            Túc Duyên;Hội viên kết nạp mới;20;từ 5 trở lên
            """,
            "",
            "members_admitted 2024 in_period 20 estimate,"
                + " members_admitted 2024-H1 in_period 5 estimate"),
        form(
            "added up since the year began, as the title says",
            "Số luỹ kế từ đầu năm đến hết tháng 5/2024\nĐơn vị;members_admitted\nTúc Duyên;5\n",
            "",
            "members_admitted 2024-05 year_to_date 5"),
        form(
            "added up since nobody knows when",
            "Đơn vị: Túc Duyên\nTháng 5/2024\nChỉ tiêu;Trong tháng;Luỹ kế\nmembers_admitted;1;5\n",
            "basis_unclear@3[C]",
            "members_admitted 2024-05 in_period 1"),
        form("no period", "Đơn vị;Hội viên\nTúc Duyên;1\n", "form_lacks@1", ""),
        form(
            "months without a year",
            "Đơn vị;Chỉ tiêu;Tháng 1;Tháng 2\nTúc Duyên;Hội viên;1;2\n",
            "form_lacks@1",
            ""),
        form("no indicator", "Đơn vị;Tháng 1/2024\nTúc Duyên;1\n", "form_lacks@1", ""),
        form("no unit", "Tháng 1/2024\nChỉ tiêu;Kết quả\nHội viên;1\n", "form_lacks@2", ""),
        form(
            "two periods in the titles",
            "BÁO CÁO THÁNG 5 NĂM 2024\nTháng 6 năm 2024\nĐơn vị;Hội viên\nTúc Duyên;5\n",
            "form_ambiguous@3",
            ""),
        form(
            "a column nobody knows, pages that repeat the header",
            """
            Năm 2024
            Đơn vị;Hội viên kết nạp mới;Chỉ số lạ
            Phường Túc Duyên;1;2
            Đơn vị;Hội viên kết nạp mới;Chỉ số lạ
            Phường Cam Giá;3;4
            """,
            "column_unknown@2[C]",
            2),
        form(
            "the same column twice",
            "Tháng 1/2024\nĐơn vị;Hội viên;Hội viên\nTúc Duyên;1;5\n",
            "header_duplicate@2[C]",
            ""),
        form(
            "a signature below",
            "Tháng 1/2024;\nĐơn vị;Hội viên\nTúc Duyên;1\n;ngày 5 tháng 2 năm 2024\nNgười lập;CHỦ TỊCH\n",
            "",
            "members 2024-01 in_period 1"));
  }

  private static Arguments form(String name, String text, String problems, Object facts) {
    return Arguments.of(name, text, problems, facts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("csv")
  void csvForm_givesTheFactsOfItsLongForm(String name, String text, String problems, Object facts)
      throws IOException {
    check(name, Loads.write(folder.resolve("a.csv"), text), problems, facts);
  }

  @Test
  void mergedHeader_standsOverAllItsColumns() throws IOException {
    Path file =
        OfficeFiles.workbook(
            folder.resolve("a.xlsx"),
            """
            <worksheet><sheetData>
            <row r="1"><c r="A1" t="str"><v>HỘI LHPN PHƯỜNG TÚC DUYÊN</v></c></row>
            <row r="2"><c r="A2" t="str"><v>NĂM 2024</v></c></row>
            <row r="3"><c r="A3" t="str"><v>TT</v></c><c r="B3" t="str"><v>Chỉ tiêu</v></c>
              <c r="C3" t="str"><v>Tháng</v></c></row>
            <row r="4"><c r="C4"><v>1</v></c><c r="D4"><v>2</v></c><c r="E4"><v>3</v></c></row>
            <row r="5"><c r="A5"><v>1</v></c><c r="B5" t="str"><v>Hội viên kết nạp mới</v></c>
              <c r="C5"><v>5</v></c><c r="D5" t="str"><v>-</v></c><c r="E5"><f>1+1</f></c></row>
            </sheetData><mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/>
            <mergeCell ref="C3:E3"/></mergeCells></worksheet>""");
    check(
        "merged header",
        file,
        "formula_without_value@5[Tháng / 3]",
        "members_admitted 2024-01 in_period 5, members_admitted 2024-02 in_period null");
  }

  @Test
  void mergedLabel_holdsForItsRowsAndAMergedFigureForNone() throws IOException {
    Path file =
        OfficeFiles.workbook(
            folder.resolve("a.xlsx"),
            """
            <worksheet><sheetData>
            <row r="1"><c r="A1" t="str"><v>Đơn vị</v></c><c r="B1" t="str"><v>Chỉ tiêu</v></c>
              <c r="C1" t="str"><v>Kỳ báo cáo</v></c><c r="D1" t="str"><v>Kết quả</v></c></row>
            <row r="2"><c r="A2" t="str"><v>Phường Túc Duyên</v></c>
              <c r="B2" t="str"><v>members_admitted</v></c><c r="C2" t="str"><v>2024-05</v></c>
              <c r="D2"><v>1</v></c></row>
            <row r="3"><c r="B3" t="str"><v>members_admitted</v></c>
              <c r="C3" t="str"><v>2024-06</v></c><c r="D3"><v>2</v></c></row>
            <row r="4"><c r="A4" t="str"><v>Phường Cam Giá</v></c>
              <c r="B4" t="str"><v>members_admitted</v></c><c r="C4" t="str"><v>2024-05</v></c>
              <c r="D4"><v>9</v></c></row>
            <row r="5"><c r="A5" t="str"><v>Phường Cam Giá</v></c>
              <c r="B5" t="str"><v>members_left</v></c><c r="C5" t="str"><v>2024-05</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D4:D5"/></mergeCells>
            </worksheet>""");
    check(
        "merged label",
        file,
        "cell_merged@4[Kết quả] cell_merged@5[Kết quả]",
        "members_admitted 2024-05 in_period 1, members_admitted 2024-06 in_period 2");
  }

  private void check(String name, Path file, String problems, Object facts) throws IOException {
    Loads loads = new Loads(folder.resolve("w"));
    FileReport report =
        Loads.on(
            loads.run(Writing.STORE, Refusal.ROW, Loads.TODAY, file),
            String.valueOf(file.getFileName()));
    assertEquals(problems, Loads.brief(report), name);
    for (Issue issue : report.issues()) {
      assertFalse(issue.in(Lang.VI).contains("{"), issue.in(Lang.VI));
    }
    if (facts instanceof Integer count) {
      assertEquals(count, report.accepted(), name);
    } else {
      assertEquals(facts, said(loads), name);
    }
  }

  private static String said(Loads loads) throws IOException {
    List<String> said = new ArrayList<>();
    for (Map<String, String> row : StoredFacts.of(loads.warehouse(), "results")) {
      String parts =
          row.containsKey("numerator")
              ? row.get("numerator") + "/" + row.get("denominator")
              : String.valueOf(row.get("value"));
      String status = "final".equals(row.get("status")) ? "" : " " + row.get("status");
      said.add(
          row.get("indicator_id")
              + " "
              + row.get("period")
              + " "
              + row.get("basis")
              + " "
              + parts
              + status);
    }
    return String.join(", ", new TreeSet<>(said));
  }
}
