package vn.kho.dashboard.adhoc.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.RowSink;
import vn.kho.dashboard.adhoc.SqlResult;
import vn.kho.dashboard.adhoc.SqlWords;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.text.Texts;

/** A result as the page takes it: cells as text, so that no digit is lost on the way. */
final class PageRows implements RowSink {
  private final List<Object> columns = new ArrayList<>();
  private final List<List<@Nullable String>> rows = new ArrayList<>();

  @Override
  public void columns(List<Column> list) {
    for (Column column : list) {
      columns.add(
          Map.of(
              "name", column.name(),
              "type", column.type(),
              "kind", column.kind().name().toLowerCase(Locale.ROOT)));
    }
  }

  @Override
  public void row(ResultRow row) {
    List<@Nullable String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.textOrNull(i));
    }
    rows.add(cells);
  }

  @Override
  public void bytes(byte[] part) {
    throw new IllegalStateException("rows were asked for");
  }

  Map<String, Object> answer(SqlResult result, String snapshot, Texts texts) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("snapshot", snapshot);
    answer.put("milliseconds", result.elapsed().toMillis());
    answer.put(
        "stops",
        result.stops().stream()
            .map(stop -> SqlWords.what(stop, "", texts) + " " + SqlWords.todo(stop, texts))
            .toList());
    answer.put("columns", columns);
    answer.put("rows", rows);
    return answer;
  }
}
