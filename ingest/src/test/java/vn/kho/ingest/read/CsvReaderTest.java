package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Lang;

class CsvReaderTest {
  private static final String CLEAN =
      "[[đơn vị, kỳ, số], [Hoá Thượng, 2024-05, 12], [Văn Lăng, 2024-06, 1]]";

  private final Path folder;

  CsvReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<Arguments> forms() {
    String text = "đơn vị,kỳ,số\nHoá Thượng,2024-05,12\nVăn Lăng,2024-06,1\n";
    return List.of(
        form("plain", text),
        form("no end of line", text.strip()),
        form("windows line ends", text.replace("\n", "\r\n")),
        form("old mac line ends", text.replace("\n", "\r")),
        form("blank lines", text.replace("\n", "\n\n")),
        form("byte order mark", "\uFEFF" + text),
        form("semicolons", text.replace(',', ';')),
        form("tabs", text.replace(',', '\t')),
        form("bars", text.replace(',', '|')),
        form("comma and space", text.replace(",", ", ")),
        form("excel's sep line", "sep=;\n" + text.replace(',', ';')),
        form("all quoted", quoted(text, '"', ",")),
        form("single quotes", quoted(text, '\'', ",")),
        form("spaces before quotes", quoted(text, '"', ", ")),
        Arguments.of("UTF-16LE with mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-16BE with mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)),
        Arguments.of("UTF-16LE without mark", text.getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("windows-1258", windows1258(text)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void sameTable_inAnyForm_readsTheSame(String name, byte[] bytes) throws IOException {
    Table table = read(bytes);
    assertEquals(CLEAN, Normalizer.normalize(table.rows.toString(), Normalizer.Form.NFC), name);
    assertEquals(List.of(), table.errors());
  }

  static List<Arguments> tricky() {
    return List.of(
        Arguments.of("comma in quotes", "a,b\n\"1,5\",x\n", "[[a, b], [1,5, x]]"),
        Arguments.of("doubled quote", "a,b\n\"say \"\"hi\"\"\",x\n", "[[a, b], [say \"hi\", x]]"),
        Arguments.of(
            "line break in quotes", "a,b\n\"1\n2\",x\n3,4\n", "[[a, b], [1\n2, x], [3, 4]]"),
        Arguments.of(
            "quotes inside a plain cell",
            "a,b\nthe \"five\" pipe,x\n",
            "[[a, b], [the \"five\" pipe, x]]"),
        Arguments.of("empty quoted cells", "a,b\n\"\",x\ny,\"\"\n", "[[a, b], [, x], [y, ]]"),
        Arguments.of(
            "backslash escapes", "a,b\n\"say \\\"hi\\\"\",x\n", "[[a, b], [say \"hi\", x]]"),
        Arguments.of(
            "json in a cell", "a,b\n1,\"{\"\"t\"\": [1, 2]}\"\n", "[[a, b], [1, {\"t\": [1, 2]}]]"),
        Arguments.of(
            "decimal commas with semicolons",
            "a;b\n1,5;2,5\n3,5;4,5\n",
            "[[a, b], [1,5, 2,5], [3,5, 4,5]]"),
        Arguments.of("one column", "a\n1\n2\n", "[[a], [1], [2]]"),
        Arguments.of("nfd text stays as sent", "a,b\nHo\u0301a,1\n", "[[a, b], [Ho\u0301a, 1]]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tricky")
  void legalText_readsAsMeant(String name, String text, String expected) throws IOException {
    Table table = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(expected, table.rows.toString(), name);
    assertEquals(List.of(), table.errors());
  }

  static List<Arguments> broken() {
    return List.of(
        Arguments.of(
            "text behind a quote", "a,b\n\"x\"y,1\n2,3\n", "quote_stray@2A", "[[a, b], [2, 3]]"),
        Arguments.of(
            "quote never closed",
            "a,b\n1,\"x\n2,3\n4,5\n",
            "quote_not_closed@2B",
            "[[a, b], [2, 3], [4, 5]]"),
        Arguments.of(
            "quote closed rows later",
            "a,b\n1,\"x\"\",y\n2,\"z\"\n4,5\n",
            "quote_not_closed@2B",
            "[[a, b], [2, z], [4, 5]]"),
        Arguments.of("nul in a row", "a,b\n1,\0\n2,3\n", "nul_characters@2", "[[a, b], [2, 3]]"),
        Arguments.of("nothing", "", "file_empty@null", "[]"),
        Arguments.of("blank lines only", "\n \n\n", "file_empty@null", "[]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenRow_isToldAndTheOthersAreRead(String name, String text, String issue, String rows)
      throws IOException {
    Table table = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(rows, table.rows.toString(), name);
    assertEquals(List.of(issue), table.errors());
  }

  @Test
  void hugeLine_costsOneRow() throws IOException {
    Path file = folder.resolve("huge.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("a,b\n1,2\n3,".getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 4; i++) {
        out.write(block);
      }
      out.write("\n5,6\n".getBytes(StandardCharsets.UTF_8));
    }
    Table table = new Table();
    CsvReader.read(file, ReadLimits.forResults(), table);
    assertEquals("[[a, b], [1, 2], [5, 6]]", table.rows.toString());
    assertEquals(List.of("line_too_long@3"), table.errors());
  }

  @Test
  void fileOverTheLimitOfOneLine_isRefusedAtItsFirstRow() throws IOException {
    Path file = folder.resolve("line.csv");
    byte[] block = new byte[2 << 20];
    Arrays.fill(block, (byte) '7');
    Files.write(file, block);
    ReadLimits limits = ReadLimits.forPlan();
    ReadLimits small =
        new ReadLimits(
            1 << 20,
            limits.packageParts(),
            limits.partBytes(),
            limits.inflationRatio(),
            limits.xmlDepth(),
            limits.markupChars(),
            limits.cellChars(),
            limits.textChars(),
            limits.rows(),
            limits.columns(),
            limits.cells(),
            limits.merges());
    RefusedFileException refusal =
        assertThrows(RefusedFileException.class, () -> CsvReader.read(file, small, new Table()));
    assertEquals("line_too_long", refusal.code());
    assertEquals(1, refusal.spot().row());
  }

  static List<Arguments> oldFonts() {
    return List.of(
        Arguments.of("TCVN3", "Tªn,Sè\nTh¸i Nguyªn,1\nX· §øc L\u00ad¬ng,2\n"),
        Arguments.of("TCVN3", "unit,note\n05443,hé tho¸t nghÌo\n"),
        Arguments.of("TCVN3", "§¬n vÞ;Kú\n05443;2024-05\n\u00d8\u00fe;\"x\n"),
        Arguments.of("TCVN3", "§¥N VÞ;CHØ TI£U\nX\u00b7 HO\u00b8 TH\u00adîNG;3\n"),
        Arguments.of("VNI", "Teân,Soá\nThaùi Nguyeân,1\nXaõ Ñöùc Löông,2\n"),
        Arguments.of("VNI", "Ñôn vò;Kyø\n05443;2024-05\n"),
        Arguments.of("VNI", "ÑÔN VÒ;CHÆ TIEÂU\nXAÕ HOAÙ THÖÔÏNG;3\n"));
  }

  @ParameterizedTest
  @MethodSource("oldFonts")
  void oldFont_isRefusedByNameEvenWhenFewOrBrokenWordsAreInIt(String font, String text)
      throws IOException {
    Path file =
        Files.write(folder.resolve("old.csv"), text.getBytes(Charset.forName("windows-1252")));
    RefusedFileException refusal =
        assertThrows(
            RefusedFileException.class,
            () -> CsvReader.read(file, ReadLimits.forResults(), new Table()));
    assertEquals("encoding_legacy_font", refusal.code());
    assertTrue(refusal.en().contains(font), refusal.en());
  }

  @Test
  void otherEncoding_isRefusedNotGuessed() throws IOException {
    Path file =
        Files.write(
            folder.resolve("fr.csv"),
            "unité,résultat\nçà,événement\n".getBytes(Charset.forName("windows-1252")));
    RefusedFileException refusal =
        assertThrows(
            RefusedFileException.class,
            () -> CsvReader.read(file, ReadLimits.forResults(), new Table()));
    assertEquals("encoding_unknown", refusal.code());
  }

  /** What a writer of RFC 4180 writes is read back unchanged, whatever stands in the cells. */
  @Test
  void randomTables_comeBackUnchanged() throws IOException {
    Random random = new Random(7);
    String[] pieces = {
      "a", "1,5", "\"", "\n", "\r\n", " ", "x;y", "\t", "'", "\\", "đ", "|", "", "=1+1"
    };
    for (int round = 0; round < 300; round++) {
      int width = 2 + random.nextInt(4);
      List<List<String>> rows = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
        for (int row = 0; row < 20; row++) {
          List<String> cells = new ArrayList<>();
          cells.add("r" + row);
          while (cells.size() < width) {
            cells.add(
                random
                    .ints(random.nextInt(4), 0, pieces.length)
                    .mapToObj(i -> pieces[i])
                    .collect(Collectors.joining()));
          }
          rows.add(cells);
          printer.printRecord(cells);
        }
      }
      Table table = read(text.toString().getBytes(StandardCharsets.UTF_8));
      assertEquals(rows, table.rows, text::toString);
      assertEquals(List.of(), table.errors());
    }
  }

  private Table read(byte[] bytes) throws IOException {
    Table table = new Table();
    CsvReader.read(Files.write(folder.resolve("t.csv"), bytes), ReadLimits.forResults(), table);
    return table;
  }

  private static Arguments form(String name, String text) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text, char quote, String delimiter) {
    return text.lines()
        .map(
            line ->
                Arrays.stream(line.split(","))
                    .map(cell -> quote + cell + quote)
                    .collect(Collectors.joining(delimiter)))
        .collect(Collectors.joining("\n"));
  }

  /** Java writes this encoding only from letters whose tone mark stands alone. */
  private static byte[] windows1258(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (String letter : List.of("ă", "â", "ê", "ô", "Ă", "Â", "Ê", "Ô", "ơ", "ư", "Ơ", "Ư")) {
      apart = apart.replace(Normalizer.normalize(letter, Normalizer.Form.NFD), letter);
    }
    return apart.getBytes(Charset.forName("windows-1258"));
  }

  private static final class Table implements TableSink {
    final List<List<String>> rows = new ArrayList<>();
    final List<Issue> issues = new ArrayList<>();

    @Override
    public void table(String name) {}

    @Override
    public void row(TableRow row) {
      rows.add(row.cells().stream().map(TableCell::text).toList());
    }

    @Override
    public void issue(Issue issue) {
      issues.add(issue);
    }

    List<String> errors() {
      return issues.stream().filter(Issue::isError).map(CsvReaderTest::brief).toList();
    }
  }

  private static String brief(Issue issue) {
    assertTrue(!issue.in(Lang.VI).contains("?"), issue.in(Lang.VI));
    String column = issue.place().column();
    return issue.code().code() + "@" + issue.place().row() + (column == null ? "" : column);
  }
}
