package vn.kho.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.TableRow;
import vn.kho.ingest.sheet.Look;
import vn.kho.ingest.sheet.SheetCell;
import vn.kho.ingest.sheet.SheetFrame;
import vn.kho.ingest.sheet.SheetRow;
import vn.kho.ingest.sheet.XlsxWriter;

class TemplateCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--warehouse", folder.resolve("w").toString(), "--data", "../data"));
    PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8);
    return IngestMain.run(all, Map.of(), CLOCK, o, e);
  }

  private Path template(String unit, String period) {
    Path file = folder.resolve("form.xlsx");
    assertEquals(
        0, run("template", "--unit", unit, "--period", period, "--out", file.toString()), err());
    return file;
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<TableRow> rows(Path file) {
    return SourceFiles.read(file, "form.xlsx", ReadLimits.forResults()).tables().get(0).rows();
  }

  @Test
  void filledForm_loadsWithoutAQuestion() throws IOException {
    Path form = template("05467", "2024-H1");
    Path filled = folder.resolve("filled.xlsx");
    List<SheetRow> rows = new ArrayList<>();
    int figures = 0;
    for (TableRow row : rows(form)) {
      List<SheetCell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(SheetCell.text(i, row.cell(i).text(), Look.PLAIN));
      }
      if (row.cell(3).text().equals("2024-H1")) {
        figures++;
        boolean isShare = row.cell(2).text().equals("%");
        cells.add(SheetCell.number(isShare ? 6 : 5, "1", Look.PLAIN));
        if (isShare) {
          cells.add(SheetCell.number(7, "2", Look.PLAIN));
        }
      }
      rows.add(new SheetRow(row.number(), cells));
    }
    try (XlsxWriter book = new XlsxWriter(Files.newOutputStream(filled))) {
      book.sheet(SheetFrame.noted("Biểu", List.of()), rows);
    }
    assertEquals(0, run("ingest", filled.toString(), "--received", "2024-07-08"), err());
    assertEquals("", err());
    assertTrue(
        out.toString(StandardCharsets.UTF_8)
            .matches("(?s).*results +1 tệp +" + figures + " dòng.*"),
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void figuresOfThePeriodBefore_standBesideTheCellsToFillIn() throws IOException {
    Path april = folder.resolve("april.csv");
    Files.writeString(
        april,
        """
        unit,indicator,period,value,received
        05467,families_5k3s,2024-04,7,2024-05-03
        05467,members_net_growth,2024-04,-,2024-05-03
        05467,local_works,2024-03,9,2024-05-03
        """);
    Path corrected = folder.resolve("april-2.csv");
    Files.writeString(
        corrected,
        """
        unit,indicator,period,value,received
        05467,families_5k3s,2024-04,8,2024-05-09
        """);
    assertEquals(0, run("ingest", april.toString()), err());
    assertEquals(0, run("ingest", corrected.toString()), err());
    Map<String, String> shown = new HashMap<>();
    for (TableRow row : rows(template("05467", "2024-05"))) {
      if (row.cell(3).text().equals("2024-05")) {
        shown.put(row.cell(1).text(), row.cell(4).text());
      }
    }
    assertEquals("8", shown.get("Gia đình đạt 5 không 3 sạch"));
    assertEquals("-", shown.get("Hội viên thực tăng"));
    assertEquals(2, shown.values().stream().filter(text -> !text.isEmpty()).count());
  }

  @Test
  void formOfADistrict_asksForItsCommunes() {
    List<TableRow> rows = rows(template("Võ Nhai", "2024-05"));
    long units =
        rows.stream()
            .filter(row -> row.cell(3).text().equals("2024-05"))
            .map(row -> row.cell(0).text())
            .distinct()
            .count();
    assertEquals(16, units);
  }

  @Test
  void wrongQuestions_areRefusedInWords() {
    String form = folder.resolve("x.xlsx").toString();
    assertEquals(2, run("template", "--unit", "nowhere", "--period", "2024", "--out", form));
    assertEquals(2, run("template", "--unit", "05467", "--period", "2024-13", "--out", form));
    assertEquals(2, run("template", "--unit", "05467", "--period", "2024", "--out", "a.csv"));
    assertEquals(2, run("template", "--unit", "05467", "--period", "2021-2026", "--out", form));
    assertEquals(2, run("template", "--unit", "05467"));
    assertTrue(!Files.exists(Path.of(form)));
  }
}
