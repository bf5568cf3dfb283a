package vn.kho.ingest.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.Hashes;
import vn.kho.ingest.load.InputFile;
import vn.kho.ingest.write.LoadWriter;

/** Time is counted in looks of one second; nothing waits. */
class InboxTest {
  private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
  private static final int SETTLE = 3;

  @TempDir Path folder;
  private final List<String> loads = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private boolean isBeingWritten;
  private boolean isFailing;
  private boolean isKept = true;
  private Path dir;
  private Path warehouse;
  private Inbox inbox;
  private int second;

  @BeforeEach
  void open() throws IOException {
    dir = folder.resolve("in");
    warehouse = folder.resolve("w");
    inbox = watch();
  }

  private Inbox watch() throws IOException {
    Inbox.Loading loading =
        new Inbox.Loading() {
          @Override
          public void load(List<InputFile> files, Path feedback) throws IOException {
            if (isFailing && files.stream().anyMatch(file -> file.name().startsWith("bad"))) {
              throw new IOException("disk");
            }
            for (InputFile file : files) {
              loads.add(file.name() + "=" + Files.readString(file.path()).strip());
              keep(file.path());
            }
          }

          @Override
          public void tell(Words words) {
            told.add(words.en());
          }
        };
    return new Inbox(dir, warehouse, Duration.ofSeconds(SETTLE), loading, file -> isBeingWritten);
  }

  private void keep(Path file) throws IOException {
    Path original = LoadWriter.original(warehouse, Hashes.ofFile(file));
    if (isKept && !Files.exists(original)) {
      Files.createDirectories(Objects.requireNonNull(original.getParent()));
      Files.copy(file, original);
    }
  }

  private void look(int seconds) throws IOException {
    for (int i = 0; i <= seconds; i++) {
      inbox.look(START.plusSeconds(second++));
    }
  }

  private Path put(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  @Test
  void completeFile_isLoadedAndLeavesForTheOriginals() throws IOException {
    Path file = put("dai-tu/a.csv", "1\n");
    look(SETTLE - 1);
    assertEquals(List.of(), loads);
    look(1);
    assertEquals(List.of("dai-tu/a.csv=1"), loads);
    assertFalse(Files.exists(file));
    assertFalse(Files.exists(warehouse.resolve("tmp/inbox-" + ProcessHandle.current().pid())));
  }

  @Test
  void growingFile_isTakenOnceItIsQuiet() throws IOException {
    Path file = put("a.csv", "1\n");
    for (int i = 2; i < 9; i++) {
      look(1);
      Files.writeString(file, Files.readString(file) + i + "\n");
    }
    assertEquals(List.of(), loads);
    look(SETTLE);
    assertEquals(1, loads.size());
    assertTrue(loads.get(0).endsWith("8"));
  }

  @Test
  void fileOpenForWriting_waitsHoweverLong() throws IOException {
    put("a.csv", "1\n");
    isBeingWritten = true;
    look(500);
    assertEquals(List.of(), loads);
    isBeingWritten = false;
    look(1);
    assertEquals(List.of("a.csv=1"), loads);
  }

  @Test
  void textCutInsideALine_waitsLonger() throws IOException {
    put("a.csv", "1\n2,3");
    look(SETTLE + 1);
    assertEquals(List.of(), loads);
    look(4 * SETTLE);
    assertEquals(1, loads.size());
  }

  @Test
  void workbookWithoutItsEnd_waitsMuchLonger() throws IOException {
    put("a.xlsx", "PK\u0003\u0004 half of it");
    look(60 * SETTLE);
    assertEquals(List.of(), loads);
    look(200 * SETTLE);
    assertEquals(1, loads.size());
  }

  @Test
  void killBeforeTheFileLeaves_takesItAgainAndItLeaves() throws IOException {
    isKept = true;
    Path file = put("a.csv", "1\n");
    keep(file);
    inbox = watch();
    look(SETTLE);
    assertFalse(Files.exists(file));
  }

  @Test
  void fileThatCouldNotBeKept_isSetAside() throws IOException {
    isKept = false;
    put("a.csv", "1\n");
    look(SETTLE);
    assertEquals("1\n", Files.readString(dir.resolve("refused/a.csv")));
    look(2 * SETTLE);
    assertEquals(1, loads.size());
  }

  @Test
  void failingFile_holdsNobodyUpAndStaysUntilItChanges() throws IOException {
    isFailing = true;
    put("a.csv", "1\n");
    Path bad = put("bad.csv", "2\n");
    put("c.csv", "3\n");
    look(5 * SETTLE);
    assertEquals(List.of("a.csv=1", "c.csv=3"), loads);
    assertEquals(1, told.size(), told::toString);
    assertTrue(Files.exists(bad));
    isFailing = false;
    Files.writeString(bad, "22\n");
    look(SETTLE);
    assertEquals("bad.csv=22", loads.get(2));
  }

  @Test
  void otherThings_areLeftAlone() throws IOException {
    put("feedback/a.csv.phan-hoi.csv", "x\n");
    put("refused/b.csv", "x\n");
    put(".a.csv", "x\n");
    put("a.csv.part", "x\n");
    put("~$a.xlsx", "x\n");
    Files.createSymbolicLink(dir.resolve("l.csv"), put("readme.txt", "x\n"));
    look(100);
    assertEquals(List.of(), loads);
  }

  @Test
  void openHandle_isSeenWhereTheSystemTells() throws IOException {
    Path file = put("a.csv", "1\n");
    OpenFiles open = new OpenFiles();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write('1');
      boolean isTold = Files.isDirectory(Path.of("/proc/self/fdinfo"));
      assertEquals(isTold, open.isWriting(file));
    }
    assertFalse(open.isWriting(file));
  }
}
