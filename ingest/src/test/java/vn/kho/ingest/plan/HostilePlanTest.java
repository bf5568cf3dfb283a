package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.read.OfficeFiles;

/** Files of people who mean harm, or whose programs do: a located message, never a fault. */
class HostilePlanTest {

  @TempDir Path folder;

  private static final String HEADER = "TT\tNội dung\tNăm 2026\n";

  private PlanCheck check(Path file) {
    try {
      return PlanCheck.of(file, new PlanCheck.Options(folder, "", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path text(String content) {
    try {
      return Files.writeString(folder.resolve("a.txt"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Case(String name, String content, String code, int line) {}

  @TestFactory
  Stream<DynamicTest> hostileText_stopsAtItsLine() {
    return Stream.of(
            new Case(
                "rows without end", HEADER + "1\ta\t2\n".repeat(30_000), "too_many_rows", 20_001),
            new Case("a line without end", HEADER + "a".repeat(3_000_000), "text_too_long", 2),
            new Case(
                "too much text",
                HEADER + ("1\t" + "b ".repeat(15_000) + "\tx\n").repeat(60),
                "too_much_text",
                35),
            new Case(
                "cells without end",
                HEADER + ("1\t" + "x\t".repeat(200) + "\n").repeat(1_500),
                "too_many_cells",
                997),
            new Case(
                "a web page",
                "<html><body><table><tr><td>TT</td></tr></table></body></html>",
                "markup",
                0),
            new Case("a zero byte", HEADER + "1\ta\u0000b\tx\n", "not_a_text", 2))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () -> {
                      PlanCheck check = check(text(c.content()));
                      Finding finding =
                          check.findings().list().stream()
                              .filter(f -> f.kind() == FindingKind.FILE_REFUSED)
                              .findFirst()
                              .orElseThrow();
                      assertAll(
                          () -> assertEquals(c.code(), finding.found()),
                          () -> assertEquals(c.line(), finding.place().number()),
                          () -> assertTrue(check.isRefused()));
                    }));
  }

  @Test
  void whatWasReadBeforeTheLimit_isKept() {
    PlanCheck check = check(text(HEADER + "1\tMột\t5\n" + "a".repeat(50_000)));
    assertEquals(List.of("1 5"), Plans.rows(check));
    assertTrue(check.isRefused());
  }

  @Test
  void mergeMaze_isRefusedWithItsPlace() {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (int i = 1; i <= 500; i++) {
      sheet.append("<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".formatted(i, i));
    }
    sheet.append("</sheetData><mergeCells>");
    for (int i = 1; i <= 400; i++) {
      sheet.append("<mergeCell ref=\"A%d:IV500\"/>".formatted(i));
    }
    PlanCheck check =
        check(
            OfficeFiles.workbook(
                folder.resolve("a.xlsx"), sheet.append("</mergeCells></worksheet>").toString()));
    assertEquals(
        List.of("merge_maze"),
        check.findings().list().stream()
            .filter(f -> f.kind() == FindingKind.FILE_REFUSED)
            .map(Finding::found)
            .toList());
  }

  @Test
  void manyFindingsOfAKind_areCounted() {
    PlanCheck check = check(text(HEADER + "1\tviệc\tzz\n".repeat(1_000)));
    assertEquals(1_000, check.findings().count(FindingKind.CELL_NOT_UNDERSTOOD));
    assertTrue(check.findings().list().size() < 1_000);
    assertFalse(check.findings().more().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> randomBytes_endInAMessage() {
    return IntStream.range(0, 40)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> random(seed)));
  }

  private void random(int seed) throws IOException {
    byte[] bytes = new byte[1 + 97 * seed];
    new Random(seed).nextBytes(bytes);
    if (seed % 2 == 0 && bytes.length > 4) {
      System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
    }
    PlanCheck check = check(Files.write(folder.resolve("r" + seed), bytes));
    assertFalse(check.findings().list().isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> damagedOfficeFiles_endInAMessageOrARead() throws IOException {
    byte[] whole = Files.readAllBytes(new IssuedPlan().xlsx(folder));
    return IntStream.range(0, 25)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      byte[] bytes = whole.clone();
                      Random random = new Random(seed);
                      for (int i = 0; i < 20; i++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                      }
                      check(Files.write(folder.resolve("d" + seed + ".xlsx"), bytes));
                    }));
  }
}
