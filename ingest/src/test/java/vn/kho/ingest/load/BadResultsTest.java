package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;

/** Results files as they go wrong: each wrong row is told where it stands, the others load. */
class BadResultsTest {
  private static final String HEADER = "unit,indicator,period,value\n";
  private static final String GOOD = "05470,new_cooperatives,2024-05,1\n";
  private static final String RATIO = "unit,indicator,period,value,numerator,denominator\n";

  private final Path folder;

  BadResultsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> rows() {
    return List.of(
        row("unknown code", "09999,new_cooperatives,2024-05,1", "unit_unknown@3[unit]"),
        row("unknown name", "Xã Không Có,new_cooperatives,2024-05,1", "unit_unknown@3[unit]"),
        row(
            "name without accents",
            "Phuong Tuc Duyen,new_cooperatives,2024-05,1",
            "unit_unknown@3[unit]"),
        row("unit that ended", "05458,new_cooperatives,2026-05,1", "unit_not_alive@3[unit]"),
        row("name of two units", "Tân Thịnh,new_cooperatives,2024-05,1", "unit_ambiguous@3[unit]"),
        row("unknown indicator", "05470,new_coops,2024-05,1", "indicator_unknown@3[indicator]"),
        row(
            "unknown plan row",
            "05470,thai-nguyen-2021-2026:I.2.99,2024-05,1",
            "plan_row_unknown@3[indicator]"),
        row(
            "heading of a plan",
            "05470,thai-nguyen-2021-2026:I.2,2024-05,1",
            "plan_row_without_indicator@3[indicator]"),
        row("month 13", "05470,new_cooperatives,2024-13,1", "period_unknown@3[period]"),
        row("quarter 5", "05470,new_cooperatives,Quý V/2024,1", "period_unknown@3[period]"),
        row("30 February", "05470,new_cooperatives,30/02/2024,1", "period_unknown@3[period]"),
        row("period to come", "05470,new_cooperatives,2027-01,1", "period_in_future@3[period]"),
        row("text in a number", "05470,new_cooperatives,2024-06,nhiều", "number_expected@3[value]"),
        row("letter O for zero", "05470,new_cooperatives,2024-06,1O", "number_expected@3[value]"),
        row("range", "05470,new_cooperatives,2024-06,1-2", "number_expected@3[value]"),
        row(
            "date for a number",
            "05470,new_cooperatives,2024-06,01/02/2024",
            "number_expected@3[value]"),
        row(
            "row number for a number",
            "05470,new_cooperatives,2024-06,1.1.2",
            "number_expected@3[value]"),
        row("negative amount", "05470,new_cooperatives,2024-06,-1", "number_negative@3[value]"),
        row(
            "fraction of a count",
            "05470,new_cooperatives,2024-06,\"1,5\"",
            "number_not_whole@3[value]"),
        row("two readings", "05470,new_cooperatives,2024-06,1.234", "number_ambiguous@3[value]"),
        row("mark for a count", "05470,new_cooperatives,2024-06,x", "mark_not_allowed@3[value]"),
        row(
            "percent for a count",
            "05470,new_cooperatives,2024-06,12%",
            "number_expected@3[value]"),
        row(
            "number for a milestone",
            "05470,communes_with_election_activity,2024,7",
            "milestone_expected@3[value]"),
        row("share over 100", "05470,gathering_rate,2024-H1,120", "share_out_of_range@3[value]"),
        row("share of one alone", "05470,gathering_rate,2024-H1,0.75", "share_ambiguous@3[value]"),
        row("share below 0", "05470,gathering_rate,2024-H1,-1", "share_out_of_range@3[value]"),
        row(
            "parts against percent",
            "05470,gathering_rate,2024-H1,\"1703/2049, đạt 38,11%\"",
            "percent_contradicts_parts@3[value]"),
        row(
            "part above whole",
            "05470,gathering_rate,2024-H1,2049/1703",
            "numerator_above_denominator@3[numerator]"),
        row(
            "share of one beside one with its sign",
            "05470,gathering_rate,2024-Q1,81%\n05470,gathering_rate,2024-H1,0.75",
            "share_ambiguous@4[value]"),
        row("no period", "05470,new_cooperatives,,1", "cell_required@3[period]"),
        row("no unit", ",new_cooperatives,2024-06,1", "cell_required@3[unit]"),
        row("cell too many", "05470,new_cooperatives,2024-06,1,2", "row_too_long@3"),
        row("cell too few", "05470,new_cooperatives,2024-06", "row_too_short@3"),
        row("stray quote", "05470,new_cooperatives,2024-06,\"1\"2", "quote_stray@3[D]"),
        row(
            "same key, other value",
            "05470,new_cooperatives,2024-05,2",
            "key_contradiction@2[value] key_contradiction@3[value]"),
        row("same key, same value", "05470,new_cooperatives,2024-05,1", "key_repeated@3[value]"));
  }

