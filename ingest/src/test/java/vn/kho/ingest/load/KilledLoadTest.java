package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.ingest.write.Ledger;

/** A load that dies at any step and is run again leaves what an undisturbed one leaves. */
class KilledLoadTest {
  private static final int DEAD = 137;
  private static final List<String> TABLES =
      List.of("results", "submissions", "issues", "quarantine_rows");

  private Path folder = Path.of("");
  private Path[] files = {};

  /** A program that loads and dies as by a power cut once so many files have been read. */
  static final class Dying {
    private Dying() {}

    public static void main(String[] args) throws IOException {
      int step = Integer.parseInt(args[1]);
      Path[] files =
          List.of(args).subList(2, args.length).stream().map(Path::of).toArray(Path[]::new);
      new Loads(Path.of(args[0]))
          .watched(
              done -> {
                if (done == step) {
                  Runtime.getRuntime().halt(DEAD);
                }
              },
              files);
    }
  }

  @BeforeEach
  void files(@TempDir Path folder) throws IOException {
    this.folder = folder;
    List<Path> written = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      String rows =
          """
          unit,indicator,period,value,received
          05470,new_cooperatives,2024-0%1$d,%1$d,2024-06-01
          05443,members_admitted,2024-0%1$d,text,2024-06-01
          """
              .formatted(month);
      written.add(Loads.write(folder.resolve("m" + month + ".csv"), rows));
    }
    files = written.toArray(Path[]::new);
  }

  private Loads begun(String name) throws IOException {
    Loads loads = new Loads(folder.resolve(name));
    loads.store(
        Loads.write(
            folder.resolve("first.csv"),
            "unit,indicator,period,value,received\n05470,new_cooperatives,2023-12,5,2024-01-05\n"));
    return loads;
  }

  private static Map<String, List<String>> facts(Loads loads) throws IOException {
    Map<String, List<String>> facts = new TreeMap<>();
    for (String table : TABLES) {
      facts.put(
          table,
          StoredFacts.of(loads.warehouse(), table).stream()
              .map(row -> new TreeMap<>(row).toString())
              .sorted()
              .toList());
    }
    return facts;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void killedAfterAFile_runAgainAsIfNothingHadHappened(int step) throws Exception {
    Loads calm = begun("calm");
    calm.store(files);
    Loads killed = begun("killed");
    Map<String, List<String>> before = facts(killed);
    assertEquals(DEAD, runDying(killed, step));
    assertEquals(before, facts(killed));
    killed.store(files);
    assertEquals(facts(calm), facts(killed));
    assertEquals(2, Ledger.list(killed.warehouse()).size());
  }

  /** The entry in the ledger is written last: without it the load has not happened. */
  @Test
  void killedBeforeTheLedgerEntry_runAgainAsIfNothingHadHappened() throws Exception {
    Loads calm = begun("calm");
    calm.store(files);
    Loads killed = begun("killed");
    Map<String, List<String>> before = facts(killed);
    killed.store(files);
    Files.delete(killed.warehouse().resolve("loads/L000002.json"));
    assertEquals(before, facts(killed));
    killed.store(files);
    assertEquals(facts(calm), facts(killed));
  }

  private int runDying(Loads loads, int step) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Dying.class.getName(),
                loads.warehouse().toString(),
                Integer.toString(step)));
    List.of(files).forEach(file -> command.add(file.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
