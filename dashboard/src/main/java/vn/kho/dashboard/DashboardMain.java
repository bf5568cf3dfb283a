package vn.kho.dashboard;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.dashboard.access.UserCommand;
import vn.kho.dashboard.adhoc.SqlCommand;
import vn.kho.dashboard.config.Arguments;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.problem.Problems;
import vn.kho.dashboard.report.ReportCommand;
import vn.kho.dashboard.status.StatusCommand;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;

/** Entry of the dashboard program: the first word is the command, its exit code is ours. */
public final class DashboardMain {
  private static final List<Command> COMMANDS =
      List.of(
          new ServeCommand(),
          new SqlCommand(),
          new StatusCommand(),
          new ReportCommand(),
          new UserCommand());

  private DashboardMain() {}

  public static void main(String[] words) {
    Console console = new Console(System.out, System.err);
    System.exit(run(List.of(words), System.getenv(), console, COMMANDS));
  }

  static int run(
      List<String> words, Map<String, String> environment, Console console, List<Command> all) {
    Lang lang = languageOf(words, environment);
    boolean isDebug = words.contains("--debug");
    try {
      Command command = find(words, all);
      List<String> rest = words.subList(1, words.size());
      if (rest.contains("--help")) {
        console.out().println(Texts.of(lang).get("command." + command.name() + ".help"));
        return 0;
      }
      Arguments arguments =
          Arguments.parse(
              rest,
              union(Settings.VALUED, command.valuedOptions()),
              union(Settings.SWITCHES, command.switches()));
      return command.run(Settings.of(arguments, environment), arguments, console);
    } catch (Exception e) {
      return report(Problems.sort(e), Texts.of(lang), isDebug, console.err());
    }
  }

  private static Command find(List<String> words, List<Command> all) {
    String name = words.isEmpty() ? "" : words.get(0);
    return all.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.UNKNOWN_COMMAND,
                    name,
                    String.join(" ", all.stream().map(Command::name).toList())));
  }

  /** Read before anything else, so that even a wrong option is answered in the right language. */
  private static Lang languageOf(List<String> words, Map<String, String> environment) {
    String code = environment.getOrDefault("KHO_LANG", "");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--lang") && i + 1 < words.size()) {
        code = words.get(i + 1);
      } else if (word.startsWith("--lang=")) {
        code = word.substring("--lang=".length());
      }
    }
    return Lang.find(code).orElse(Lang.VI);
  }

  private static int report(Problem problem, Texts texts, boolean isDebug, PrintStream err) {
    err.println(problem.what(texts) + " " + problem.todo(texts));
    if (isDebug) {
      problem.printStackTrace(err);
    }
    return problem.code().exitCode();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
