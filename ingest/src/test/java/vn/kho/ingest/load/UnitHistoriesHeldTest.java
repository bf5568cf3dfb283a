package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.OrgUnit;

/** A history of units is loaded whole or not at all. */
class UnitHistoriesHeldTest {
  private static final String UNITS =
      """
      unit_code,level,name,type,parent_code,valid_from,valid_to,legal_basis
      80,province,Tỉnh Tám Mươi,Tỉnh,,,,
      801,district,Huyện A,Huyện,80,,2025-06-30,
      80001,commune,Xã Một,Xã,801,,2024-11-30,
      80002,commune,Xã Hai,Xã,801,,2024-11-30,
      80003,commune,Xã Ba,Xã,801,,2025-06-30,
      80001,commune,Xã Gộp,Xã,801,2024-12-01,2025-06-30,
      80001,commune,Xã Mới,Xã,80,2025-07-01,,
      80003,commune,Xã Mới Ba,Xã,80,2025-07-01,,
      """;
  private static final String MAPPING =
      """
      old_code,old_name,new_code,new_name,effective,part,weight,basis
      80001,Xã Một,80001,Xã Gộp,2024-12-01,whole,,
      80002,Xã Hai,80001,Xã Gộp,2024-12-01,whole,,
      80001,Xã Gộp,80001,Xã Mới,2025-07-01,whole,,
      80003,Xã Ba,80003,Xã Mới Ba,2025-07-01,part,0.6,area
      80003,Xã Ba,80001,Xã Mới,2025-07-01,part,0.4,area
      """;

  private final Path folder;
  private final Loads loads;

  UnitHistoriesHeldTest(@TempDir Path folder) {
    this.folder = folder;
    this.loads = new Loads(folder.resolve("warehouse"));
  }

  /**
   * One contradiction.
   *
   * @param file where a text is replaced by another
   * @param found the code of a finding in it, and its row
   */
  private record Case(String name, String file, String text, String other, String found) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "gap",
            "units",
            "Xã Mới Ba,Xã,80,2025-07-01,,",
            "Xã Mới Ba,Xã,80,2025-07-01,,\n80005,commune,Xã Năm,Xã,80,,2025-12-31,\n80005,commune,Xã Năm,Xã,80,2026-01-10,,",
            "unit_gap 11"),
        new Case(
            "overlap", "units", "2024-12-01,2025-06-30", "2024-11-15,2025-06-30", "unit_overlap 7"),
        new Case("weights", "map", "part,0.4", "part,0.5", "mapping_weight_sum 6"),
        new Case(
            "cycle",
            "units",
            "80,province,Tỉnh Tám Mươi,Tỉnh,,",
            "80,province,Tỉnh Tám Mươi,Tỉnh,801,",
            "unit_cycle 2"),
        new Case("orphan", "units", "Xã Ba,Xã,801", "Xã Ba,Xã,899", "unit_orphan 6"),
        new Case(
            "old unit not alive",
            "map",
            "80002,Xã Hai",
            "80009,Xã Hai",
            "mapping_unit_not_alive 3"),
        new Case(
            "new unit not alive",
            "map",
            "80001,Xã Mới,2025-07-01,whole",
            "80077,Xã Mới,2025-07-01,whole",
            "mapping_unit_not_alive 4"),
        new Case(
            "one code twice at a time",
            "units",
            "80002,commune,Xã Hai",
            "80003,commune,Xã Hai",
            "unit_row_repeated 6"),
        new Case("bad date", "units", "801,2024-12-01", "801,2024-02-30", "date_unknown 7"),
        new Case(
            "parent not alive",
            "units",
            "Mới,Xã,80,2025-07-01",
            "Mới,Xã,801,2025-07-01",
            "unit_orphan 8"),
        new Case(
            "event before its unit",
            "map",
            "Gộp,80001,Xã Mới,2025-07-01",
            "Gộp,80001,Xã Mới,2023-07-01",
            "mapping_old_lives_on 4"),
        new Case(
            "levels differ",
            "map",
            "80003,Xã Ba,80001,Xã Mới",
            "80003,Xã Ba,80,Tỉnh Tám Mươi",
            "mapping_level_differs 6"),
        new Case(
            "reversed dates",
            "units",
            "2024-12-01,2025-06-30",
            "2025-12-01,2025-06-30",
            "unit_dates_reversed 7"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void contradiction_isLocatedAndTheUnitsBeforeStay(Case given) throws IOException {
    loads.store(Loads.DATA.resolve("reference"));
    List<OrgUnit> before = inForce();
    LoadReport report = store(replace("units", UNITS, given), replace("map", MAPPING, given));
    List<String> found =
        Loads.on(report, given.file() + ".csv").issues().stream()
            .filter(Issue::isError)
            .map(issue -> issue.code().code() + " " + issue.place().row())
            .toList();
    assertTrue(found.contains(given.found()), found::toString);
    assertTrue(found.contains("units_held null"), found::toString);
    assertEquals(0, Loads.on(report, "units.csv").accepted());
    assertEquals(0, Loads.on(report, "map.csv").accepted());
    assertEquals(before, inForce());
    LoadReport mended = store(UNITS, MAPPING);
    assertTrue(!mended.hasErrors(), () -> mended.files().toString());
    assertEquals(before.size() + 8, inForce().size());
  }

  @Test
  void newUnits_mayNotBreakAMappingLoadedBefore() throws IOException {
    loads.store(Loads.DATA.resolve("reference"));
    store(UNITS, MAPPING);
    List<OrgUnit> before = inForce();
    String without = UNITS.replace("80002,commune,Xã Hai,Xã,801,,2024-11-30,\n", "");
    LoadReport report = loads.store(Loads.write(folder.resolve("units.csv"), without));
    Issue held = Loads.on(report, "units.csv").issues().get(0);
    assertEquals("units_held", held.code().code());
    assertTrue(held.message().vi().contains("map.csv, dòng 3"), held.message().vi());
    loads.store(Loads.write(folder.resolve("more.csv"), "scheme_id,name_vi,name_en\nA1,Một,One\n"));
    assertEquals(before, inForce());
  }

  private List<OrgUnit> inForce() throws IOException {
    return List.copyOf(WarehouseReference.read(loads.warehouse(), Loads.DATA).units().listUnits());
  }

  private LoadReport store(String units, String mapping) throws IOException {
    return loads.store(
        Loads.write(folder.resolve("units.csv"), units),
        Loads.write(folder.resolve("map.csv"), mapping));
  }

  private static String replace(String file, String text, Case given) {
    if (!given.file().equals(file)) {
      return text;
    }
    String other = text.replace(given.text(), given.other());
    assertTrue(!other.equals(text), given.name());
    return other;
  }
}
