package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
  private static final Path DATA = Path.of("..", "data");

  private static Map<String, String> simulate(Path out, int seed, String from, String to)
      throws IOException {
    simulator(out, seed, from, to, Simulator.Quality.CLEAN).province();
    return files(out);
  }

  private static Simulator simulator(
      Path out, int seed, String from, String to, Simulator.Quality quality) {
    return new Simulator(
        DATA, new Simulator.Order(out, seed, YearMonth.parse(from), YearMonth.parse(to), quality));
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void sameSeed_writesTheSameBytes(@TempDir Path folder) throws IOException {
    assertEquals(
        simulate(folder.resolve("a"), 3, "2025-05", "2025-08"),
        simulate(folder.resolve("b"), 3, "2025-05", "2025-08"));
  }

  @Test
  void otherSeed_writesOthers(@TempDir Path folder) throws IOException {
    assertNotEquals(
        simulate(folder.resolve("a"), 3, "2022-01", "2022-01"),
        simulate(folder.resolve("b"), 4, "2022-01", "2022-01"));
  }

  @Test
  void laterEnd_changesNothingBefore(@TempDir Path folder) throws IOException {
    Map<String, String> shorter = simulate(folder.resolve("a"), 3, "2022-01", "2022-02");
    Map<String, String> longer = simulate(folder.resolve("b"), 3, "2022-01", "2022-04");
    shorter.keySet().removeIf(name -> !name.startsWith("2022"));
    shorter.forEach((name, text) -> assertEquals(text, longer.get(name), name));
  }

  @Test
  void secondRun_leavesNoFileOfTheFirst(@TempDir Path folder) throws IOException {
    simulate(folder.resolve("a"), 3, "2022-01", "2022-03");
    Map<String, String> second = simulate(folder.resolve("a"), 3, "2025-07", "2025-07");
    assertTrue(second.keySet().stream().noneMatch(name -> name.startsWith("2022")));
  }

  @Test
  void everyRowAndFile_saysThatItIsSimulated(@TempDir Path folder) throws IOException {
    Map<String, String> files = simulate(folder.resolve("a"), 3, "2025-06", "2025-07");
    String notice = files.remove("DOC-TRUOC-README.md");
    assertTrue(notice != null && notice.startsWith("SỐ LIỆU MÔ PHỎNG / SIMULATED DATA"));
    files.forEach(
        (name, text) -> {
          assertTrue(name.endsWith("-mo-phong.csv"), name);
          List<String> rows = text.lines().skip(1).toList();
          assertTrue(rows.stream().allMatch(row -> row.matches(".*[,;](có|yes)[,;].*")), name);
        });
  }

  @Test
  void folderWithOtherFiles_isNotFree(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.csv"), "a,b\n");
    assertTrue(!Simulator.isFree(folder));
    assertTrue(Simulator.isFree(folder.resolve("new")));
  }

  @Test
  void dirtyRun_onlyAddsRowsAndListsThem(@TempDir Path folder) throws IOException {
    Map<String, String> clean = simulate(folder.resolve("a"), 3, "2022-01", "2022-06");
    Path out = folder.resolve("b");
    simulator(out, 3, "2022-01", "2022-06", Simulator.Quality.DIRTY).province();
    Map<String, String> dirty = files(out);
    List<String> list = dirty.getOrDefault("DIRTY.csv", "").lines().toList();
    assertEquals("file,row,code", list.get(0));
    assertTrue(list.size() > 5);
    for (String line : list.subList(2, list.size())) {
      String[] cells = line.split(",", -1);
      List<String> rows = dirty.getOrDefault(cells[0], "").lines().toList();
      assertTrue(rows.get(Integer.parseInt(cells[1]) - 1).contains("broken on purpose"), line);
      assertTrue(dirty.getOrDefault(cells[0], "").startsWith(clean.getOrDefault(cells[0], "?")));
    }
  }

  @Test
  void country_isReportedByItsOwnUnits(@TempDir Path folder) throws IOException {
    simulator(folder, 3, "2022-01", "2022-02", Simulator.Quality.CLEAN).national(70);
    Map<String, String> files = files(folder);
    String units = files.getOrDefault("reference/units-mo-phong.csv", "");
    assertEquals(1 + 34 + 70, units.lines().count());
    assertTrue(units.contains("S34002,commune,Xã Giả định S34002,Xã,S34,"));
    assertTrue(files.keySet().stream().anyMatch(name -> name.startsWith("2022-02/S34-thang")));
  }
}
