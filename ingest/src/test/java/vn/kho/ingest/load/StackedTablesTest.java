package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables below each other in one file: each is read by its own header and titles, or asked for. */
class StackedTablesTest {
  private static final String MEMBERS =
      """
      Chỉ tiêu: Hội viên kết nạp mới,,
      Năm 2024,,
      Đơn vị,Tháng 1,Tháng 2
      Phường Túc Duyên,5,1
      """;
  private static final String SECOND =
      """
      Đơn vị,Tháng 1,Tháng 2
      Phường Trưng Vương,7,2
      """;
  private static final String FIRST =
      "05437 members_admitted 2024-01 5; 05437 members_admitted 2024-02 1";

  private final Path folder;

  StackedTablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> files() {
    return List.of(
        file(
            "the same header again",
            """
            unit,indicator,period,value
            05470,new_cooperatives,2024-05,1
            unit,indicator,period,value
            05473,new_cooperatives,2024-05,2
            """,
            "",
            "05470 new_cooperatives 2024-05 1; 05473 new_cooperatives 2024-05 2"),
        file(
            "columns in another order",
            """
            unit,indicator,period,value
            05470,new_cooperatives,2024-05,1

            value,unit,indicator,period
            2,05473,new_cooperatives,2024-05
            """,
            "",
            "05470 new_cooperatives 2024-05 1; 05473 new_cooperatives 2024-05 2"),
        file(
            "other indicators, other units, one title",
            """
            BÁO CÁO THÁNG 5 NĂM 2024,,
            Đơn vị,Hội viên kết nạp mới,Hội viên giảm
            Phường Túc Duyên,5,1
            Biểu 2,,
            Đơn vị,Tổ tiết kiệm,Hợp tác xã mới có phụ nữ quản lý
            Phường Trưng Vương,7,2
            """,
            "",
            "05437 members_admitted 2024-05 5; 05437 members_left 2024-05 1;"
                + " 05443 new_cooperatives 2024-05 2; 05443 savings_groups 2024-05 7"),
        file(
            "the same header under another title",
            MEMBERS + "Chỉ tiêu: Tổ tiết kiệm,,\n" + SECOND,
            "",
            FIRST + "; 05443 savings_groups 2024-01 7; 05443 savings_groups 2024-02 2"),
        file(
            "under a title nobody knows",
            MEMBERS + "Nhóm khác,,\n" + SECOND,
            "form_lacks@6",
            FIRST),
        file(
            "the next page",
            MEMBERS + "Trang 2/2,,\nNăm 2024,,\n" + SECOND,
            "",
            FIRST + "; 05443 members_admitted 2024-01 7; 05443 members_admitted 2024-02 2"));
  }

  private static Arguments file(String name, String text, String issues, String facts) {
    return Arguments.of(name, text, issues, facts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void tablesBelowEachOther_areReadEachByItsOwnHeader(
      String name, String text, String issues, String facts) throws IOException {
    Loads loads = new Loads(folder.resolve("w"));
    Path file = Loads.write(folder.resolve("a.csv"), text);
    assertEquals(issues, Loads.brief(Loads.on(loads.store(Loads.DATA, file), "a.csv")), name);
    String stored =
        StoredFacts.of(loads.warehouse(), "results").stream()
            .map(
                fact ->
                    String.join(
                        " ",
                        Objects.requireNonNull(fact.get("org_unit_id")).substring(1, 6),
                        fact.get("indicator_id"),
                        fact.get("period"),
                        fact.get("value")))
            .collect(Collectors.joining("; "));
    assertEquals(sorted(facts), sorted(stored), name);
  }

  private static String sorted(String facts) {
    return List.of(facts.split("; ")).stream().sorted().collect(Collectors.joining("; "));
  }
}
