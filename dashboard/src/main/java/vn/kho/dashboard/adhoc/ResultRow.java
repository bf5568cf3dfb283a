package vn.kho.dashboard.adhoc;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row as text. */
public final class ResultRow {
  private final List<@Nullable String> cells;

  ResultRow(List<@Nullable String> cells) {
    this.cells = cells;
  }

  /** A row of these cells. */
  public static ResultRow of(@Nullable String... cells) {
    return new ResultRow(Arrays.asList(cells));
  }

  public int size() {
    return cells.size();
  }

  /** The cell in this column, from 0; null where the value is NULL. */
  public @Nullable String textOrNull(int column) {
    return cells.get(column);
  }
}
