package vn.kho.dashboard.adhoc.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The names a statement may use; names are compared as the engine does, without ASCII case. */
final class AllowList {
  /** Table functions over values only: none of them reads a file or a name hidden in a string. */
  private static final Set<String> TABLE_FUNCTIONS =
      Set.of("range", "generate_series", "unnest", "json_each", "json_tree");

  private final Set<String> functions = new HashSet<>();
  private final Set<String> tableFunctions = new HashSet<>(TABLE_FUNCTIONS);
  private final Set<String> tables = new TreeSet<>();

  /** The engine's functions from {@code functions.txt}, and no table yet. */
  AllowList() {
    try (InputStream in = AllowList.class.getResourceAsStream("functions.txt")) {
      if (in == null) {
        throw new IllegalStateException("functions.txt is missing from the program");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# "))
          .forEach(
              line -> functions.addAll(Set.of(line.isBlank() ? new String[0] : line.split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addTables(Collection<String> names) {
    names.forEach(name -> tables.add(fold(name)));
  }

  void addFunction(String name) {
    functions.add(fold(name));
  }

  void addTableFunction(String name) {
    tableFunctions.add(fold(name));
  }

  boolean hasFunction(String name) {
    return functions.contains(fold(name));
  }

  boolean hasTableFunction(String name) {
    return tableFunctions.contains(fold(name));
  }

  boolean hasTable(String name) {
    return tables.contains(fold(name));
  }

  Set<String> tables() {
    return tables;
  }

  /** The engine folds identifiers by ASCII alone; so does this, or a name could slip between. */
  static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }
}
