package vn.kho.transform.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.duck.ContractRows.Row;

/** The rows of a small table that is asked often, found by any of its cells. */
final class KeptRows {

  private final List<Row> rows;
  private final Map<List<String>, Map<List<@Nullable String>, List<Row>>> byColumns =
      new HashMap<>();

  /**
   * Keeps rows.
   *
   * @param rows in the order in which they are given back
   */
  KeptRows(List<Row> rows) {
    this.rows = rows;
  }

  /** Those whose cells are as wanted; an empty text is an empty cell. */
  List<Row> of(Map<String, String> wanted) {
    Map<String, String> sorted = new TreeMap<>(wanted);
    List<String> columns = List.copyOf(sorted.keySet());
    List<@Nullable String> cells = cells(columns, column -> emptyAsNull(sorted.get(column)));
    return byColumns
        .computeIfAbsent(columns, this::index)
        .getOrDefault(cells, Collections.emptyList());
  }

  private Map<List<@Nullable String>, List<Row>> index(List<String> columns) {
    return rows.stream().collect(Collectors.groupingBy(row -> cells(columns, row::find)));
  }

  private static List<@Nullable String> cells(
      List<String> columns, Function<String, @Nullable String> cell) {
    List<@Nullable String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(cell.apply(column)));
    return cells;
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
