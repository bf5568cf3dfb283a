package vn.kho.dashboard.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ECharts options as plain maps. A text that begins with {@code var:} names a colour of the page's
 * style, one that begins with {@code fn:} a formatter of its script: both are put in by the
 * browser, so that options stay data.
 */
final class Options {
  private Options() {}

  /** Keys and values in turn; null values are kept as null. */
  static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  /** A list that may hold null, which {@link List#of} may not: null is a gap in a line. */
  static List<@Nullable Object> list(@Nullable Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
