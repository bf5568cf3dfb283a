package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A closed period takes late figures, and each of them is recorded as an exception. */
class ClosingsTest {
  private static final String CLOSED =
      "period,closed_on,note\n2024,2025-03-31,\n2023-H1,2023-09-30,\n";

  private final Path folder;
  private final Loads loads;

  ClosingsTest(@TempDir Path folder) {
    this.folder = folder;
    this.loads = new Loads(folder.resolve("w"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05, 2025-03-31, ''",
    "2024-05, 2025-04-01, period_closed@2[value]",
    "2024-H2, 2025-04-01, period_closed@2[value]",
    "2024, 2025-04-01, period_closed@2[value]",
    "2023-06, 2025-04-01, period_closed@2[value]",
    "2023-07, 2025-04-01, ''",
    "2023, 2025-04-01, ''"
  })
  void figureOfAClosedPeriod_isTakenAndRecorded(String period, String received, String told)
      throws IOException {
    assertEquals("", Loads.brief(Loads.on(store("closed.csv", CLOSED), "closed.csv")));
    String rows =
        "unit,indicator,period,value,received\n05443,members_admitted,%s,3,%s\n"
            .formatted(period, received);
    FileReport report = Loads.on(store("late.csv", rows), "late.csv");
    assertEquals(told, Loads.brief(report));
    assertEquals(1, report.accepted());
    List<String> codes =
        StoredFacts.of(loads.warehouse(), "issues").stream()
            .map(row -> String.valueOf(row.get("code")))
            .filter("period_closed"::equals)
            .toList();
    assertEquals(told.isEmpty() ? List.of() : List.of("period_closed"), codes);
  }

  @Test
  void closingThatCannotBeRead_isToldWithItsRow() throws IOException {
    String wrong = "period,closed_on\n2024-13,2025-03-31\n2024,soon\n";
    assertEquals(
        "period_unknown@2[period] date_unknown@3[closed_on]",
        Loads.brief(Loads.on(store("closed.csv", wrong), "closed.csv")));
  }

  private LoadReport store(String name, String text) throws IOException {
    return loads.store(Loads.write(folder.resolve(name), text));
  }
}
