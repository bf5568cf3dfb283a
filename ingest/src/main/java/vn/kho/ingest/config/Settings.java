package vn.kho.ingest.config;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.Lang;

/**
 * What every command shares. Flags win over the environment, the environment over the defaults.
 *
 * @param warehouse folder of the warehouse; need not exist yet
 * @param data folder with {@code reference}, {@code plans}, {@code published}
 * @param lang language of everything printed
 * @param isDebug whether our own faults are printed with a stack trace
 * @param clock the only source of "now" and "today"
 */
public record Settings(Path warehouse, Path data, Lang lang, boolean isDebug, Clock clock) {

  /** The options of every command. */
  public static final List<Option> OPTIONS =
      List.of(
          Option.valued("warehouse", "DIR", "thư mục kho", "folder of the warehouse"),
          Option.valued(
              "data", "DIR", "thư mục danh mục và kế hoạch", "folder of reference data and plans"),
          Option.valued("lang", "vi|en", "ngôn ngữ", "language"),
          Option.flag(
              "debug", "in cả vết lỗi của chương trình", "print stack traces of our faults"),
          Option.flag("help", "cách dùng", "how to use it"));

  /** Reads the settings once. */
  public static Settings read(Arguments arguments, Map<String, String> environment, Clock clock) {
    String home = environment.getOrDefault("KHO_HOME", "");
    return new Settings(
        pick(arguments, "warehouse", environment, "KHO_WAREHOUSE", Path.of(home, "data/warehouse")),
        pick(arguments, "data", environment, "KHO_DATA", Path.of(home, "data")),
        lang(arguments.find("lang").orElse(environment.getOrDefault("KHO_LANG", "vi"))),
        arguments.has("debug"),
        clock);
  }

  private static Path pick(
      Arguments arguments,
      String option,
      Map<String, String> environment,
      String variable,
      Path otherwise) {
    String set = environment.getOrDefault(variable, "");
    return arguments.findPath(option).orElse(set.isEmpty() ? otherwise : Path.of(set));
  }

  private static Lang lang(String code) {
    return Lang.find(code)
        .orElseThrow(
            () ->
                new UsageException(
                    "--lang: chỉ có vi và en, không có \"" + code + "\"",
                    "--lang: there is vi and en, not \"" + code + "\""));
  }

  /** The day of {@link #clock} in its zone. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
