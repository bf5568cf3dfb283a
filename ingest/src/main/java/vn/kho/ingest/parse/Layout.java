package vn.kho.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of file by its columns.
 *
 * @param kind name in the ledger
 */
public record Layout(String kind, List<Column> columns) {

  /** Joins columns and lists of columns. */
  public static Layout of(String kind, List<Column> required, List<Column> optional) {
    List<Column> all = new ArrayList<>(required);
    all.addAll(optional);
    return new Layout(kind, List.copyOf(all));
  }

  /** The column of that name. */
  public Column get(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no column " + name));
  }
}
