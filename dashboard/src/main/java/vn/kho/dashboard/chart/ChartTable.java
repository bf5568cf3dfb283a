package vn.kho.dashboard.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, as a table: a row per place on its axis, a column per series. Series on a
 * category axis stand at its categories; other points say their place as {@code row}, and may say a
 * figure of their own as {@code shown}; what says neither is drawing only.
 *
 * @param columns the first names the places
 * @param rows text first, then figures: null for one that is not known, an empty text where a
 *     series has nothing to say
 */
public record ChartTable(List<String> columns, List<List<@Nullable Object>> rows) {

  /**
   * The table of a chart.
   *
   * @param place head of the first column
   */
  public static ChartTable of(Map<?, ?> option, String place) {
    List<Object> categories = categories(option.get("xAxis"));
    Set<String> names = new LinkedHashSet<>();
    Map<String, Map<String, @Nullable Object>> places = new LinkedHashMap<>();
    for (Object each : list(option.get("series"))) {
      Map<?, ?> series = (Map<?, ?>) each;
      List<?> data = list(series.get("data"));
      for (int i = 0; i < data.size(); i++) {
        put(places, names, series, data.get(i), i < categories.size() ? categories.get(i) : null);
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, @Nullable Object>> each : places.entrySet()) {
      rows.add(row(each.getKey(), each.getValue(), names));
    }
    List<String> columns = new ArrayList<>(List.of(place));
    columns.addAll(names);
    return new ChartTable(columns, rows);
  }

  private static void put(
      Map<String, Map<String, @Nullable Object>> places,
      Set<String> names,
      Map<?, ?> series,
      @Nullable Object point,
      @Nullable Object category) {
    if (!(point instanceof Map<?, ?> item)) {
      return;
    }
    Object value = item.get("value");
    Object row = value instanceof List<?> || category == null ? item.get("row") : category;
    if (row == null) {
      return;
    }
    if (item.get("shown") instanceof Map<?, ?> shown) {
      shown.forEach((name, figure) -> put(places, names, row, String.valueOf(name), figure));
    } else {
      Object figure = value instanceof List<?> pair ? pair.get(1) : value;
      put(places, names, row, String.valueOf(series.get("name")), figure);
    }
  }

  private static void put(
      Map<String, Map<String, @Nullable Object>> places,
      Set<String> names,
      Object row,
      String name,
      @Nullable Object figure) {
    names.add(name);
    places.computeIfAbsent(row.toString(), key -> new LinkedHashMap<>()).put(name, figure);
  }

  private static List<@Nullable Object> row(
      String place, Map<String, @Nullable Object> figures, Set<String> names) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(place);
    names.forEach(name -> row.add(figures.containsKey(name) ? figures.get(name) : ""));
    return row;
  }

  private static List<Object> categories(@Nullable Object axes) {
    Object first = axes instanceof List<?> list && !list.isEmpty() ? list.get(0) : axes;
    Object data = first instanceof Map<?, ?> axis ? axis.get("data") : null;
    List<Object> categories = new ArrayList<>();
    list(data).forEach(category -> categories.add(String.valueOf(category)));
    return categories;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
