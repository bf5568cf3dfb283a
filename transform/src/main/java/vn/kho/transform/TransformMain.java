package vn.kho.transform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.transform.command.Arguments;
import vn.kho.transform.command.Call;
import vn.kho.transform.command.Command;
import vn.kho.transform.command.Console;
import vn.kho.transform.command.DiskTrouble;
import vn.kho.transform.command.Help;
import vn.kho.transform.command.Language;
import vn.kho.transform.command.Message;
import vn.kho.transform.command.Problem;
import vn.kho.transform.command.Settings;

/** Arguments in, one command run, exit code out. */
public final class TransformMain {

  static final List<Command> COMMANDS =
      List.of(
          new TransformCommand(),
          new ForecastCommand(),
          new BenchCommand(),
          new RollbackCommand(),
          new BackupCommand(),
          new RestoreCommand(),
          new TraceCommand());

  private TransformMain() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(Arrays.asList(args), System.getenv(), Clock.systemUTC(), out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  static int run(
      List<String> words,
      Map<String, String> environment,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    Language language = Help.guessLanguage(words, environment);
    boolean debug = words.contains("--debug");
    try {
      if (words.isEmpty()) {
        throw Problem.usage("Thiếu tên lệnh. Xem: ./kho help", "No command given. See: ./kho help");
      }
      Command command = find(words.get(0));
      Arguments arguments = Arguments.parse(command, words.subList(1, words.size()));
      if (arguments.has("help")) {
        out.print(Help.page(command, language));
        return 0;
      }
      Settings settings = Settings.read(arguments, environment);
      return command.run(
          new Call(arguments, settings, new Console(out, err, settings.language()), clock));
    } catch (Problem problem) {
      Optional<Message> disk =
          problem.exitCode() == 3 ? DiskTrouble.find(problem) : Optional.empty();
      err.println(disk.orElse(problem.message()).in(language));
      if (debug) {
        problem.printStackTrace(err);
      }
      return problem.exitCode();
    } catch (Exception | Error fault) {
      // Exception, not RuntimeException: Scala throws checked exceptions without saying so.
      err.println(DiskTrouble.find(fault).orElseGet(() -> Help.fault(fault)).in(language));
      if (debug) {
        fault.printStackTrace(err);
      }
      return 3;
    }
  }

  private static Command find(String name) {
    return COMMANDS.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.usage(
                    "Không có lệnh \"%s\". Xem: ./kho help".formatted(name),
                    "There is no command \"%s\". See: ./kho help".formatted(name)));
  }
}
