package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;
import vn.kho.ingest.write.Ledger;
import vn.kho.ingest.write.LedgerEntry;
import vn.kho.ingest.write.LoadWriter;

class LoadJobTest {
  private static final String HEADER = "unit,indicator,period,value,received\n";

  private final Path folder;
  private final Loads loads;

  LoadJobTest(@TempDir Path folder) {
    this.folder = folder;
    this.loads = new Loads(folder.resolve("warehouse"));
  }

  @Test
  void figureThatReplacesAnother_isToldToItsSender() throws IOException {
    String row = "unit,indicator,period,value,received\n05443,members_admitted,2024-05,%s,%s\n";
    loads.store(Loads.write(folder.resolve("a.csv"), row.formatted("3", "2024-06-05")));
    LoadReport report =
        loads.store(Loads.write(folder.resolve("b.csv"), row.formatted("4", "2024-06-09")));
    List<String> codes =
        Loads.on(report, "b.csv").issues().stream().map(issue -> issue.code().code()).toList();
    assertEquals(List.of("value_changed"), codes);
  }

  @Test
  void ourData_loadsWithoutAnError() throws IOException {
    LoadReport report =
        loads.store(
            Loads.DATA.resolve("reference"),
            Loads.DATA.resolve("plans"),
            Loads.DATA.resolve("published"));
    assertTrue(!report.hasErrors(), () -> report.files().toString());
    Map<String, Integer> years = new TreeMap<>();
    for (Map<String, String> row : StoredFacts.of(loads.warehouse(), "targets")) {
      boolean isCell = "printed_cell".equals(row.get("origin"));
      if (isCell && "thai-nguyen-2021-2026".equals(row.get("plan_id"))) {
        years.merge(String.valueOf(row.get("period")), 1, Integer::sum);
      }
    }
    assertEquals(Map.of("2022", 75, "2023", 78, "2024", 81, "2025", 78, "2026", 75), years);
    assertEquals(5, StoredFacts.of(loads.warehouse(), "plans").size());
  }

  @Test
  void resultsInANewWarehouse_bringTheReferenceTheyNeed() throws IOException {
    LoadReport report = loads.store(good("a.csv"));
    assertEquals("L000001", report.loadId());
    assertEquals(1, Loads.on(report, "a.csv").accepted());
    assertTrue(StoredFacts.of(loads.warehouse(), "units").size() > 400);
  }

  @Test
  void sameBytesAgain_changeNothing() throws IOException {
    loads.store(good("a.csv"));
    LoadReport again = loads.store(good("b.csv"));
    assertNull(again.loadId());
    assertEquals("L000001", Loads.on(again, "b.csv").loadedBefore());
    assertEquals(1, Ledger.list(loads.warehouse()).size());
    assertEquals(1, StoredFacts.of(loads.warehouse(), "results").size());
  }

  @Test
  void refusedRow_waitsWithItsReasonAndTheGoodOneLoads() throws IOException {
    Path file =
        Loads.write(
            folder.resolve("a.csv"),
            HEADER
                + "05470,new_cooperatives,2024-05,1,\n05470,new_cooperatives,2024-06,\"a, b\",\n");
    loads.store(file);
    Map<String, String> waiting = StoredFacts.of(loads.warehouse(), "quarantine_rows").get(0);
    assertEquals(
        "[\"05470\",\"new_cooperatives\",\"2024-06\",\"a, b\",\"\"]", waiting.get("raw_row"));
    assertEquals("number_expected", waiting.get("codes"));
    assertEquals("3", waiting.get("row"));
    Map<String, String> fact = StoredFacts.of(loads.warehouse(), "results").get(0);
    assertEquals("2", fact.get("source_row"));
    assertEquals("value", fact.get("source_column"));
    assertEquals("1", fact.get("raw_text"));
    Map<String, String> submission =
        StoredFacts.of(loads.warehouse(), "submissions").stream()
            .filter(row -> "a.csv".equals(row.get("file_name")))
            .findFirst()
            .get();
    assertEquals("1", submission.get("rows_accepted"));
    assertEquals("1", submission.get("rows_refused"));
  }

