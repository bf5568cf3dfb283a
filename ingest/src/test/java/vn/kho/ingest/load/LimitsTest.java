package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.issue.Issue;

/** How much of a file is told does not depend on the computer, nor what is loaded on the notes. */
class LimitsTest {
  private static final String HEADER = "unit,indicator,period,value\n";

  private final Path folder;

  LimitsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void fileOfNotes_isLoadedAndNotesAreTold5000Times() throws IOException {
    Path file =
        Loads.write(
            folder.resolve("a.csv"),
            HEADER + "05470,new_cooperatives,2024-05,khoảng 5\n".repeat(6_000));
    FileReport report = Loads.on(new Loads(folder.resolve("w")).store(Loads.DATA, file), "a.csv");
    assertEquals(1, report.accepted());
    assertEquals(5_000, count(report.issues(), "value_approximate"));
    assertEquals(5_999, count(report.issues(), "key_repeated"));
  }

  @Test
  void fileOfErrors_waitsAsAWholeFrom20000On() throws IOException {
    Path file =
        Loads.write(
            folder.resolve("a.csv"),
            HEADER
                + "05470,new_cooperatives,2024-05,5\n"
                + "05470,new_cooperatives,2024-06,năm\n".repeat(20_100));
    FileReport report = Loads.on(new Loads(folder.resolve("w")).store(Loads.DATA, file), "a.csv");
    assertEquals(0, report.accepted());
    List<Issue> last = report.issues().subList(report.issues().size() - 1, report.issues().size());
    assertEquals(1, count(last, "file_too_many_errors"));
    assertEquals(20_004, last.get(0).place().row());
    assertTrue(last.get(0).message().en().contains("the original is kept"));
  }

  private static long count(List<Issue> issues, String code) {
    return issues.stream().filter(issue -> issue.code().code().equals(code)).count();
  }
}
