package vn.kho.dashboard.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Lang;

/**
 * What every command needs to know.
 *
 * @param warehouse folder of the warehouse
 * @param data folder of reference data, plans and contract
 * @param lang language of messages, and of pages whose address names none
 * @param isDebug whether a failure prints its stack trace
 */
public record Settings(Path warehouse, Path data, Lang lang, boolean isDebug) {
  public static final Set<String> VALUED = Set.of("--warehouse", "--data", "--lang");
  public static final Set<String> SWITCHES = Set.of("--debug", "--help");

  /** Options win over the environment, the environment over the defaults. */
  public static Settings of(Arguments arguments, Map<String, String> environment) {
    return new Settings(
        Path.of(choose(arguments, "--warehouse", environment, "KHO_WAREHOUSE", "data/warehouse")),
        Path.of(choose(arguments, "--data", environment, "KHO_DATA", "data")),
        lang(choose(arguments, "--lang", environment, "KHO_LANG", Lang.VI.code())),
        arguments.has("--debug"));
  }

  private static String choose(
      Arguments arguments,
      String option,
      Map<String, String> environment,
      String variable,
      String otherwise) {
    String fromEnvironment = environment.getOrDefault(variable, "");
    return arguments.find(option).orElse(fromEnvironment.isEmpty() ? otherwise : fromEnvironment);
  }

  private static Lang lang(String code) {
    return Lang.find(code)
        .orElseThrow(() -> Problem.of(ProblemCode.BAD_OPTION, "--lang", code, "vi, en"));
  }
}
