package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans without a table. */
class ProseTest {

  private static final String[] PLAN = {
    "Số: 108/KH-BTV",
    "Nam Định, ngày 26 tháng 02 năm 2024",
    "KẾ HOẠCH",
    "Thực hiện Đề án 01 năm 2024",
    "I. MỤC ĐÍCH",
    "- Việc làm theo Luật HTX năm 2023, so với năm 2022.",
    "II. NỘI DUNG",
    "1. Hỗ trợ thành lập ít nhất **03** HTX trong tỉnh và mở thêm nhiều lớp, tạo việc làm cho",
    "70 lao động nữ.",
    "2. Sơ kết nhiệm vụ năm 2019.",
    "s. Hoạt động khác của Hội",
    "III. TỔ CHỨC",
    "4. Mỗi huyện thành lập ít nhất 01 hợp tác xã; báo cáo trước ngày **30/11/2024**."
  };

  @Test
  void numbers_areListedWithSectionAndLine() {
    PlanCheck check = Plans.check(PLAN);
    List<String> targets =
        check.prose().orElseThrow().targets().stream()
            .map(n -> n.rowNo() + " line " + n.place().number() + " " + n.figure().words())
            .toList();
    assertEquals(
        List.of(
            "II.1/1 line 8 ít nhất 03 HTX",
            "II.1/2 line 9 70 lao động",
            "III.4/1 line 13 ít nhất 01 hợp tác xã",
            "III.4/2 line 13 trước ngày 30/11/2024"),
        targets);
  }

  @Test
  void prose_isCheckedAsFarAsItGoes() {
    PlanCheck check = Plans.check(PLAN);
    assertAll(
        () -> assertFalse(check.isRefused()),
        () -> assertEquals(1, check.findings().count(FindingKind.NO_TABLE)),
        () ->
            assertEquals(
                List.of(
                    "III.4/1: \"ít nhất 01 hợp tác xã\" × 10 districts in force = 10; over all only \"ít nhất 03 HTX\" (line 8)"),
                Plans.said(check, FindingKind.TOTAL_VS_PER_UNIT)),
        () ->
            assertEquals(
                List.of("II.2: \"Sơ kết nhiệm vụ năm 2019\", the plan is of 2024"),
                Plans.said(check, FindingKind.YEAR_NOT_OF_PLAN).stream()
                    .map(s -> s.replace("2. ", ""))
                    .toList()),
        () -> assertEquals(1, check.findings().count(FindingKind.SECTION_NUMBER_UNCLEAR)),
        () -> assertEquals(1, check.findings().count(FindingKind.NUMBER_MISSING)));
  }

  @Test
  void head_saysWhoseAndWhen() {
    PlanHead head = Plans.check(PLAN).plan().head();
    assertAll(
        () -> assertEquals("108/KH-BTV", head.number()),
        () -> assertEquals("2024-02-26", head.issuedOn()),
        () -> assertEquals("Nam Định", head.area()),
        () -> assertEquals("nam-dinh-2024", head.planId()));
  }

  @Test
  void draft_holdsTheSectionsAndTheirFigures() {
    List<String> lines =
        Plans.check(PLAN).draft().stream()
            .map(l -> l.rowNo() + " " + l.kind() + " " + l.comparator() + l.targetValue())
            .map(String::strip)
            .toList();
    assertTrue(lines.contains("II.1 qualitative"), lines::toString);
    assertTrue(lines.contains("II.1/1 count >=3"), lines::toString);
    assertTrue(lines.contains("III.4/1 per_unit_minimum >=1"), lines::toString);
    assertTrue(lines.contains("III.4/2 deadline"), lines::toString);
  }
}
