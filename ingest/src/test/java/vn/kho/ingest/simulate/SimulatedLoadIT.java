package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.load.FileReport;
import vn.kho.ingest.load.InputFiles;
import vn.kho.ingest.load.LoadJob;
import vn.kho.ingest.load.LoadReport;
import vn.kho.ingest.load.LoadRequest;

/** What the simulation writes, through the real load. */
class SimulatedLoadIT {
  private static final Path DATA = Path.of("..", "data");

  /** Long before most of the simulated days: the demo runs on any clock. */
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

  private static LoadReport load(Path folder, String from, String to, Simulator.Quality quality)
      throws IOException {
    Path out = folder.resolve("out");
    YearMonth first = YearMonth.parse(from);
    YearMonth last = YearMonth.parse(to);
    new Simulator(DATA, new Simulator.Order(out, 1, first, last, quality)).province();
    LoadRequest request =
        new LoadRequest(
            folder.resolve("warehouse"),
            DATA,
            InputFiles.find(List.of(out.toString())),
            TODAY,
            TODAY,
            Instant.parse("2024-01-01T02:00:00Z"),
            "test",
            LoadRequest.Writing.PREVIEW,
            LoadRequest.Refusal.ROW);
    return LoadJob.run(request, (report, done, all) -> {});
  }

  private static List<FileReport> results(LoadReport report) {
    return report.files().stream().filter(file -> file.kind().equals("results")).toList();
  }

  private static void assertNothingRefused(LoadReport report) {
    List<String> refused = new ArrayList<>();
    for (FileReport file : report.files()) {
      file.issues().stream()
          .filter(Issue::isError)
          .forEach(issue -> refused.add(issue.code() + " " + issue.place() + " " + issue.found()));
    }
    assertEquals(List.of(), refused.subList(0, Math.min(5, refused.size())));
    assertTrue(results(report).stream().mapToInt(FileReport::accepted).sum() > 1_000);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2022-01, 2022-04, a town becomes a city with its wards",
    "2023-03, 2023-04, two communes of one name merge",
    "2024-11, 2024-12, eight communes go into others at the end of a year",
    "2025-06, 2025-07, the districts end and two provinces merge",
  })
  void monthsOfUnitChanges_areTakenWhole(
      String first, String last, String why, @TempDir Path folder) throws IOException {
    assertNothingRefused(load(folder, first, last, Simulator.Quality.CLEAN));
  }

  @Test
  void brokenRows_areFoundWithTheirCodesAndNoOthers(@TempDir Path folder) throws IOException {
    LoadReport report = load(folder, "2025-06", "2025-12", Simulator.Quality.DIRTY);
    Set<String> found = new TreeSet<>();
    for (FileReport file : report.files()) {
      for (Issue issue : file.issues()) {
        if (issue.isError()) {
          Integer row = issue.place().row();
          String where = row == null ? "" : String.valueOf(row);
          found.add(file.name() + "," + where + "," + issue.code().code());
        }
      }
    }
    List<String> lines = Files.readAllLines(folder.resolve("out").resolve("DIRTY.csv"));
    Set<String> listed = new TreeSet<>(lines.subList(1, lines.size()));
    Set<String> missed = new TreeSet<>(listed);
    missed.removeAll(found);
    assertEquals(Set.of(), missed);
    found.removeAll(listed);
    assertEquals(Set.of(), found);
    assertTrue(listed.size() > 20);
  }
}
