package vn.kho.ingest.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;

/** Whatever happened to a province's communes, its files load; a slip in them is refused. */
class HistoriesTest {
  private final Path folder;

  HistoriesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 50, 100})
  void everyUnit_isHandedOnWhollyAndOnce(long first) throws IOException {
    for (long seed = first; seed < first + 50; seed++) {
      RandomHistory history = new RandomHistory(seed);
      ReferenceReader.Result result =
          RandomHistory.read(folder, history.units(), history.mapping());
      assertEquals(List.of(), errors(result), "seed " + seed);
      UnitRegister register = result.reference().units();
      for (OrgUnit unit : register.listUnits()) {
        if (unit.level() == Level.COMMUNE) {
          assertEquals(0, reach(register, unit).compareTo(BigDecimal.ONE), seed + " " + unit);
        }
      }
      for (LocalDate day : history.days) {
        long expected = history.lives.stream().filter(life -> life.isAliveOn(day)).count();
        List<OrgUnit> alive =
            register.listAliveOn(day).stream()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .toList();
        assertEquals(expected, alive.size(), seed + " on " + day);
        assertEquals(
            expected, alive.stream().map(OrgUnit::code).distinct().count(), seed + " on " + day);
        for (OrgUnit unit : alive) {
          assertFalse(register.findParent(unit, day).isEmpty(), seed + " " + unit);
        }
      }
    }
  }

  /** The share of a unit found again in the units in force today, over all events. */
  private static BigDecimal reach(UnitRegister register, OrgUnit unit) {
    if (unit.validTo() == null) {
      return BigDecimal.ONE;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (UnitLink link : register.listLinksFrom(unit.orgUnitId())) {
      BigDecimal weight = link.weight();
      BigDecimal share = weight == null ? BigDecimal.ZERO : weight;
      sum = sum.add(share.multiply(reach(register, register.get(link.newUnitId()))));
    }
    return sum;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "weight of a part raised",
    "day of an event moved",
    "new unit's row lost",
    "life made longer",
    "link said twice with another weight",
    "old code mistyped",
  })
  void slip_isRefusedAndItsFileNamed(String slip) throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      RandomHistory history = new RandomHistory(seed);
      List<String> units = new ArrayList<>(history.units());
      List<String> mapping = new ArrayList<>(history.mapping());
      if (!hasSlipped(slip, units, mapping, new Random(seed))) {
        continue;
      }
      List<String> errors = errors(RandomHistory.read(folder, units, mapping));
      assertFalse(errors.isEmpty(), slip + ", seed " + seed);
    }
  }

  /** Makes the slip in some row; false when this history has no row for it. */
  private static boolean hasSlipped(
      String slip, List<String> units, List<String> mapping, Random random) {
    if (mapping.size() < 2) {
      return false;
    }
    int row = 1 + random.nextInt(mapping.size() - 1);
    String[] cells = mapping.get(row).split(",", -1);
    switch (slip) {
      case "weight of a part raised" -> {
        cells[5] = "part";
        cells[6] = "0.9999";
        mapping.set(row, String.join(",", cells));
      }
      case "day of an event moved" -> {
        cells[4] = LocalDate.parse(cells[4]).plusDays(1).toString();
        mapping.set(row, String.join(",", cells));
      }
      case "link said twice with another weight" -> {
        cells[5] = "part";
        cells[6] = "0.0001";
        mapping.add(String.join(",", cells));
      }
      case "old code mistyped" -> {
        cells[0] = "77777";
        mapping.set(row, String.join(",", cells));
      }
      case "new unit's row lost" -> {
        String lost = cells[2] + ",commune," + cells[3] + ",";
        return units.removeIf(unit -> unit.startsWith(lost) && unit.contains(cells[4]));
      }
      default -> {
        String last = LocalDate.parse(cells[4]).minusDays(1).toString();
        units.replaceAll(
            unit ->
                unit.startsWith(cells[0] + ",commune,") ? unit.replace(last, "2030-01-01") : unit);
      }
    }
    return true;
  }

  private static List<String> errors(ReferenceReader.Result result) {
    return result.issues().stream().filter(Issue::isError).map(Object::toString).toList();
  }
}
