package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.plan.PlanCheck;
import vn.kho.ingest.plan.PlanReports;

/** Reads a plan as issued and says what it says; loads nothing. */
final class CheckCommand implements Command {

  @Override
  public Words usage() {
    return new Words(
        "TỆP: đọc kế hoạch như đã ban hành, nói nó ghi gì và mâu thuẫn ở đâu; không nạp gì",
        "FILE: reads a plan as issued, says what it says and where it contradicts itself; loads nothing");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued(
            "out", "FILE", "ghi bản nháp danh mục (csv)", "write the catalogue draft (csv)"),
        Option.valued("format", "text|json", "dạng in ra", "form of the output"),
        Option.valued(
            "plan", "ID", "mã kế hoạch, thay cho mã suy ra", "plan id instead of the derived one"),
        Option.valued(
            "thousands",
            "dot|comma",
            "trả lời: dấu nào ngăn hàng nghìn",
            "the answer which sign parts thousands"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    Path file = file(arguments);
    String format = choice(arguments, "format", List.of("text", "json"));
    String thousands = choice(arguments, "thousands", List.of("", "dot", "comma"));
    PlanCheck check =
        PlanCheck.of(
            file,
            new PlanCheck.Options(settings.data(), arguments.find("plan").orElse(""), thousands));
    if (format.equals("json")) {
      PlanReports.json(check, console.out());
    } else {
      PlanReports.text(check, console.out(), settings.lang());
    }
    if (arguments.findPath("out").isPresent()) {
      Path out = arguments.findPath("out").orElseThrow();
      int lines = PlanReports.draft(check, out);
      console.tell(
          "Đã ghi bản nháp %d dòng: %s".formatted(lines, out),
          "Draft of %d lines written: %s".formatted(lines, out));
    }
    return check.isRefused() ? Exit.REFUSED : Exit.OK;
  }

  private static Path file(Arguments arguments) {
    if (arguments.plain().size() != 1) {
      throw new UsageException(
          "check cần đúng một tệp kế hoạch", "check needs exactly one plan file");
    }
    Path file = Path.of(arguments.plain().get(0));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageException(
          "không đọc được tệp \"%s\"".formatted(file),
          "file \"%s\" cannot be read".formatted(file));
    }
    return file;
  }

  /** One of a few words; the first is taken when the option is not given. */
  private static String choice(Arguments arguments, String name, List<String> words) {
    String given = arguments.find(name).orElse(words.get(0));
    if (!words.contains(given)) {
      String all = String.join(" ", words).strip();
      throw new UsageException(
          "--%s: chỉ nhận %s, không nhận \"%s\"".formatted(name, all, given),
          "--%s: takes %s, not \"%s\"".formatted(name, all, given));
    }
    return given;
  }
}
