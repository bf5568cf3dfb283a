package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                + " members_admitted 2024-02 in_period 6; savings_groups 2024-02 in_period 3"));
  }

  private static Arguments form(String name, String text, String facts) {
    return Arguments.of(name, text, facts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void form_givesTheFiguresItMeans(String name, String text, String facts) throws IOException {
    Loads loads = new Loads(folder.resolve("w"));
    Path file = Loads.write(folder.resolve("a.csv"), text);
    assertEquals("", Loads.brief(Loads.on(loads.store(Loads.DATA, file), "a.csv")), name);
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
