package vn.kho.ingest;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.config.Arguments;
import vn.kho.ingest.config.Option;
import vn.kho.ingest.config.Settings;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Words;

/** The program: arguments → settings → command → exit code. */
public final class IngestMain {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private IngestMain() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(List.of(args), System.getenv(), Clock.system(VIETNAM), out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** The whole program without its process: for tests. */
  static int run(
      List<String> args,
      Map<String, String> environment,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    Lang lang = Lang.find(environment.getOrDefault("KHO_LANG", "vi")).orElse(Lang.VI);
    boolean isDebug = args.contains("--debug");
    try {
      String name = args.isEmpty() ? "" : args.get(0);
      Command command = command(name);
      List<Option> options = new ArrayList<>(command.options());
      options.addAll(Settings.OPTIONS);
      lang = languageOf(args, lang);
      Arguments arguments = Arguments.parse(args.subList(1, args.size()), options);
      Settings settings = Settings.read(arguments, environment, clock);
      if (arguments.has("help")) {
        help(name, command, options, out, settings.lang());
        return Exit.OK;
      }
      return command.run(arguments, settings, new Console(out, err, settings.lang()));
    } catch (UsageException e) {
      err.println(new Words("kho: " + e.in(Lang.VI), "kho: " + e.in(Lang.EN)).in(lang));
      return Exit.USAGE;
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      fault(e, lang, isDebug, err);
      return Exit.FAULT;
    }
  }

  /** A complaint about the arguments should itself be in the language the arguments ask for. */
  private static Lang languageOf(List<String> args, Lang otherwise) {
    int at = args.indexOf("--lang");
    String code = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
    return Lang.find(args.contains("--lang=en") ? "en" : code).orElse(otherwise);
  }

  private static Command command(String name) {
    @Nullable Supplier<Command> found = Commands.ALL.get(name);
    if (found == null) {
      String all = String.join(" ", Commands.ALL.keySet());
      throw new UsageException(
          "không có lệnh \"" + name + "\"; các lệnh: " + all,
          "there is no command \"" + name + "\"; the commands are " + all);
    }
    return found.get();
  }

  private static void help(
      String name, Command command, List<Option> options, PrintStream out, Lang lang) {
    out.println("kho " + name + " " + command.usage().in(lang));
    for (Option option : options) {
      String value = option.value() == null ? "" : " " + option.value();
      out.printf("  %-28s %s%n", "--" + option.name() + value, option.help().in(lang));
    }
  }

  private static void fault(Throwable e, Lang lang, boolean isDebug, PrintStream err) {
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    err.println(
        DiskTrouble.find(e)
            .map(words -> "kho: " + words.in(lang))
            .orElseGet(() -> ours(what, lang)));
    if (isDebug) {
      e.printStackTrace(err);
    }
  }

  private static String ours(String what, Lang lang) {
    return new Words(
            "kho: chương trình gặp lỗi, không phải do số liệu: " + what + " (xem thêm: --debug)",
            "kho: the program failed, not your data: " + what + " (more: --debug)")
        .in(lang);
  }
}
