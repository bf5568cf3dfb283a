package vn.kho.ingest.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.LinkPart;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;

class ReferenceReaderTest {
  static final Path DATA = Path.of("../data/reference");

  private static final String UNITS =
      "unit_code,level,name,type,parent_code,valid_from,valid_to,legal_basis\n";
  private static final String MAPPING =
      "old_code,old_name,new_code,new_name,effective,part,weight,basis\n";
  private static final String PROVINCE = "01,province,Tỉnh Một,Tỉnh,,,,\n";

  private final Path folder;

  ReferenceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{0}: {1} communes, {2} districts")
  @CsvSource({"2021-12-31,178,9", "2023-12-31,177,9", "2024-12-31,172,9", "2025-07-01,92,0"})
  void thaiNguyen_hasItsUnitsOnThatDay(LocalDate day, int communes, int districts)
      throws IOException {
    UnitRegister register = ReferenceFolder.read(DATA).reference().units();
    OrgUnit province =
        register.listByCode("19").stream().filter(unit -> unit.isAliveOn(day)).findFirst().get();
    List<OrgUnit> below =
        register.listAliveOn(day).stream()
            .filter(unit -> register.isUnder(unit, province, day))
            .toList();
    assertEquals(communes, count(below, Level.COMMUNE));
    assertEquals(districts, count(below, Level.DISTRICT));
  }

  private static long count(List<OrgUnit> units, Level level) {
    return units.stream().filter(unit -> unit.level() == level).count();
  }

