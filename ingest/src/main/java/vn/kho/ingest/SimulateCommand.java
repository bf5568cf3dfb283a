package vn.kho.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.simulate.Simulator;
import vn.kho.ingest.simulate.Simulator.Quality;

/** Writes simulated submissions, marked as simulated everywhere. */
final class SimulateCommand implements Command {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  @Override
  public Words usage() {
    return new Words(
        "--out DIR : viết báo cáo mô phỏng của Thái Nguyên, đánh dấu là mô phỏng ở mọi dòng",
        "--out DIR: writes simulated reports of Thái Nguyên, every row marked as simulated");
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.valued("out", "DIR", "thư mục ghi ra", "folder to write to"),
        Option.valued("seed", "N", "số gieo: cùng số, cùng tệp (1)", "same number, same files (1)"),
        Option.valued(
            "scale",
            "province|national",
            "một tỉnh hay cả nước giả định (province)",
            "one province, or a made-up country (province)"),
        Option.valued(
            "communes", "N", "số xã của cả nước giả định (3321)", "communes of the country (3321)"),
        Option.flag(
            "dirty",
            "thêm dòng sai có chủ ý, liệt kê ở DIRTY.csv",
            "add rows broken on purpose, listed in DIRTY.csv"),
        Option.valued("from", "YYYY-MM", "tháng đầu (2022-01)", "first month (2022-01)"),
        Option.valued("to", "YYYY-MM", "tháng cuối (2026-10)", "last month (2026-10)"));
  }

  @Override
  public int run(Arguments arguments, Settings settings, Console console) throws IOException {
    arguments.requireNoPlain();
    Path out = Path.of(arguments.get("out"));
    YearMonth from = month(arguments, "from", Simulator.FIRST);
    YearMonth to = month(arguments, "to", YearMonth.of(2026, 10));
    if (from.isBefore(Simulator.FIRST) || to.isBefore(from) || to.getYear() > 2030) {
      throw new UsageException(
          "--from phải từ 2022-01, --to từ --from đến 2030-12",
          "--from must be 2022-01 or later, --to between --from and 2030-12");
    }
    if (!Simulator.isFree(out)) {
      throw new UsageException(
          "--out: " + out + " đã có tệp khác; chọn một thư mục mới hoặc trống",
          "--out: " + out + " holds other files; give a new or an empty folder");
    }
    int seed = arguments.findInt("seed", 0).orElse(1);
    Quality quality = arguments.has("dirty") ? Quality.DIRTY : Quality.CLEAN;
    Simulator simulator =
        new Simulator(settings.data(), new Simulator.Order(out, seed, from, to, quality));
    Simulator.Result result = simulate(arguments, simulator);
    console.say(
        String.format(
            VIETNAMESE,
            "Đã viết %,d dòng mô phỏng trong %,d tệp vào %s",
            result.rows(),
            result.files(),
            out),
        String.format(
            Locale.ENGLISH,
            "Wrote %,d simulated rows in %,d files to %s",
            result.rows(),
            result.files(),
            out));
    return Exit.OK;
  }

  private static Simulator.Result simulate(Arguments arguments, Simulator simulator)
      throws IOException {
    int communes = arguments.findInt("communes", 34).orElse(3321);
    return switch (arguments.find("scale").orElse("province")) {
      case "province" -> simulator.province();
      case "national" -> simulator.national(communes);
      default ->
          throw new UsageException(
              "--scale: chỉ có province và national", "--scale: there is province and national");
    };
  }

  private static YearMonth month(Arguments arguments, String name, YearMonth otherwise) {
    String text = arguments.find(name).orElse(otherwise.toString());
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--" + name + ": \"" + text + "\" không phải là tháng; viết như 2022-01",
          "--" + name + ": \"" + text + "\" is not a month; write it as 2022-01");
    }
  }
}
