package vn.kho.dashboard.adhoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.kho.dashboard.adhoc.wire.Column;

/** Keeps a result as text: the names, then one line per row with NULL for null. */
public final class Lines implements RowSink {
  public final List<Column> columns = new ArrayList<>();
  public final List<String> rows = new ArrayList<>();
  public long bytes;

  @Override
  public void columns(List<Column> list) {
    columns.addAll(list);
  }

  @Override
  public void row(ResultRow row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(Objects.requireNonNullElse(row.textOrNull(i), "NULL"));
    }
    rows.add(String.join("|", cells));
  }

  @Override
  public void bytes(byte[] part) {
    bytes += part.length;
  }

  public String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining("|"));
  }
}
