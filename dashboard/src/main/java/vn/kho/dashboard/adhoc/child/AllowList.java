package vn.kho.dashboard.adhoc.child;

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
    Words.functions().forEach(this::addFunction);
  }

  void addTables(Collection<String> names) {
    names.forEach(name -> tables.add(fold(name)));
  }

  final void addFunction(String name) {
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
