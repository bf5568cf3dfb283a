package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kho.dashboard.text.Lang;

/**
 * A saved question that comes with the program.
 *
 * @param id name of its file, which begins with its number among the forty
 * @param titles the question in each language
 * @param parameters {@code :name} in the statement and the value it starts with
 * @param sql the statement
 */
public record Example(
    String id, Map<Lang, String> titles, Map<String, String> parameters, String sql) {

  private static final Pattern PARAMETER =
      Pattern.compile("^-- param: (\\w+) =[ \t]*(.*?)[ \t]*$", Pattern.MULTILINE);

  public Example {
    titles = Map.copyOf(titles);
    parameters = new LinkedHashMap<>(parameters);
  }

  /** All of them, in the order of their numbers. */
  public static List<Example> list() {
    return text("index.txt").lines().map(Example::read).toList();
  }

  /** What the lines {@code -- param: name = value} of a statement's file say; empty is allowed. */
  public static Map<String, String> startingValues(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    PARAMETER.matcher(text).results().forEach(line -> values.put(line.group(1), line.group(2)));
    return values;
  }

  private static Example read(String file) {
    Map<Lang, String> titles = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    String text = text(file);
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("-- vi: ")) {
        titles.put(Lang.VI, line.substring(7));
      } else if (line.startsWith("-- en: ")) {
        titles.put(Lang.EN, line.substring(7));
      } else if (!PARAMETER.matcher(line).matches()) {
        lines.add(line);
      }
    }
    String id = file.replaceAll("\\.sql$", "");
    return new Example(id, titles, startingValues(text), String.join("\n", lines).strip());
  }

  private static String text(String file) {
    try (InputStream in = Example.class.getResourceAsStream("examples/" + file)) {
      if (in == null) {
        throw new IllegalStateException("examples/" + file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
