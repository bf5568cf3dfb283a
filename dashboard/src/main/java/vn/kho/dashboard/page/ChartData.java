package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.ChartTable;
import vn.kho.dashboard.download.DataTable;

/** A page's charts, each with its table: to be read on the page, and to be taken away. */
final class ChartData {
  private ChartData() {}

  static Map<String, Object> withTables(Visit visit, Page page) {
    Map<String, Object> all = new LinkedHashMap<>();
    page.charts(visit)
        .forEach(
            (name, option) -> {
              Map<String, @Nullable Object> chart = new LinkedHashMap<>();
              ((Map<?, ?>) option).forEach((key, value) -> chart.put(String.valueOf(key), value));
              ChartTable table = table(visit, option);
              Map<String, Object> shown = new LinkedHashMap<>();
              shown.put("columns", table.columns());
              shown.put("rows", table.rows());
              chart.put("table", shown);
              all.put(name, chart);
            });
    return all;
  }

  static Optional<DataTable> file(Visit visit, Page page, String name) {
    Object option = page.charts(visit).get(name);
    Optional<DataTable> of = page.table(visit);
    if (option == null || of.isEmpty()) {
      return Optional.empty();
    }
    ChartTable table = table(visit, option);
    List<String> notes = new ArrayList<>(of.get().notes());
    notes.set(0, page.line(visit));
    String title =
        visit.texts().get(page.template() + "." + name, visit.periodName(visit.scope().period()));
    return Optional.of(
        new DataTable(
            of.get().name() + "-" + name,
            of.get().title() + " · " + title,
            table.columns(),
            table.rows(),
            notes));
  }

  private static ChartTable table(Visit visit, Object option) {
    return ChartTable.of((Map<?, ?>) option, visit.texts().get("chart.place"));
  }
}
