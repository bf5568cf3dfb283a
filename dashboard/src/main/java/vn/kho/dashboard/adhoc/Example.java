package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  public Example {
    titles = Map.copyOf(titles);
    parameters = new LinkedHashMap<>(parameters);
  }

  /** All of them, in the order of their numbers. */
  public static List<Example> list() {
    return text("index.txt").lines().map(Example::read).toList();
  }

  private static Example read(String file) {
    Map<Lang, String> titles = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : text(file).split("\n", -1)) {
      if (line.startsWith("-- vi: ")) {
        titles.put(Lang.VI, line.substring(7));
      } else if (line.startsWith("-- en: ")) {
        titles.put(Lang.EN, line.substring(7));
      } else if (line.startsWith("-- param: ")) {
        String[] parts = line.substring(10).split(" = ", 2);
        parameters.put(parts[0], parts[1]);
      } else {
        lines.add(line);
      }
    }
    String id = file.replaceAll("\\.sql$", "");
    return new Example(id, titles, parameters, String.join("\n", lines).strip());
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
