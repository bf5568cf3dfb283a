package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.ingest.issue.Issue;

/**
 * One clean table, spoilt in every way real exports are: each file reads equal to the clean table,
 * or the spoilt row and only that is refused at its number.
 */
class PollutedTest {
  private static final List<List<String>> CLEAN = clean();
  private static final List<Integer> PLACES = List.of(0, 1, 2, 7, 20, 29);

  private final Path folder;

  PollutedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<List<String>> clean() {
    List<String> notes =
        List.of("", "a, comma", "say \"hi\"", "two\nlines", "semi;colon", "it's", "gần 5\tngười");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Ngày", "Đơn vị", "Kết quả", "Địa chỉ", "Ghi chú"));
    for (int i = 1; i < 30; i++) {
      rows.add(
          List.of(
              "2024-05-%02d".formatted(i),
              i % 2 == 0 ? "Văn Lăng" : "Văn Lang",
              String.valueOf(i * 37),
              "thôn " + i + ", xã",
              notes.get(i % notes.size())));
    }
    return rows;
  }

  static Stream<Arguments> wholeFiles() {
    return Stream.of(
        file("comma", text(",", "\"")),
        file("semicolon", text(";", "\"")),
        file("tab", text("\t", "\"")),
        file("bar", text("|", "\"")),
        file("caret", text("^", "\"")),
        file("tilde", text("~", "\"")),
        file("space", text(" ", "\"")),
        file("comma and space", text(", ", "\"")),
        file("single quotes", text(",", "'")),
        file("single quotes and semicolons", text(";", "'")),
        file("line feeds", text(",", "\"").replace("\r\n", "\n")),
        file("no last line end", text(",", "\"").strip()),
        file("blank lines at the end", text(",", "\"") + "\r\n\r\n"),
        file(
            "blank line in between",
            text(",", "\"").replace("\r\n2024-05-07", "\r\n\r\n2024-05-07")),
        Arguments.of("UTF-16LE", ("\uFEFF" + text(",", "\"")).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-16BE", text(",", "\"").getBytes(StandardCharsets.UTF_16BE)),
        Arguments.of("UTF-8 mark", ("\uFEFF" + text(",", "\"")).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void fileOfAnotherDialect_readsEqualToTheCleanOne(String name, byte[] bytes) throws IOException {
    Seen seen = read(bytes);
    assertEquals(CLEAN, seen.rows, name);
    assertEquals(List.of(), seen.bad, name);
  }

  static Stream<Arguments> rows() {
    return PLACES.stream()
        .flatMap(
            row ->
                Stream.of(
                    row(
                        "another delimiter",
                        row,
                        cells -> String.join(";", quoted(cells, ";", "\""))),
                    row("tabs instead", row, cells -> String.join("\t", quoted(cells, "\t", "\""))),
                    row("cell too many", row, cells -> ",".concat(line(cells))),
                    row("blank cell too many at the end", row, cells -> line(cells) + ","),
                    row("cell missing", row, cells -> line(cells.subList(1, cells.size()))),
                    row("last cell missing", row, cells -> line(cells.subList(0, 4))),
                    row("quote opened", row, cells -> "\"" + line(cells)),
                    row(
                        "text behind a quote",
                        row,
                        cells -> "\"x\"y," + line(cells.subList(1, cells.size())))));
  }

  @ParameterizedTest(name = "{0}, row {1}")
  @MethodSource("rows")
  void spoiltRow_isRefusedAtItsNumberAndNoOther(String name, int row, String text)
      throws IOException {
    Seen seen = read(text.getBytes(StandardCharsets.UTF_8));
    List<List<String>> others = new ArrayList<>(CLEAN);
    others.remove(row);
    assertEquals(List.of(row + 1), seen.bad, name);
    assertEquals(others, seen.rows, name);
  }

  @ParameterizedTest
  @MethodSource("places")
  void brokenByte_costsItsRowAndIsToldWithItsColumn(int row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < CLEAN.size(); i++) {
      bytes.write(line(CLEAN.get(i)).getBytes(StandardCharsets.UTF_8));
      if (i == row) {
        bytes.write(0xFF);
      }
      bytes.write('\n');
    }
    Path file = Files.write(folder.resolve("t.csv"), bytes.toByteArray());
    SourceFile read = SourceFiles.read(file, "t.csv", ReadLimits.forResults());
    Issue issue = read.issues().get(0);
    List<List<String>> others = new ArrayList<>(CLEAN);
    others.remove(row);
    boolean isQuotedAtEnd = line(CLEAN.get(row)).endsWith("\"");
    assertEquals(isQuotedAtEnd ? "quote_stray" : "letters_broken", issue.code().code());
    assertEquals(row + 1, issue.place().row());
    assertEquals("E", issue.place().column());
    assertEquals(1, read.issues().size());
    assertEquals(others, new Seen(read).rows);
  }

  static List<Integer> places() {
    return PLACES;
  }

  private Seen read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    return new Seen(SourceFiles.read(file, "t.csv", ReadLimits.forResults()));
  }

  /** What the command shows: the rows that fit, and the numbers of those that do not. */
  private static final class Seen {
    final List<List<String>> rows = new ArrayList<>();
    final List<Integer> bad = new ArrayList<>();

    Seen(SourceFile file) {
      file.issues().stream().filter(Issue::isError).forEach(i -> bad.add(i.place().row()));
      for (SourceTable table : file.tables()) {
        TableShape shape = TableShape.of(table, "t.csv");
        shape.issues().forEach(issue -> bad.add(issue.place().row()));
        shape.rows().forEach(r -> rows.add(r.cells().stream().map(TableCell::text).toList()));
      }
    }
  }

  private static Arguments file(String name, String text) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments row(String name, int row, Function<List<String>, String> spoil) {
    String text =
        java.util.stream.IntStream.range(0, CLEAN.size())
            .mapToObj(i -> i == row ? spoil.apply(CLEAN.get(i)) : line(CLEAN.get(i)))
            .collect(Collectors.joining("\r\n"));
    return Arguments.of(name, row, text);
  }

  private static String text(String delimiter, String quote) {
    return CLEAN.stream()
        .map(cells -> String.join(delimiter, quoted(cells, delimiter, quote)) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return String.join(",", quoted(cells, ",", "\""));
  }

  private static List<String> quoted(List<String> cells, String delimiter, String quote) {
    return cells.stream()
        .map(
            cell ->
                cell.isEmpty()
                        || (!cell.contains(delimiter)
                            && !cell.contains(quote)
                            && !cell.contains("\n"))
                    ? cell
                    : quote + cell.replace(quote, quote + quote) + quote)
        .toList();
  }
}
