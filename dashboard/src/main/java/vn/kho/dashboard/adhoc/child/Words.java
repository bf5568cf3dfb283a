package vn.kho.dashboard.adhoc.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The functions and macros of {@code functions.txt} and {@code macros.sql}. */
public final class Words {
  private Words() {}

  /** Names of functions and operators a statement may call. */
  public static Set<String> functions() {
    Set<String> names = new HashSet<>();
    text("functions.txt")
        .lines()
        .filter(line -> !line.startsWith("# ") && !line.isBlank())
        .forEach(line -> names.addAll(Set.of(line.split(" ", -1))));
    return names;
  }

  /** The statements that create the macros. */
  public static String macros() {
    return text("macros.sql");
  }

  private static String text(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
