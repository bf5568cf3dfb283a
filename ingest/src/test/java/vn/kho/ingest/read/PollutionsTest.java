package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;

/**
 * What a csv benchmark does to a table, one thing at a time: the file reads equal, or what was
 * spoilt is refused at its row and column and every other row reads equal.
 */
class PollutionsTest {
  private static final List<List<String>> CLEAN = clean();

  private final Path folder;

  PollutionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Some columns always quoted, some when they need it, the last one empty throughout. */
  private static List<List<String>> clean() {
    List<String> names =
        List.of("Hoá Thượng", "Xã \"mới\"", "Văn Lang, cũ", "Rộng 48\"", "5' và 8\\'9\" dài");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NGÀY", "Giờ", "Số", "Tên", "Mô tả", "Địa chỉ", "Ghi chú"));
    for (int i = 1; i < 24; i++) {
      rows.add(
          List.of(
              "%02d/01/2024".formatted(i),
              "%02d:15".formatted(i),
              String.valueOf(i % 5),
              names.get(i % names.size()),
              i % 3 == 0 ? "nhẹ, bền, rẻ" : "dùng được quanh năm",
              "https://www.example.com/" + i,
              ""));
    }
    return rows;
  }

  private static String cell(String text, int column, String delimiter, String quote, String esc) {
    boolean isQuoted =
        column == 4
            || column == 5
            || text.contains(delimiter)
            || text.contains(quote)
            || text.contains(",");
    return isQuoted ? quote + text.replace(quote, esc + quote) + quote : text;
  }

