package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What plans contradict, one small plan each; the area is Thái Nguyên, whose units are on record.
 */
class PlanLintTest {

  private static final List<String> HEAD =
      List.of(
          "Thái Nguyên, ngày 31 tháng 12 năm 2021",
          "KẾ HOẠCH nhiệm kỳ 2021 - 2026",
          "TT|Nội dung|Năm 2022|Năm 2023|Năm 2024|Tổng|Cấp thực hiện|Đơn vị thực hiện");

  private record Case(String name, FindingKind kind, List<String> rows, List<String> said) {}

  private static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "total against years",
            FindingKind.TOTAL_VS_YEARS,
            List.of("1|Lớp|5|5|5|20|Tỉnh|Văn phòng"),
            List.of("1: printed total 20, the years add up to 15")),
        new Case(
            "footnote against years",
            FindingKind.TOTAL_VS_YEARS,
            List.of("1|Cán bộ¹|5|5|5|15|Tỉnh|Văn phòng", "¹ Tổng: 17"),
            List.of("1: the years add up to 15, footnote 1 says \"Tổng: 17\"")),
        new Case(
            "term total of a heading",
            FindingKind.TOTAL_VS_YEARS,
            List.of(
                "1|Hàng năm tăng 10 hội viên, đến cuối nhiệm kỳ tăng 50 hội viên||||||",
                "1.1|Mỗi năm tăng 10 hội viên|10|10|10||Tỉnh|Văn phòng"),
            List.of("1.1: 1 says \"50 hội viên\", the years of this row add up to 30")),
        new Case(
            "total against each unit",
            FindingKind.TOTAL_VS_PER_UNIT,
            List.of("1|Giúp từ 500 hộ trở lên (03 hộ/cơ sở Hội)|500|500|500||Tỉnh|Văn phòng"),
            List.of("1: total 500; \"03 hộ/cơ sở Hội\" × 178 communes in force = 534")),
        new Case(
            "no number of units explains it",
            FindingKind.NO_UNIT_COUNT_EXPLAINS,
            List.of("1|Mỗi huyện đăng ít nhất 1 tin và 06 bài|98|98|98||Huyện|Văn phòng"),
            List.of(
                "1: cell 98, each unit 7: that is 14 units; 9 districts × 7 would be 63. Units in force: 9 districts (63), 178 communes (1246), 2 affiliated units (14)")),
        new Case(
            "units that merge",
            FindingKind.UNITS_CHANGED,
            List.of("1|Mỗi cơ sở Hội có ít nhất 01 mô hình|178|178|178||Xã|Văn phòng"),
            List.of(
                "1: rows 1 are printed for 178 communes; at year's end \"Tỉnh Thái Nguyên\" has: 2022: 178; 2023: 177; 2024: 172")),
        new Case(
            "total against children",
            FindingKind.TOTAL_VS_CHILDREN,
            List.of("1|Hội viên mới|100|||||", "|Nông thôn|60|||||", "|Thành thị|30|||||"),
            List.of("1: this row 100, the rows under it 60 + 30 = 90")),
        new Case(
            "yearly words, term cells",
            FindingKind.YEARLY_WORDING_TERM_CELLS,
            List.of(
                "1|Hàng năm, thành lập từ 6 hợp tác xã||||||",
                "1.1|Thành lập từ 6 hợp tác xã|2|2|2||Tỉnh|Văn phòng"),
            List.of(
                "1.1: 1 says \"every year\" and \"từ 6 hợp tác xã\", but the cells 2 reach 6 only over the term")),
        new Case(
            "yearly words, blank years",
            FindingKind.YEARLY_WORDING_BLANK_YEARS,
            List.of("1|Hàng năm tổ chức hội thi|x||x||Tỉnh|Văn phòng"),
            List.of("1: \"every year\", blank: 2023")),
        new Case(
            "a term's target in one year",
            FindingKind.TERM_TARGET_IN_ONE_YEAR,
            List.of("1|Trong nhiệm kỳ đề xuất ít nhất 01 chính sách|||01||Tỉnh|Văn phòng"),
            List.of("1: a target of the term stands in the cell of 2024")),
        new Case(
            "two limits",
            FindingKind.TWO_LIMITS,
            List.of(
                "1|Không có cơ sở Hội dưới 50% phụ nữ||||||",
                "1.1|Cơ sở Hội đạt trên 50% phụ nữ|x|x|x||Tỉnh|Văn phòng"),
            List.of("1.1: 1: \"dưới 50% phụ nữ\" (>= 50); this row: \"trên 50% phụ nữ\" (> 50)")),
        new Case(
            "a share only in the heading",
            FindingKind.FIGURE_ONLY_IN_HEADING,
            List.of(
                "1|80% trở lên nạn nhân được hỗ trợ||||||",
                "1.1|Hỗ trợ nạn nhân|x|x|x||Tỉnh|Văn phòng"),
            List.of(
                "1: \"80% trở lên\" stands only in the heading; the rows under it carry marks")),
        new Case(
            "a figure beside marks",
            FindingKind.FIGURE_ONLY_IN_TEXT,
            List.of("1|Mỗi huyện có ít nhất 02 dự án|x|x|x||Huyện|Văn phòng"),
            List.of("1: the text: \"ít nhất 02 dự án\"; the cells carry only marks")),
        new Case(
            "two measures",
            FindingKind.TWO_MEASURES_IN_ROW,
            List.of("1|100% cán bộ, 90% hội viên được nghe|x|x|x||Tỉnh|Văn phòng"),
            List.of("1: one row of cells for \"100% cán bộ\"; \"90% hội viên\"")),
        new Case(
            "text against cells",
            FindingKind.TEXT_VS_CELLS,
            List.of("1|Mở ít nhất 30 lớp|25|25|25||Tỉnh|Văn phòng"),
            List.of("1: the text says \"ít nhất 30 lớp\", the cells 25 (together 75)")),
        new Case(
            "per cent or points",
            FindingKind.PERCENT_OR_POINTS,
            List.of("1|Tỷ lệ tăng 3%|1%|1%|1%||Tỉnh|Văn phòng"),
            List.of("1: \"Tỷ lệ tăng 3%\": cells 1%")),
        new Case(
            "a period of its own",
            FindingKind.PERIOD_VS_CELLS,
            List.of("1|Đề án giai đoạn 2020 - 2023|x|x|x||Tỉnh|Văn phòng"),
            List.of("1: the text says \"2020 - 2023\", cells outside of it: 2024")),
        new Case(
            "a deadline before it begins",
            FindingKind.DEADLINE_BEFORE_PERIOD,
            List.of("1|Xong trước ngày 30/6/2020|x|||||"),
            List.of("1: deadline \"trước ngày 30/6/2020\", the plan begins in 2021")),
        new Case(
            "another plan's year",
            FindingKind.YEAR_NOT_OF_PLAN,
            List.of("1|Triển khai nhiệm vụ năm 2019|x|||||"),
            List.of("1: \"Triển khai nhiệm vụ năm 2019\", the plan is of 2021-2026")),
        new Case(
            "one scheme, two owners",
            FindingKind.SCHEME_TWO_OWNERS,
            List.of("1|Đề án 938 “Một”|x|||||Ban XDTCH", "2|Đề án 938 “Hai”|x|||||Văn phòng"),
            List.of(
                "2: scheme 938 stands on 2 rows with different owners: 1: Ban XDTCH; 2: Văn phòng")),
        new Case(
            "nobody responsible",
            FindingKind.OWNER_MISSING,
            List.of("1|Việc|x|x|x||Tỉnh|"),
            List.of("1: the owner's cell is blank")),
        new Case(
            "no level",
            FindingKind.LEVEL_MISSING,
            List.of("1|Việc|x|x|x|||Văn phòng"),
            List.of("1: the level's cell is blank")),
        new Case(
            "one group counted twice",
            FindingKind.GROUP_COUNTED_TWICE,
            List.of(
                "1|Tập huấn|||||Tỉnh|Văn phòng",
                "|Cấp huyện|10|20|7|||",
                "2|Đạt chuẩn|||||Tỉnh|Văn phòng",
                "|Cấp huyện|34|34|34|||"),
            List.of("2#1: \"Cấp huyện\": 37 on row 1#1, 34 on row 2#1")),
        new Case(
            "a number printed twice",
            FindingKind.NUMBER_TWICE,
            List.of("1|Việc|x|x|x||Tỉnh|Văn phòng", "1|Việc khác|x|x|x||Tỉnh|Văn phòng"),
            List.of("1~2: number 1 stands already on line 4")),
        new Case(
            "a number left out",
            FindingKind.NUMBER_MISSING,
            List.of("1|Việc|x|x|x||Tỉnh|Văn phòng", "3|Việc khác|x|x|x||Tỉnh|Văn phòng"),
            List.of("3: 2 is missing between 1 and 3")),
        new Case(
            "a number out of order",
            FindingKind.NUMBER_OUT_OF_ORDER,
            List.of(
                "1|Việc|x|x|x||Tỉnh|Văn phòng",
                "3|Việc ba|x|x|x||Tỉnh|Văn phòng",
                "2|Việc hai|x|x|x||Tỉnh|Văn phòng"),
            List.of("2: number 2 stands after number 3")),
        new Case(
            "halves against the year",
            FindingKind.TOTAL_VS_YEARS,
            List.of(
                "TT|Nội dung|Năm 2022|6 tháng đầu năm 2022|6 tháng cuối năm 2022", "1|Lớp|5|2|2"),
            List.of("1: the year 5, its 2 parts add up to 4")),
        new Case(
            "a deadline said by its year",
            FindingKind.DEADLINE_BEFORE_PERIOD,
            List.of("1|Hoàn thành đến hết năm 2019|x|||||"),
            List.of("1: deadline \"năm 2019\", the plan begins in 2021")),
        new Case(
            "until a year, marked after it",
            FindingKind.PERIOD_VS_CELLS,
            List.of("1|Đến năm 2023 có đề án|x|x|x||Tỉnh|Văn phòng"),
            List.of("1: the text says \"năm 2023\", cells outside of it: 2024")),
        new Case(
            "spellings of one department",
            FindingKind.OWNER_SPELLINGS,
            List.of("1|Việc|x|x|x||Tỉnh|Ban GĐXH- KT", "2|Việc khác|x|x|x||Tỉnh|Ban GDXXH-KT"),
            List.of("1: 2 spellings: Ban GĐXH- KT | Ban GDXXH-KT")));
  }

  @TestFactory
  Stream<DynamicTest> contradiction_isFoundAndExplained() {
    return cases()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> {
                      PlanCheck check = check(c.rows());
                      assertEquals(
                          c.said(),
                          Plans.said(check, c.kind()),
                          () -> Plans.kinds(check).toString());
                    }));
  }

  /**
   * The store is tested to find the same contradictions in these drafts; on a wanted change, the
   * file written is to be copied over the one kept.
   */
  @Test
  void drafts_areThoseTheStoreIsTestedOn() throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", DraftLine.COLUMNS)));
    cases()
        .forEach(
            c -> {
              String id = Folding.slug(c.name());
              Path file = Path.of("target", id + ".csv");
              try {
                PlanReports.draft(check(id, c.rows()), file);
                List<String> draft = Files.readAllLines(file);
                lines.addAll(draft.subList(1, draft.size()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Path written = Path.of("target", "plan-lint.csv");
    Files.write(written, lines);
    Path kept = IssuedPlan.DATA.resolve("contract/examples/plan-lint.csv");
    assertEquals(Files.readAllLines(kept), lines, () -> written + " differs from " + kept);
  }

  private static PlanCheck check(List<String> rows) {
    return check("a-plan-without-catalogue", rows);
  }

  private static PlanCheck check(String planId, List<String> rows) {
    List<String> lines = new ArrayList<>(HEAD);
    lines.addAll(rows);
    return Plans.check(
        new PlanCheck.Options(IssuedPlan.DATA, planId, ""), lines.toArray(String[]::new));
  }

  @Test
  void planThatAgrees_hasNothingToSay() {
    PlanCheck check =
        check(
            List.of(
                "1|Hàng năm giúp từ 534 hộ trở lên (03 hộ/cơ sở Hội)|534|534|534|1602|Tỉnh|Văn phòng",
                "2|Mở 5 lớp|5|5|5|15|Tỉnh|Văn phòng",
                "3|Hội thi||x|||Tỉnh|Văn phòng"));
    assertEquals(List.of(FindingKind.UNITS_CHANGED), Plans.kinds(check));
  }

  @Test
  void unitsNotOnRecord_areSaidOnce() {
    PlanCheck check =
        Plans.check(
            "Hà Giang, ngày 01 tháng 02 năm 2022", "TT|Nội dung|Năm 2022",
            "1|Mỗi cơ sở Hội có ít nhất 01 mô hình|193", "2|Mỗi cơ sở Hội có ít nhất 02 lớp|386");
    assertEquals(1, check.findings().count(FindingKind.UNITS_UNKNOWN));
  }

  @Test
  void everyKind_hasItsReasonInBothLanguages() {
    for (FindingKind kind : FindingKind.values()) {
      assertTrue(kind.why().vi().length() > 10 && kind.why().en().length() > 10, kind.name());
    }
  }
}
