package vn.kho.dashboard.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** Words of a command line, sorted into options and operands. An unknown option is refused. */
public final class Arguments {
  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Arguments() {}

  /**
   * Reads {@code --name value}, {@code --name=value}, {@code --switch} and operands; after {@code
   * --} everything is an operand.
   *
   * @param valued options that take a value, with their dashes
   * @param switches options that take none
   */
  public static Arguments parse(List<String> words, Set<String> valued, Set<String> switches) {
    Arguments result = new Arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        result.operands.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!word.startsWith("--")) {
        result.operands.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (switches.contains(name) && equals < 0) {
        result.options.put(name, "");
      } else if (!valued.contains(name)) {
        throw Problem.of(ProblemCode.UNKNOWN_OPTION, word, listed(valued, switches));
      } else if (equals >= 0) {
        result.options.put(name, word.substring(equals + 1));
      } else if (i + 1 < words.size()) {
        result.options.put(name, words.get(++i));
      } else {
        throw Problem.of(ProblemCode.MISSING_VALUE, name);
      }
    }
    return result;
  }

  public Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public List<String> operands() {
    return List.copyOf(operands);
  }

  private static String listed(Set<String> valued, Set<String> switches) {
    Set<String> all = new TreeSet<>(valued);
    all.addAll(switches);
    return String.join(" ", all);
  }
}