  @Test
  void ourReference_hasNoContradiction() throws IOException {
    List<String> errors =
        ReferenceFolder.read(DATA).issues().stream()
            .filter(Issue::isError)
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), errors);
  }

  static List<Arguments> contradictions() {
    String a = "00001,commune,Xã A,Xã,01,,";
    String b = "00002,commune,Xã B,Xã,01,,";
    String endA = a + "2024-12-31,\n";
    String newC = "00003,commune,Xã C,Xã,01,2025-01-01,,\n";
    return List.of(
        bad("level unknown", "00001,village,Xã A,Xã,01,,,\n", "", "cell_not_allowed@units:3"),
        bad(
            "dates reversed",
            "00001,commune,Xã A,Xã,01,2025-01-01,2024-01-01,\n",
            "",
            "unit_dates_reversed@units:3"),
        bad(
            "date that is none",
            "00001,commune,Xã A,Xã,01,2025-02-30,,\n",
            "",
            "date_unknown@units:3"),
        bad("no name", "00001,commune,,Xã,01,,,\n", "", "cell_required@units:3"),
        bad("row too short", "00001,commune,Xã A\n", "", "row_too_short@units:3"),
        bad(
            "overlap",
            a + "2025-01-01,\n00001,commune,Xã A,Xã,01,2025-01-01,,\n",
            "",
            "unit_overlap@units:4"),
        bad(
            "two open versions",
            a + ",\n00001,commune,Xã A,Xã,01,2025-01-01,,\n",
            "",
            "unit_overlap@units:4"),
        bad(
            "version twice",
            a + ",\n00001,commune,Xã Khác,Xã,01,,,\n",
            "",
            "unit_row_repeated@units:4"),
        bad("gap", endA + "00001,commune,Xã A,Xã,01,2025-02-01,,\n", "", "unit_gap@units:4"),
        bad("orphan", "00001,commune,Xã A,Xã,99,,,\n", "", "unit_orphan@units:3"),
        bad(
            "parent of no higher level",
            a + ",\n00002,commune,Xã B,Xã,00001,,,\n",
            "",
            "unit_parent_level@units:4"),
        bad("own parent", "00001,commune,Xã A,Xã,00001,,,\n", "", "unit_cycle@units:3"),
        bad(
            "parents in a circle",
            "91,district,Huyện A,Huyện,00001,,,\n00001,commune,Xã A,Xã,91,,,\n",
            "",
            "unit_cycle@units:3 unit_orphan@units:4"),
        bad("no parent", "00001,commune,Xã A,Xã,,,,\n", "", "cell_required@units:3"),
        bad(
            "old unit not alive",
            a + ",\n" + newC,
            "00009,,00003,,2025-01-01,whole,1,whole\n",
            "mapping_unit_not_alive@mapping:2"),
        bad(
            "new unit not alive",
            endA + b + ",\n",
            "00001,,00003,,2025-01-01,whole,1,whole\n",
            "mapping_unit_not_alive@mapping:2"),
        bad(
            "wrong day",
            endA + newC,
            "00001,,00003,,2025-02-01,whole,1,whole\n",
            "mapping_unit_not_alive@mapping:2"),
        bad(
            "old unit lives on",
            a + ",\n" + newC,
            "00001,,00003,,2025-01-01,whole,1,whole\n",
            "mapping_old_lives_on@mapping:2"),
        bad(
            "unit into itself that nothing joined",
            a + ",\n",
            "00001,,00001,,2025-01-01,whole,1,whole\n",
            "mapping_old_lives_on@mapping:2"),
        bad(
            "weights over one",
            endA + b + ",\n" + newC,
            """
            00001,,00002,,2025-01-01,part,0.7,members
            00001,,00003,,2025-01-01,part,0.4,members
            """,
            "mapping_weight_sum@mapping:2 mapping_weight_sum@mapping:3"),
        bad(
            "weights under one",
            endA + b + ",\n" + newC,
            """
            00001,,00002,,2025-01-01,part,0.5,members
            00001,,00003,,2025-01-01,part,0.4,members
            """,
            "mapping_weight_sum@mapping:2 mapping_weight_sum@mapping:3"),
        bad(
            "weight above one",
            endA + b + ",\n",
            "00001,,00002,,2025-01-01,part,1.5,members\n",
            "mapping_weight_range@mapping:2"),
        bad(
            "whole to two",
            endA + b + ",\n" + newC,
            "00001,,00002,,2025-01-01,whole,1,whole\n00001,,00003,,2025-01-01,part,0.4,members\n",
            "mapping_whole_and_more@mapping:2 mapping_whole_and_more@mapping:3"),
        bad(
            "link twice",
            endA + b + ",\n",
            "00001,,00002,,2025-01-01,whole,1,whole\n00001,,00002,,2025-01-01,part,0.5,whole\n",
            "mapping_repeated@mapping:3"));
  }

  private static Arguments bad(String name, String units, String mapping, String expected) {
    return Arguments.of(name, units, mapping, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void contradiction_isRefusedWithItsRow(String name, String units, String mapping, String expected)
      throws IOException {
    List<String> errors =
        read(PROVINCE + units, mapping).issues().stream()
            .filter(Issue::isError)
            .map(
                i ->
                    i.code().code() + "@" + i.place().file().replace(".csv", ":") + i.place().row())
            .toList();
    assertEquals(expected, String.join(" ", errors), name);
  }

  @Test
  void rename_isContinuedWithoutAMappingRow() throws IOException {
    UnitRegister register =
        read(
                PROVINCE
                    + "00001,commune,Xã A,Xã,01,,2024-12-31,\n"
                    + "00001,commune,Thị trấn A,Thị trấn,01,2025-01-01,,12/NQ\n",
                "")
            .reference()
            .units();
    UnitLink link = register.listLinks().get(0);
    assertEquals("c00001-0", link.oldUnitId());
    assertEquals("c00001-20250101", link.newUnitId());
    assertEquals(LinkPart.CONTINUED, link.part());
    assertEquals(BigDecimal.ONE, link.weight());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new beside an old one        | 00003,commune,Xã C,Xã,01,2025-01-01,,  | ''                                  | unit_without_origin@units:4
          new, and a row says whence   | 00003,commune,Xã C,Xã,01,2025-01-01,,  | 00001,,00003,,2025-01-01,whole,,     | ''
          a branch may be founded      | 00003,branch,Chi hội C,,00002,2025-01-01,, | 00001,,00002,,2025-01-01,whole,, | ''
          its record begins with it    | 91,district,Huyện C,Huyện,01,2025-01-01,, | 00001,,00002,,2025-01-01,whole,,  | ''
          """)
  void unitThatNothingMapsTo_isSaidWithItsRow(
      String name, String unit, String mapping, String expected) throws IOException {
    String old = "00001,commune,Xã A,Xã,01,," + (mapping.isEmpty() ? "" : "2024-12-31") + ",\n";
    List<String> told =
        read(PROVINCE + old + unit + "\n00002,commune,Xã B,Xã,01,,,\n", mapping + "\n")
            .issues()
            .stream()
            .map(
                i ->
                    i.code().code() + "@" + i.place().file().replace(".csv", ":") + i.place().row())
            .toList();
    assertEquals(expected, String.join(" ", told), name);
  }

  @Test
  void partWithoutWeight_isLoadedAndSaid() throws IOException {
    ReferenceReader.Result result =
        read(
            PROVINCE
                + "00001,commune,Xã A,Xã,01,,2024-12-31,\n"
                + "00002,commune,Xã B,Xã,01,,,\n00003,commune,Xã C,Xã,01,,,\n",
            "00001,,00002,,2025-01-01,part,,\n00001,,00003,,2025-01-01,part,,\n");
    assertEquals(2, result.reference().units().listLinks().size());
    assertTrue(
        result.issues().stream().allMatch(i -> i.code().code().equals("mapping_weight_missing")));
  }

  @Test
  void unitThatStaysWhatItIs_isNoLink() throws IOException {
    ReferenceReader.Result result =
        read(
            PROVINCE + "00001,commune,Xã A,Xã,01,,2024-12-31,\n" + "00002,commune,Xã B,Xã,01,,,\n",
            "00001,,00002,,2025-01-01,whole,,\n00002,,00002,,2025-01-01,whole,,\n");
    assertEquals(List.of(), result.issues());
    assertEquals(1, result.reference().units().listLinks().size());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'00001,terrain,mountain,,',unit_ambiguous@attributes:2",
    "'00001,terrain,mountain,2024-06-01,2024-06-30',c00001-0 2024-06-01 2024-06-30",
    "'00001,terrain,mountain,2025-01-01,',c00001-20250101 2025-01-01 null",
    "'00002,population,5000,,','c00002-0 null 2024-12-31, c00002-20250101 2025-01-01 null'",
    "'00009,population,5000,,',unit_unknown@attributes:2",
    "'00002,population,,,',cell_required@attributes:2",
    "'00002,population,5000,x,',date_unknown@attributes:2",
  })
  void attribute_isKeptWithTheUnitOfItsDays(String row, String expected) throws IOException {
    Files.writeString(
        folder.resolve("attributes.csv"),
        "unit_code,attribute,value,valid_from,valid_to\n" + row + "\n");
    ReferenceReader.Result result =
        read(
            PROVINCE
                + "00001,commune,Xã A,Xã,01,,2024-12-31,\n"
                + "00001,commune,Xã B,Xã,01,2025-01-01,,\n"
                + "00002,commune,Xã C,Xã,01,,2024-12-31,\n"
                + "00002,commune,Phường C,Phường,01,2025-01-01,,\n",
            "00001,,00002,,2025-01-01,whole,,\n");
    List<String> read =
        result.issues().stream()
            .filter(Issue::isError)
            .map(
                i ->
                    i.code().code() + "@" + i.place().file().replace(".csv", ":") + i.place().row())
            .collect(Collectors.toCollection(ArrayList::new));
    result
        .reference()
        .unitAttributes()
        .forEach(a -> read.add(a.orgUnitId() + " " + a.validFrom() + " " + a.validTo()));
    assertEquals(expected, String.join(", ", read));
  }

  @Test
  void roundedThirds_addUpToOne() throws IOException {
    UnitRegister register =
        read(
                PROVINCE
                    + """
                    00001,commune,Xã A,Xã,01,,2024-12-31,
                    00002,commune,Xã B,Xã,01,,,
                    00003,commune,Xã C,Xã,01,,,
                    00004,commune,Xã D,Xã,01,,,
                    """,
                """
                00001,,00002,,2025-01-01,part,0.333333,area
                00001,,00003,,2025-01-01,part,0.333333,area
                00001,,00004,,2025-01-01,part,0.333333,area
                """)
            .reference()
            .units();
    BigDecimal sum =
        register.listLinks().stream()
            .map(UnitLink::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(BigDecimal.ONE), sum.toPlainString());
  }

  @Test
  void parentsChange_cutsTheChildsLife() throws IOException {
    UnitRegister register =
        read(
                """
                01,province,Tỉnh Một,Tỉnh,,,2025-06-30,
                01,province,Tỉnh Mới,Tỉnh,,2025-07-01,,
                01CA,affiliated,Công an,Đơn vị,01,,,
                """,
                "01,,01,,2025-07-01,whole,1,whole\n")
            .reference()
            .units();
    assertEquals(2, register.listParentsOf("a01CA-0").size());
    assertEquals("p01-20250701", register.lastParentId("a01CA-0"));
  }

  private ReferenceReader.Result read(String units, String mapping) throws IOException {
    Files.writeString(folder.resolve("units.csv"), UNITS + units);
    Files.writeString(folder.resolve("mapping.csv"), MAPPING + mapping);
    return ReferenceFolder.read(folder);
  }
}