  private static Arguments row(String name, String row, String expected) {
    return Arguments.of(name, row, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void badRow_isToldWhereItStands(String name, String row, String expected) throws IOException {
    FileReport report =
        preview("a.csv", (HEADER + GOOD + row + "\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(expected, Loads.brief(report), name);
    assertEquals(
        expected.startsWith("key_contradiction") ? 0 : row.contains("\n") ? 2 : 1,
        report.accepted(),
        name);
    for (Issue issue : report.issues()) {
      assertFalse(issue.in(Lang.VI).contains("{"), issue.in(Lang.VI));
      assertFalse(issue.in(Lang.EN).contains("null"), issue.in(Lang.EN));
    }
  }

  static List<Arguments> files() {
    String good = HEADER + GOOD;
    return List.of(
        file("empty", "", "file_empty@null", 0),
        file("blank", "\n\n  \n", "file_empty@null", 0),
        file(
            "wrong header",
            "đơn vi,chỉ tieu,thang,so\n05470,new_cooperatives,2024-05,1\n",
            "header_missing@1 header_missing@1 header_unknown@1[thang] header_unknown@1[so]",
            0),
        file(
            "value column missing",
            "unit,indicator,period\n05470,new_cooperatives,2024-05\n",
            "header_missing@1",
            0),
        file(
            "column twice",
            "unit,indicator,period,value,Kết quả\n05470,new_cooperatives,2024-05,1,1\n",
            "header_duplicate@1[E]",
            0),
        file(
            "column of theirs",
            "unit,indicator,period,value,người nhập\n05470,new_cooperatives,2024-05,1,Hoa\n",
            "header_unknown@1[người nhập]",
            1),
        file("no data", HEADER, "file_no_data@1", 0),
        file("nothing of ours", "a,b\n1,2\n", "file_kind_unknown@1", 0),
        file("semicolons", good.replace(',', ';'), "", 1),
        file("byte order mark", "\uFEFF" + good, "", 1),
        file(
            "nfd",
            Normalizer.normalize(
                "Đơn vị,Chỉ tiêu,Kỳ báo cáo,Kết quả\nPhường Túc Duyên,new_cooperatives,Tháng 5/2024,1\n",
                Normalizer.Form.NFD),
            "",
            1),
        file(
            "vietnamese header in another order",
            "Kết quả,Kỳ báo cáo,Ghi chú,Đơn vị,Chỉ tiêu\n1,Quý II/2024,,Phường Túc Duyên,new_cooperatives\n",
            "",
            1),
        file("titles above", "BÁO CÁO THÁNG 5,,,\n,,,\n" + good, "", 1));
  }

  private static Arguments file(String name, String text, String expected, int accepted) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), expected, accepted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file_isReadOrToldWhy(String name, byte[] bytes, String expected, int accepted)
      throws IOException {
    FileReport report = preview("a.csv", bytes);
    assertEquals(expected, Loads.brief(report), name);
    assertEquals(accepted, report.accepted(), name);
  }

  @Test
  void utf16_readsLikeUtf8() throws IOException {
    byte[] bytes =
        ("\uFEFF" + HEADER + "Phường Túc Duyên,new_cooperatives,2024-05,1\n")
            .getBytes(StandardCharsets.UTF_16LE);
    FileReport report = preview("a.csv", bytes);
    assertEquals("", Loads.brief(report));
    assertEquals(1, report.accepted());
  }

  static List<Arguments> columns() {
    return List.of(
        Arguments.of("thousands with evidence", "1.234;0,5", 2, ""),
        Arguments.of("whole numbers only", "1234;7", 2, ""),
        Arguments.of(
            "dots without evidence",
            "1.234;2.500",
            0,
            "number_ambiguous@2[value] number_ambiguous@3[value]"),
        Arguments.of(
            "dots without evidence beside whole numbers",
            "1.234;12",
            1,
            "number_ambiguous@2[value]"),
        Arguments.of("two thousands marks", "1.234.567;1.234", 2, ""),
        Arguments.of("decimal dot and a whole thousand", "0.5;1.234", 2, ""),
        Arguments.of("both ways in one column", "0.5;0,5;1.234", 2, "number_mixed@4[value]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columns")
  void numberColumn_isDecidedByEvidence(String name, String values, int accepted, String expected)
      throws IOException {
    StringBuilder text = new StringBuilder("unit;indicator;period;value\n");
    int month = 1;
    for (String value : values.split(";", -1)) {
      text.append("172;trust_outstanding;2024-0")
          .append(month++)
          .append(';')
          .append(value)
          .append('\n');
    }
    FileReport report = preview("a.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(expected, Loads.brief(report), name);
    assertEquals(accepted, report.accepted(), name);
  }

  @Test
  void strictLoad_refusesTheWholeFile() throws IOException {
    Path file =
        Loads.write(folder.resolve("a.csv"), HEADER + GOOD + "05470,new_cooperatives,2024-06,x\n");
    LoadReport report =
        new Loads(folder.resolve("w")).run(Writing.PREVIEW, Refusal.FILE, Loads.TODAY, file);
    assertEquals(0, Loads.on(report, "a.csv").accepted());
    assertEquals(2, Loads.on(report, "a.csv").refused());
  }

  @Test
  void dayOfReceipt_boundsThePeriod() throws IOException {
    Path file = Loads.write(folder.resolve("a.csv"), HEADER + GOOD);
    LoadReport report =
        new Loads(folder.resolve("w"))
            .run(Writing.PREVIEW, Refusal.ROW, LocalDate.of(2024, 4, 30), file);
    assertEquals("period_in_future@2[period]", Loads.brief(Loads.on(report, "a.csv")));
  }

  @Test
  void ratio_isReadFromPartsPercentAndColumns() throws IOException {
    String text =
        RATIO
            + "05470,gathering_rate,2022-H1,\"1.703/2.049 hộ, đạt 83,11%\",,\n"
            + "05470,gathering_rate,2022-H2,,1703,2049\n"
            + "05470,gathering_rate,2023-H1,\"83,11%\",,\n"
            + "05470,gathering_rate,2023-H2,\"83,11\",1703,2049\n"
            + "05470,gathering_rate,2024-H1,,1703,\n";
    FileReport report = preview("a.csv", text.getBytes(StandardCharsets.UTF_8));
    assertEquals("denominator_missing@6[denominator]", Loads.brief(report));
    assertEquals(4, report.accepted());
  }

  private FileReport preview(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    LoadReport report =
        new Loads(folder.resolve("w")).run(Writing.PREVIEW, Refusal.ROW, Loads.TODAY, file);
    return Loads.on(report, name);
  }
}
