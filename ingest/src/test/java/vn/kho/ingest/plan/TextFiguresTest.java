package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextFiguresTest {

  private record Case(String name, String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> numbersOfAText_areToldApart() {
    return Stream.of(
            new Case("a minimum", "giúp từ 500 hộ trở lên", List.of("FIGURE >=500 hộ")),
            new Case(
                "a minimum of each",
                "Hàng năm, mỗi huyện có ít nhất 02 mô hình",
                List.of("FIGURE >=2 mô hình /district yearly")),
            new Case(
                "each behind a slash",
                "500 hộ (03 hộ/cơ sở Hội)",
                List.of("FIGURE 500 hộ", "FIGURE 3 hộ /commune")),
            new Case(
                "two levels",
                "mỗi huyện và mỗi xã góp ý ít nhất 02 dự thảo",
                List.of("FIGURE >=2 dự thảo /district,commune")),
            new Case(
                "a semicolon ends each",
                "mỗi xã có 01 câu lạc bộ; toàn tỉnh có 5 mô hình",
                List.of("FIGURE 1 câu lạc bộ /commune", "FIGURE 5 mô hình")),
            new Case(
                "a colon opens a list for each",
                "Mỗi huyện: - đăng ít nhất 1 tin; - đăng 06 bài",
                List.of("FIGURE >=1 tin /district", "FIGURE 6 bài /district")),
            new Case(
                "not below is at least",
                "không có cơ sở Hội tập hợp dưới 50% phụ nữ",
                List.of("FIGURE >=50 % phụ nữ")),
            new Case("above", "đạt trên 50% phụ nữ", List.of("FIGURE >50 % phụ nữ")),
            new Case(
                "a ceiling with a decimal comma",
                "nợ quá hạn không quá 0,27%",
                List.of("FIGURE <=0.27 %")),
            new Case("a range", "kiểm tra từ 1-2 xã", List.of("FIGURE >=1..2 xã")),
            new Case(
                "a list shares its comparator",
                "ít nhất 10 HTX, 50 tổ hợp tác",
                List.of("FIGURE >=10 HTX", "FIGURE >=50 tổ")),
            new Case(
                "thousands of whole things",
                "cho 1.200 lao động nữ",
                List.of("FIGURE 1200 lao động")),
            new Case("an open number is not guessed", "doanh thu 1.200 tỷ", List.of("FIGURE ? tỷ")),
            new Case(
                "term and year",
                "Hàng năm tăng 100 hội viên, đến cuối nhiệm kỳ tăng 500 hội viên",
                List.of("FIGURE 100 hội viên yearly", "FIGURE 500 hội viên term")),
            new Case(
                "documents, dates and years",
                "Nghị quyết số 68-NQ/CP ngày 01/7/2021 giai đoạn 2021 - 2025",
                List.of("DOCUMENT", "DATE", "YEAR")),
            new Case("schemes", "Đề án 938 và đề án 939/CP", List.of("SCHEME", "SCHEME")),
            new Case(
                "names",
                "5 không, 3 sạch; Covid-19; ngày 20/10",
                List.of("NAME", "NAME", "NAME", "DATE")),
            new Case(
                "ages and spans",
                "từ 18 tuổi, trong 30 ngày, 02 năm/lần",
                List.of("PARAMETER", "PARAMETER", "PARAMETER")),
            new Case(
                "deadlines",
                "gửi trước ngày 30/11/2024, trước ngày 10 hàng tháng, cuối quý 1/2020",
                List.of("DEADLINE", "DEADLINE", "DEADLINE")),
            new Case("headings", "Chỉ tiêu 2: giúp 500 hộ", List.of("ORDINAL", "FIGURE 500 hộ")),
            new Case(
                "a share is a list, not each",
                "100% chi hội, 90% tổ có tủ sách",
                List.of("FIGURE 100 % chi hội", "FIGURE 90 % tổ")))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () ->
                        assertEquals(
                            c.expected(),
                            TextFigures.scan(c.text()).stream()
                                .map(TextFiguresTest::shown)
                                .toList())));
  }

  private static String shown(TextFigure figure) {
    if (figure.kind() != TextFigure.Kind.FIGURE) {
      return figure.kind().name();
    }
    String value = figure.value() == null ? "?" : Shown.number(figure.value());
    String max = figure.max() == null ? "" : ".." + Shown.number(figure.max());
    String each = figure.isPerUnit() ? " /" + String.join(",", figure.perLevels()) : "";
    String when =
        switch (figure.when()) {
          case NOT_SAID -> "";
          case YEARLY -> " yearly";
          case TERM -> " term";
        };
    return "FIGURE " + figure.comparator() + value + max + " " + figure.thing() + each + when;
  }
}
