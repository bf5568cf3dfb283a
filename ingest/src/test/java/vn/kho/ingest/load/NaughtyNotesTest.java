package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.sheet.Look;
import vn.kho.ingest.sheet.SheetCell;
import vn.kho.ingest.sheet.SheetFrame;
import vn.kho.ingest.sheet.SheetRow;
import vn.kho.ingest.sheet.XlsxWriter;

/** Whatever people write beside a figure is stored as it stands, and runs nowhere. */
class NaughtyNotesTest {
  private static final List<String> CORES =
      List.of(
          "=1+1",
          "=cmd|'/C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "+HYPERLINK(\"http://a.invalid\")",
          "-2+3",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "]]><!--",
          "&lt;&amp;&#10;&nbsp",
          "'; drop table fct_results; --",
          "\" or 1=1 \"\"",
          "\\",
          "\\\"\\n\\u0000",
          "_x0041_ _x000D_",
          "${7*7} #{7*7} {{7*7}} %s%n",
          "../../etc/passwd",
          "null",
          "NaN",
          "undefined",
          "true",
          "-",
          "...",
          "0x1F 1E+02 1/2 2024-05",
          "01.02",
          "100%",
          "\u0001\u0002\u001f\u007f",
          " ",
          "\u3000",
          "\u0085\u00ad\u1680\u2028\u2029",
          "\u200b\u200d\ufeff",
          "\u202eđảo\u202c \u2066a\u2069",
          "\ufffe\uffff\ufffd",
          "e\u0301\u0323 ê\u0309 Hoà Hòa",
          "Z\u0351\u036b\u0343\u036a\u0302",
          "田中さんにあげて下さい",
          "الكل في المجمو عة",
          "ﷺ ﷽ ff ſ K",
          "𝕋𝕙𝕖 🏳️‍🌈 👩‍👩‍👧",
          "tab\tgiữa",
          "hai\ndòng",
          "ba\r\ndòng",
          "  hai đầu  ",
          "phẩy, chấm; sổ|đứng",
          "'một nháy",
          "Roses are \u001b[31mred\u001b[0m",
          "x".repeat(3000));
  private static final List<String> AROUND =
      List.of(
          "%s",
          "a%s", "%sb", "(%s)", "\"%s\"", "'%s'", "<%s>", "%s %s", "%s,", ";%s", "=%s", "«%s»");

  private static final List<String> UNITS =
      List.of("05464", "05467", "05470", "05473", "05476", "05479", "05482");

  @TempDir Path folder;

  private static List<String> strings() {
    return AROUND.stream()
        .flatMap(around -> CORES.stream().map(core -> around.replace("%s", core)))
        .toList();
  }

  /** Rows of the long form with a note each, every key once. */
  private static List<List<String>> rows(List<String> notes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("unit", "indicator", "period", "value", "note"));
    for (int i = 0; i < notes.size(); i++) {
      String indicator = i % 2 == 0 ? "members_admitted" : "members_left";
      int month = i / 2 / UNITS.size();
      String period = "%d-%02d".formatted(2022 + month / 12, 1 + month % 12);
      String unit = UNITS.get(i / 2 % UNITS.size());
      rows.add(List.of(unit, indicator, period, String.valueOf(i), notes.get(i)));
    }
    return rows;
  }

  private Path csv(List<List<String>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> cells =
          row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList();
      text.append(String.join(",", cells)).append("\r\n");
    }
    return Loads.write(folder.resolve("naughty.csv"), text.toString());
  }

  private Path xlsx(List<List<String>> rows) throws IOException {
    Path file = folder.resolve("naughty.xlsx");
    List<SheetRow> sheet =
        IntStream.range(0, rows.size())
            .mapToObj(
                r ->
                    new SheetRow(
                        r + 1,
                        IntStream.range(0, 5)
                            .mapToObj(c -> SheetCell.text(c, rows.get(r).get(c), Look.PLAIN))
                            .toList()))
            .toList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        XlsxWriter writer = new XlsxWriter(out)) {
      writer.sheet(SheetFrame.noted("Biểu", List.of()), sheet);
    }
    return file;
  }

  private Map<String, String> stored(Path file) throws IOException {
    Loads loads = new Loads(folder.resolve(file.getFileName() + ".w"));
    FileReport report = Loads.on(loads.store(file), String.valueOf(file.getFileName()));
    assertEquals("", Loads.brief(report));
    Map<String, String> notes = new HashMap<>();
    for (Map<String, String> row : StoredFacts.of(loads.warehouse(), "results")) {
      notes.put(new BigDecimal(row.get("value")).toBigInteger().toString(), row.get("note"));
    }
    return notes;
  }

  private static List<String> changed(List<String> notes, Map<String, String> stored) {
    return IntStream.range(0, notes.size())
        .filter(i -> !notes.get(i).equals(stored.get(String.valueOf(i))))
        .mapToObj(i -> i + ": " + notes.get(i) + " became " + stored.get(String.valueOf(i)))
        .toList();
  }

  @Test
  void notesOfACsv_areStoredAsTheyStand() throws IOException {
    List<String> notes = strings();
    assertTrue(notes.size() >= 515);
    assertEquals(List.of(), changed(notes, stored(csv(rows(notes)))));
  }

  @Test
  void notesOfAWorkbook_areStoredAsTheyStand() throws IOException {
    // A cell of nothing but spaces is an empty one to a spreadsheet's people.
    List<String> notes = strings().stream().filter(note -> !note.isBlank()).toList();
    assertEquals(List.of(), changed(notes, stored(xlsx(rows(notes)))));
  }

  @Test
  void namesInAnAnswer_startNoFormulaAndNoScript() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("unit", "indicator", "period", "value", "note"));
    strings().forEach(name -> rows.add(List.of(name, "members_admitted", "2024-05", "1", "")));
    Path file = csv(rows);
    FeedbackFolder feedback =
        new FeedbackFolder(folder.resolve("answers"), FeedbackFolder.Which.ALL);
    Loads loads = new Loads(folder.resolve("w"));
    loads.answer(feedback, file);
    feedback.publish("");
    String list = Files.readString(folder.resolve("answers/naughty.csv.phan-hoi.csv"));
    try (CSVParser cells = CSVFormat.RFC4180.parse(new StringReader(list.substring(1)))) {
      for (CSVRecord line : cells) {
        for (String cell : line) {
          assertTrue(!cell.matches("(?s)[=+@].*|-\\D.*"), cell);
        }
      }
    }
    String page = Files.readString(folder.resolve("answers/naughty.csv.phan-hoi.html"));
    assertTrue(!page.contains("<script>alert") && !page.contains("<img src=x"));
  }
}
