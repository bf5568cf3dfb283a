package vn.kho.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class CheckCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("check", "--data", "../data"));
    all.addAll(List.of(args));
    return IngestMain.run(
        all,
        Map.of(),
        Clock.systemUTC(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String plan(String lines) throws IOException {
    return Files.writeString(folder.resolve("plan.txt"), lines.replace('|', '\t')).toString();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static final String GOOD = "TT|Nội dung|Năm 2026\n1|Mở 5 lớp|5\n2|Hội thi|x\n";

  @Test
  void aPlanThatReads_endsWithZero() throws IOException {
    assertEquals(Exit.OK, run(plan(GOOD), "--lang", "en"));
    assertTrue(printed().contains("Table: 2 content rows"), this::printed);
    assertTrue(printed().contains("line 2  [target] 1  Mở 5 lớp  [5]"), this::printed);
  }

  @Test
  void aCellRefused_endsWithOneAndSaysWhereWhatWhyAndHow() throws IOException {
    assertEquals(Exit.REFUSED, run(plan("TT|Nội dung|Năm 2026\n1|Mở lớp|nhiều\n"), "--lang", "en"));
    assertTrue(
        printed()
            .contains(
                "[Refused] line 2, 1, column \"Năm 2026\": cell \"nhiều\" (plan_cell_not_understood)"),
        this::printed);
    assertTrue(printed().contains("Why it matters: ") && printed().contains("How it was read: "));
  }

  @Test
  void draft_hasTheCataloguesColumns() throws IOException {
    Path draft = folder.resolve("draft.csv");
    assertEquals(Exit.OK, run(plan(GOOD), "--out", draft.toString(), "--plan", "mine-2026"));
    List<String> lines = Files.readAllLines(draft);
    String header = Files.readAllLines(Path.of("../data/plans/thai-nguyen-2021-2026.csv")).get(0);
    assertAll(
        () -> assertEquals(header, lines.get(0)),
        () ->
            assertEquals(
                "mine-2026,1,1,,,Mở 5 lớp,,count,>=,5,,lớp,province,,2026,,,,,printed_cell,5,2,,,",
                lines.get(1)),
        () ->
            assertEquals(
                "mine-2026,1,2,,,Hội thi,,milestone,,,,,province,,2026,,,,,printed_cell,x,3,,,",
                lines.get(2)));
  }

  @Test
  void json_isWellFormedAndCarriesTheReading() throws IOException {
    assertEquals(Exit.OK, run(plan(GOOD), "--format", "json"));
    Map<String, Object> json = new Yaml().load(printed());
    assertTrue(String.valueOf(json.get("counts")).startsWith("{rows=2, groups=0, targets=2"));
    assertEquals(false, json.get("refused"));
  }

  @Test
  void wrongUse_endsWithTwo() {
    assertEquals(Exit.USAGE, run());
    assertEquals(Exit.USAGE, run(folder.resolve("not-there.txt").toString()));
    assertEquals(Exit.USAGE, run("a", "b"));
    assertEquals(Exit.USAGE, run("a", "--format", "pdf"));
  }
}
