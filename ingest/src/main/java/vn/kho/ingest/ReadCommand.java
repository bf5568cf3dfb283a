package vn.kho.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.load.InputFile;
import vn.kho.ingest.load.InputFiles;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableShape;

/** Shows files as the reader sees them: cells as text, before any meaning. */
final class ReadCommand implements Command {

  @Override
  public Words usage() {
    return new Words(
        "TỆP… : in bảng như trình đọc thấy; dòng không đọc được thì báo ở luồng lỗi",
        "FILE…: prints the table as the reader sees it; rows that cannot be read go to stderr");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued("sheet", "TÊN|NAME", "chỉ trang tính này", "this sheet only"),
        Option.valued("format", "csv|json", "dạng in ra (csv)", "what to print (csv)"),
        Option.valued(
            "out-dir",
            "DIR",
            "mỗi tệp một TÊN.csv trong thư mục",
            "one NAME.csv per file in there"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    String format = arguments.find("format").orElse("csv");
    if (!Set.of("csv", "json").contains(format)) {
      throw new UsageException(
          "--format: chỉ có csv và json, không có \"" + format + "\"",
          "--format: there is csv and json, not \"" + format + "\"");
    }
    if (arguments.plain().isEmpty()) {
      throw new UsageException("thiếu tệp cần đọc", "no file to read");
    }
    List<InputFile> inputs = InputFiles.find(arguments.plain());
    if (inputs.isEmpty()) {
      throw new UsageException(
          "không có tệp csv hay xlsx nào ở đó", "there is no csv or xlsx file there");
    }
    String sheet = arguments.find("sheet").orElse(null);
    Path outDir = arguments.findPath("out-dir").orElse(null);
    Set<String> names = new HashSet<>();
    boolean hasErrors = false;
    int shown = 0;
    for (InputFile input : inputs) {
      SourceFile file = SourceFiles.read(input.path(), input.name(), ReadLimits.forResults());
      List<Issue> issues = new ArrayList<>(file.issues());
      List<TableText.Sheet> sheets = new ArrayList<>();
      for (SourceTable table : file.tables()) {
        if (sheet == null || sheet.equals(table.sheet())) {
          TableShape shape = TableShape.of(table, input.name());
          issues.addAll(shape.issues());
          sheets.add(new TableText.Sheet(input.name(), table.sheet(), shape));
        }
      }
      requireSheet(sheet, file, sheets);
      issues.forEach(console::tell);
      hasErrors |= issues.stream().anyMatch(Issue::isError);
      if (outDir == null) {
        shown = print(console, sheets, format, shown);
      } else {
        write(outDir, nameOf(input, format, names), sheets, format);
      }
    }
    return hasErrors ? Exit.REFUSED : Exit.OK;
  }

  private static void requireSheet(
      @Nullable String sheet, SourceFile file, List<TableText.Sheet> sheets) {
    if (sheet != null && sheets.isEmpty() && !file.tables().isEmpty()) {
      List<String> known =
          file.tables().stream().map(table -> String.valueOf(table.sheet())).toList();
      throw new UsageException(
          file.name() + " không có trang \"" + sheet + "\"; có: " + String.join(", ", known),
          file.name() + " has no sheet \"" + sheet + "\"; it has: " + String.join(", ", known));
    }
  }

  /** Several tables follow each other with a blank line between them. */
  private static int print(
      Console console, List<TableText.Sheet> sheets, String format, int shown) {
    StringBuilder text = new StringBuilder();
    for (TableText.Sheet sheet : sheets) {
      text.append(shown > 0 && format.equals("csv") ? "\n" : "");
      append(text, sheet, format);
      shown++;
    }
    console.out().print(text);
    return shown;
  }

  private static void append(Appendable text, TableText.Sheet sheet, String format) {
    try {
      if (format.equals("json")) {
        TableText.json(sheet, text);
      } else {
        TableText.csv(sheet, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String name, List<TableText.Sheet> sheets, String format)
      throws IOException {
    Files.createDirectories(folder);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
      boolean isFirst = true;
      for (TableText.Sheet sheet : sheets) {
        if (!isFirst && format.equals("csv")) {
          out.write("\n");
        }
        append(out, sheet, format);
        isFirst = false;
      }
    }
  }

  /** The file's name with the ending of the format; the whole name when two would be the same. */
  private static String nameOf(InputFile input, String format, Set<String> taken) {
    String base = input.name().replace('/', '_');
    int dot = base.lastIndexOf('.');
    String name = (dot > 0 ? base.substring(0, dot) : base) + "." + format;
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = base + "." + format;
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    return name;
  }
}