  private static List<String> cells(List<String> row, String delimiter, String quote, String esc) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cell(row.get(i), i, delimiter, quote, esc))
        .toList();
  }

  private static String line(List<String> row, String delimiter, String quote, String esc) {
    return String.join(delimiter, cells(row, delimiter, quote, esc));
  }

  private static String line(List<String> row) {
    return line(row, ",", "\"", "\"");
  }

  private static String text(List<List<String>> rows, String delimiter, String quote, String esc) {
    return rows.stream()
        .map(row -> line(row, delimiter, quote, esc) + "\n")
        .collect(Collectors.joining());
  }

  private static String text(List<List<String>> rows) {
    return text(rows, ",", "\"", "\"");
  }

  private static List<List<String>> widened(int columns) {
    return CLEAN.stream()
        .map(
            row ->
                IntStream.range(0, columns)
                    .mapToObj(i -> i < row.size() ? row.get(i) : row.get(0) + "x")
                    .toList())
        .toList();
  }

  static List<Arguments> files() {
    String whole = text(CLEAN);
    String head = line(CLEAN.get(0)) + "\n";
    List<List<String>> noName = new ArrayList<>(CLEAN);
    noName.set(0, List.of("NGÀY", "", "Số", "Số", "Mô tả", "Địa chỉ", "Ghi chú"));
    List<List<String>> twoHeads = new ArrayList<>(CLEAN);
    twoHeads.add(1, List.of("", "", "người", "xã", "", "", ""));
    return List.of(
        file("no payload", "", List.of(), "file_empty@null"),
        file("no last line end", whole.strip(), CLEAN, ""),
        file("two line ends at the end", whole + "\n", CLEAN, ""),
        file("carriage returns", whole.replace('\n', '\r'), CLEAN, ""),
        file("both", whole.replace("\n", "\r\n"), CLEAN, ""),
        file("now one, now the other", whole.replace("/1\",\n", "/1\",\r\n"), CLEAN, ""),
        file("header only", head, CLEAN.subList(0, 1), ""),
        file("one row", text(CLEAN.subList(0, 2)), CLEAN.subList(0, 2), ""),
        file("no header", text(CLEAN.subList(1, 24)), CLEAN.subList(1, 24), ""),
        file("header twice", head + whole, with(CLEAN.get(0)), ""),
        file("header of two rows", text(twoHeads), twoHeads, ""),
        file("header blank and doubled", text(noName), noName, ""),
        file("title", "BÁO CÁO\nNăm 2024\n\n" + whole, CLEAN, "title_above@1"),
        file("title in a row", "BÁO CÁO,,,,,,\n,,,,,,\n" + whole, CLEAN, "title_above@1"),
        file("note", whole + "\nNgười lập\n", CLEAN, "note_below@26"),
        file("note in a row", whole + ",,,,,,\nNgười lập,,,,,,\n", CLEAN, "note_below@26"),
        file("same table again", whole + whole, twice(), "header_repeated@25"),
        file("narrower table", whole + text(widened(5)), CLEAN, "table_second@25A"),
        file("wider table", whole + text(widened(9)), CLEAN, "table_second@25A"),
        file("empty line, narrower", whole + "\n" + text(widened(4)), CLEAN, "table_second@26A"),
        file("empty row, wider", whole + ",,,,,,\n" + text(widened(8)), CLEAN, "table_second@26A"),
        file("semicolon", text(CLEAN, ";", "\"", "\""), CLEAN, ""),
        file("tab", text(CLEAN, "\t", "\"", "\""), CLEAN, ""),
        file("two tabs", text(CLEAN, "\t\t", "\"", "\""), CLEAN, ""),
        file("space", text(CLEAN, " ", "\"", "\""), CLEAN, ""),
        file("comma and space", text(CLEAN, ", ", "\"", "\""), CLEAN, ""),
        file("apostrophes", text(CLEAN, ",", "'", "'"), CLEAN, ""),
        file("backslashes", text(CLEAN, ",", "\"", "\\"), CLEAN, ""),
        file(
            "nothing escaped",
            text(CLEAN, ",", "\"", ""),
            IntStream.range(0, 24)
                .filter(i -> i % 5 == 0 || i % 5 == 2)
                .mapToObj(CLEAN::get)
                .toList(),
            Stream.of(1, 3, 4, 6, 8, 9, 11, 13, 14, 16, 18, 19, 21, 23)
                .map(row -> "quote_stray@" + (row + 1) + "D")
                .collect(Collectors.joining(" "))));
  }

  private static List<List<String>> with(List<String> row) {
    List<List<String>> rows = new ArrayList<>(CLEAN);
    rows.add(0, row);
    return rows;
  }

  private static List<List<String>> twice() {
    List<List<String>> rows = new ArrayList<>(CLEAN);
    rows.addAll(CLEAN.subList(1, CLEAN.size()));
    return rows;
  }

  private static Arguments file(
      String name, String text, List<List<String>> rows, String findings) {
    return Arguments.of(name, text, rows, findings);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void spoiltFile_readsEqualOrIsRefusedWhereItIsSpoilt(
      String name, String text, List<List<String>> rows, String findings) throws IOException {
    Read read = read(text);
    assertEquals(findings, String.join(" ", read.findings), name);
    assertEquals(rows, read.rows, name);
  }

  /** The rows a benchmark spoils, and what it does to them; the column it should be told at. */
  static Stream<Arguments> rows() {
    return IntStream.range(0, CLEAN.size()).boxed().flatMap(PollutionsTest::spoilt);
  }

  private static Stream<Arguments> spoilt(int row) {
    List<String> clean = CLEAN.get(row);
    List<String> cells = cells(clean, ",", "\"", "\"");
    List<Arguments> all = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      String opened = "\"" + (cell.startsWith("\"") ? "\"" + cell.substring(1) : cell);
      all.add(row("quote before " + c, row, put(cells, c, opened), "quote", c));
      all.add(row("quote behind " + c, row, put(cells, c, cell + "\""), "quote", c));
      all.add(row("delimiter more " + c, row, put(cells, c, "," + cell), "row_too_long", 7));
      if (c > 0) {
        List<String> merged = new ArrayList<>(cells);
        merged.set(c - 1, merged.get(c - 1) + merged.remove(c));
        all.add(row("delimiter less " + c, row, String.join(",", merged), "", -1));
      }
    }
    all.add(row("semicolons", row, line(clean, ";", "\"", "\""), "", -1));
    all.add(row("spaces", row, line(clean, " ", "\"", "\""), "", -1));
    all.add(row("apostrophes", row, line(clean, ",", "'", "'"), "", -1));
    all.add(row("five cells", row, String.join(",", cells.subList(0, 5)), "row_too_short", 5));
    all.add(row("fifteen cells", row, line(clean) + ",x".repeat(8), "row_too_long", 7));
    return all.stream();
  }

  private static String put(List<String> cells, int column, String text) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(column, text);
    return String.join(",", changed);
  }

  private static Arguments row(String name, int row, String line, String code, int column) {
    return Arguments.of(name, row, line, code, column);
  }

  @ParameterizedTest(name = "{0}, row {1}")
  @MethodSource("rows")
  void spoiltRow_isRefusedAtItsPlaceAndNoOther(
      String name, int row, String line, String code, int column) throws IOException {
    String text =
        IntStream.range(0, CLEAN.size())
            .mapToObj(i -> (i == row ? line : line(CLEAN.get(i))) + "\n")
            .collect(Collectors.joining());
    Read read = read(text);
    List<List<String>> others = new ArrayList<>(CLEAN);
    others.remove(row);
    assertEquals(others, read.rows, name);
    assertEquals(1, read.findings.size(), name);
    String at = column < 0 ? "" : CellAddress.letters(column);
    String told = read.findings.get(0);
    assertEquals(code, told.substring(0, code.length()), name);
    assertEquals(
        "@" + (row + 1) + at, told.replaceAll(at.isEmpty() ? ".*(?=@)|[A-Z]" : ".*(?=@)", ""));
  }

  /** What the reader shows, and what it tells: code, row and column. */
  private record Read(List<List<String>> rows, List<String> findings) {}

  private Read read(String text) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
    SourceFile source = SourceFiles.read(file, "t.csv", ReadLimits.forResults());
    List<Issue> issues = new ArrayList<>(source.issues());
    List<List<String>> rows = new ArrayList<>();
    for (SourceTable table : source.tables()) {
      TableShape shape = TableShape.of(table, "t.csv");
      issues.addAll(shape.issues());
      shape.rows().stream()
          .map(row -> row.cells().stream().map(TableCell::text).toList())
          .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
          .forEach(rows::add);
    }
    return new Read(rows, issues.stream().map(PollutionsTest::brief).toList());
  }

  private static String brief(Issue issue) {
    String column = issue.place().column();
    return issue.code().code() + "@" + issue.place().row() + (column == null ? "" : column);
  }
}