  @Test
  void preview_writesNothing() throws IOException {
    LoadReport report = loads.run(Writing.PREVIEW, Refusal.ROW, Loads.TODAY, good("a.csv"));
    assertEquals(1, Loads.on(report, "a.csv").accepted());
    assertTrue(!Files.exists(loads.warehouse()));
  }

  @Test
  void previewOfALaterFile_saysWhatItWouldChange() throws IOException {
    loads.store(
        file(
            "a.csv",
            "05470,new_cooperatives,2024-05,1,2024-06-01\n05470,new_cooperatives,2024-06,2,2024-07-01"));
    Path later =
        file(
            "b.csv",
            """
            05470,new_cooperatives,2024-05,4,2024-08-01
            05470,new_cooperatives,2024-06,2,2024-08-01
            05470,new_cooperatives,2024-07,3,2024-08-01\
            """);
    FileReport report =
        Loads.on(loads.run(Writing.PREVIEW, Refusal.ROW, Loads.TODAY, later), "b.csv");
    assertEquals(new Changes(1, 1, 1), report.changes());
    assertEquals(
        List.of("4 replaces 1, received on 01/06/2024."),
        report.issues().stream().map(issue -> issue.message().en()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          greater, of one past day           | 2024-06-01, final     | 4 | 2024-06-01, final     | 4 replaces 1, received on 01/06/2024.
          smaller, of one past day           | 2024-06-01, final     | 0 | 2024-06-01, final     | 0 and 1 were both received on 01/06/2024; 1 counts.
          smaller but corrected, of one day  | 2024-06-01, final     | 0 | 2024-06-01, corrected | 0 replaces 1, received on 01/06/2024.
          greater but estimated, of one day  | 2024-06-01, final     | 4 | 2024-06-01, estimate  | 4 and 1 were both received on 01/06/2024; 1 counts.
          of a day before                    | 2024-06-01, final     | 4 | 2024-05-31, final     | ''
          """)
  void secondFigure_isSaidToReplaceOnlyWhatItReplaces(
      String name, String first, String value, String second, String told) throws IOException {
    String header = "unit,indicator,period,value,received,status\n";
    String key = "05470,new_cooperatives,2024-05,";
    loads.store(Loads.write(folder.resolve("a.csv"), header + key + "1," + first.replace(" ", "")));
    Path later =
        Loads.write(folder.resolve("b.csv"), header + key + value + "," + second.replace(" ", ""));
    FileReport report =
        Loads.on(loads.run(Writing.STORE, Refusal.ROW, Loads.TODAY, later), "b.csv");
    assertEquals(
        told,
        report.issues().stream()
            .map(issue -> issue.message().en())
            .collect(Collectors.joining(" ")),
        name);
  }

  @Test
  void killedLoad_leavesNothingThatCounts() throws IOException {
    loads.store(good("a.csv"));
    Path facts = loads.warehouse().resolve("facts/results/year=2024/month=06");
    Files.createDirectories(facts);
    Files.writeString(facts.resolve("L000002.parquet"), "half a file");
    Files.createDirectories(loads.warehouse().resolve("tmp/load-L000002"));
    Files.writeString(loads.warehouse().resolve("tmp/load-L000002/rubbish"), "x");
    assertEquals(1, StoredFacts.of(loads.warehouse(), "results").size());
    loads.store(file("c.csv", "05470,new_cooperatives,2024-06,2,2024-07-01"));
    assertEquals(2, StoredFacts.of(loads.warehouse(), "results").size());
  }

  @Test
  void original_isKeptAndAnAlteredOneIsNoticed() throws IOException {
    loads.store(good("a.csv"));
    LedgerEntry entry = Ledger.list(loads.warehouse()).get(0);
    String sha =
        entry.sources().stream().filter(s -> s.kind().equals("units")).findFirst().get().sha256();
    Path original = LoadWriter.original(loads.warehouse(), sha);
    Files.writeString(original, "tampered");
    Path next = file("c.csv", "05470,new_cooperatives,2024-06,2,2024-07-01");
    assertThrows(UncheckedIOException.class, () -> loads.store(next));
  }

  @Test
  void newerReferenceFileOfTheSameName_replacesTheOlder() throws IOException {
    Path old = folder.resolve("old/departments.csv");
    Files.createDirectories(old.getParent());
    Loads.write(old, "department_id,name_vi,name_en\na,Ban A,A\nb,Ban B,B\n");
    Path fresh = folder.resolve("new/departments.csv");
    Files.createDirectories(fresh.getParent());
    Loads.write(fresh, "department_id,name_vi,name_en\na,Ban A mới,A\n");
    loads.store(good("a.csv"));
    loads.store(old);
    LoadReport report = loads.store(fresh);
    assertNotNull(report.loadId());
    List<Map<String, String>> rows = StoredFacts.of(loads.warehouse(), "departments");
    Map<String, String> last = rows.get(rows.size() - 1);
    assertEquals("Ban A mới", last.get("name_vi"));
  }

  /** Whatever the order of files, however rows are cut into files: the same figures are current. */
  @RepeatedTest(6)
  void anyOrderAndSplitting_givesTheSameCurrentFigures(RepetitionInfo round) throws IOException {
    Random random = new Random(round.getCurrentRepetition());
    List<String> rows = new ArrayList<>();
    String[] units = {"05470", "Phường Túc Duyên", "Xã Hoá Trung", "TT. Hương Sơn"};
    for (String unit : units) {
      for (int month = 1; month <= 6; month++) {
        int versions = 1 + random.nextInt(3);
        for (int version = 0; version < versions; version++) {
          rows.add(
              unit
                  + ",new_cooperatives,2024-0"
                  + month
                  + ","
                  + random.nextInt(9)
                  + ",2024-0"
                  + (month + 1 + version)
                  + "-05");
        }
      }
    }
    Loads whole = new Loads(folder.resolve("whole"));
    whole.store(file("all.csv", String.join("\n", rows)));
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<Path> parts = new ArrayList<>();
    while (!shuffled.isEmpty()) {
      int size = Math.min(shuffled.size(), 1 + random.nextInt(12));
      List<String> part = shuffled.subList(0, size);
      byte[] bytes = (HEADER + String.join("\n", part)).getBytes(StandardCharsets.UTF_16LE);
      parts.add(Files.write(folder.resolve("part" + parts.size() + ".csv"), bytes));
      part.clear();
    }
    for (Path part : parts) {
      loads.store(part);
    }
    assertEquals(current(whole), current(loads));
  }

  private static Map<String, String> current(Loads loads) throws IOException {
    Map<String, Map<String, String>> newest = new HashMap<>();
    for (Map<String, String> row : StoredFacts.of(loads.warehouse(), "results")) {
      String key = row.get("org_unit_id") + row.get("indicator_id") + row.get("period");
      Map<String, String> known = newest.get(key);
      if (known == null || day(row) > day(known)) {
        newest.put(key, row);
      }
    }
    Map<String, String> values = new TreeMap<>();
    newest.forEach((key, row) -> values.put(key, row.get("value")));
    return values;
  }

  private static int day(Map<String, String> row) {
    return Integer.parseInt(String.valueOf(row.get("received_on")));
  }

  private Path good(String name) throws IOException {
    return file(name, "05470,new_cooperatives,2024-05,1,2024-06-01");
  }

  private Path file(String name, String rows) throws IOException {
    return Loads.write(folder.resolve(name), HEADER + rows + "\n");
  }
}
