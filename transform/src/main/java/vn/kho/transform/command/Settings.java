package vn.kho.transform.command;

import java.nio.file.Path;
import java.util.Map;

/** The settings every command shares, read once: flags win over the environment. */
public record Settings(Path warehouse, Path data, Language language) {

  public static Settings read(Arguments arguments, Map<String, String> environment) {
    return new Settings(
        Path.of(pick(arguments, "warehouse", environment, "KHO_WAREHOUSE", "data/warehouse")),
        Path.of(pick(arguments, "data", environment, "KHO_DATA", "data")),
        Language.of(pick(arguments, "lang", environment, "KHO_LANG", "vi")));
  }

  private static String pick(
      Arguments arguments,
      String option,
      Map<String, String> environment,
      String variable,
      String otherwise) {
    String flag = arguments.find(option).orElse("");
    if (!flag.isEmpty()) {
      return flag;
    }
    String set = environment.getOrDefault(variable, "");
    return set.isEmpty() ? otherwise : set;
  }
}
