package vn.kho.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kho.transform.bench.Bench;
import vn.kho.transform.bench.MadeWarehouse;
import vn.kho.transform.bench.Measure;
import vn.kho.transform.bench.Program;
import vn.kho.transform.command.Arguments;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Console;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Option;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Durable;

/** How fast, beside plain DuckDB in the same run; on a made-up warehouse that is removed after. */
final class BenchCommand implements Command {
  private static final int USUAL_ROWS = 2_000_000;
  private static final int LEAST_ROWS = 10_000;
  private static final String AS_OF = "2026-11-20";

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public Message summary() {
    return new Message(
        "Đo tốc độ bên cạnh DuckDB thuần trong cùng một lần chạy.",
        "Measures speed beside plain DuckDB in one run.");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.value("rows", "số dòng kết quả (mặc định 2000000)", "result rows (default 2000000)"),
        Option.value(
            "only",
            "chỉ một số phép đo: publish,update,series,ranking",
            "some only: publish,update,series,ranking"));
  }

  @Override
  public int run(Call call) {
    int rows = call.arguments().findCount("rows").orElse(USUAL_ROWS);
    if (rows < LEAST_ROWS) {
      throw Problem.usage(
          "--rows nhận từ %d trở lên.".formatted(LEAST_ROWS),
          "--rows takes %d or more.".formatted(LEAST_ROWS));
    }
    Set<String> chosen = chosen(call.arguments());
    try {
      Path folder = Files.createTempDirectory("kho-bench");
      try {
        measure(call, folder, rows, chosen);
      } finally {
        Durable.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static Set<String> chosen(Arguments arguments) {
    Set<String> chosen =
        new LinkedHashSet<>(
            arguments.find("only").map(text -> List.of(text.split(",", -1))).orElse(Bench.NAMES));
    for (String name : chosen) {
      if (!Bench.NAMES.contains(name)) {
        String known = String.join(", ", Bench.NAMES);
        throw Problem.usage(
            "--only không có phép đo \"%s\"; có: %s.".formatted(name, known),
            "--only has no benchmark \"%s\"; there are: %s.".formatted(name, known));
      }
    }
    return chosen;
  }

  private static void measure(Call call, Path folder, int rows, Set<String> chosen) {
    Console console = call.console();
    MadeWarehouse made =
        console.step(
            new Message("Dựng kho để đo", "Make a warehouse to measure"),
            () -> MadeWarehouse.create(folder, rows));
    console.say(
        "%,d dòng kết quả, %d tỉnh, %d chỉ số, %d bộ xử lý"
            .formatted(made.rows(), made.provinces(), made.indicators(), processors()),
        "%,d result rows, %d provinces, %d indicators, %d processors"
            .formatted(made.rows(), made.provinces(), made.indicators(), processors()));
    List<Measure> measures = new Bench(made, () -> transform(call, folder)).run(chosen);
    console.say(
        "%-10s %12s %12s %8s".formatted("", "kho", "DuckDB", "tỷ lệ"),
        "%-10s %12s %12s %8s".formatted("", "kho", "DuckDB", "ratio"));
    for (Measure one : measures) {
      String line =
          String.format(
              Locale.ROOT,
              "%-10s %12s %12s %8.2f  ",
              one.name(),
              time(one.kho()),
              time(one.plain()),
              one.ratio());
      console.say(line + one.meaning().vi(), line + one.meaning().en());
    }
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String time(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.1f ms", 1000 * seconds)
        : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static void transform(Call call, Path warehouse) {
    new Program(TransformMain.class.getName(), warehouse.resolve("bench.log"))
        .run(
            List.of(
                "transform",
                "--as-of",
                AS_OF,
                "--warehouse",
                warehouse.toString(),
                "--data",
                call.settings().data().toString()));
  }
}
