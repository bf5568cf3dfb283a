package vn.kho.dashboard.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question kept in a file beside its class. Values are named {@code $unit} in the file and bound
 * by position, never glued.
 *
 * @param name of the file, for messages
 * @param text with {@code $1, $2 …} for the names
 * @param names in the order of their positions
 */
public record Sql(String name, String text, List<String> names) {
  private static final Pattern NAME = Pattern.compile("\\$([a-z_]+)");
  private static final Pattern INCLUDE = Pattern.compile("(?m)^-- include (\\w+\\.sql)$");

  /** The question of a class: {@code <Class>.sql} in its package. */
  public static Sql of(Class<?> owner) {
    return of(owner, owner.getSimpleName());
  }

  /**
   * One of several questions of a class: {@code <name>.sql} in its package. A line {@code --
   * include Other.sql} stands for the text of that file, for what several questions begin with.
   */
  public static Sql of(Class<?> owner, String name) {
    String file = name + ".sql";
    String text = read(owner, file);
    return parse(
        file,
        INCLUDE
            .matcher(text)
            .replaceAll(include -> Matcher.quoteReplacement(read(owner, include.group(1)))));
  }

  private static String read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sql parse(String file, String written) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(written);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!names.contains(name)) {
        names.add(name);
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement("$" + (names.indexOf(name) + 1)));
    }
    matcher.appendTail(text);
    return new Sql(file, text.toString(), List.copyOf(names));
  }
}
