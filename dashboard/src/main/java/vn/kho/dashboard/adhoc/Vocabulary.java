package vn.kho.dashboard.adhoc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kho.dashboard.adhoc.child.Words;

/** The functions and macros a statement may use, for whoever helps to write one. */
public final class Vocabulary {
  private static final Pattern MACRO = Pattern.compile("MACRO (\\w+)(\\([^)]*\\))");

  private Vocabulary() {}

  /** Names of functions, operators left out. */
  public static List<String> functions() {
    return Words.functions().stream().filter(name -> name.matches("\\w+")).sorted().toList();
  }

  /** Macro names with how they are called, such as {@code results_on(wanted)}. */
  public static Map<String, String> macros() {
    Map<String, String> macros = new TreeMap<>();
    Matcher matcher = MACRO.matcher(Words.macros());
    while (matcher.find()) {
      macros.put(matcher.group(1), matcher.group(1) + matcher.group(2));
    }
    return macros;
  }
}
