package vn.kho.ingest.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.parse.Header;

/**
 * How a layout that its own words do not explain is read: taught once by a reviewed file, used for
 * every later table of that shape.
 *
 * @param name of the layout
 * @param version the higher one counts
 * @param fingerprint header words that all stand in a table of this shape
 * @param columns what a header text says, by folded word
 * @param rows indicator ids by folded row label
 * @param table what holds for the whole table, by {@code period unit indicator basis status
 *     measure_unit}
 */
record Recipe(
    String name,
    int version,
    Set<String> fingerprint,
    Map<String, Said> columns,
    Map<String, String> rows,
    Map<String, String> table) {
  /** No recipe: a table's own words are enough. */
  static final Recipe NONE = new Recipe("", 0, Set.of(), Map.of(), Map.of(), Map.of());

  @Nullable Said column(String text) {
    return columns.get(Header.word(text));
  }

  /** The row label as results need it. */
  String row(String text) {
    return rows.getOrDefault(Header.word(text), text);
  }

  @Nullable String table(String what) {
    return table.get(what);
  }
}
