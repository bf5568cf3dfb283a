package vn.kho.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of file by its columns. */
public final class Layout {
  private final String kind;
  private final List<Column> columns;
  private final Map<String, String> names = new HashMap<>();

  private Layout(String kind, List<Column> columns) {
    this.kind = kind;
    this.columns = List.copyOf(columns);
    for (Column column : columns) {
      names.put(Header.word(column.name()), column.name());
    }
    for (Column column : columns) {
      column.spellings().forEach(word -> names.putIfAbsent(Header.word(word), column.name()));
    }
  }

  /** A kind with columns that must and columns that may be there. */
  public static Layout of(String kind, List<Column> required, List<Column> optional) {
    List<Column> all = new ArrayList<>(required);
    all.addAll(optional);
    return new Layout(kind, all);
  }

  /** Name in the ledger. */
  public String kind() {
    return kind;
  }

  /** All columns, the required ones first. */
  public List<Column> columns() {
    return columns;
  }

  /** The column of that name. */
  public Column get(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no column " + name));
  }

  /** Name of the column a folded header means; null when none. */
  @Nullable String nameOf(String word) {
    return names.get(word);
  }
}
