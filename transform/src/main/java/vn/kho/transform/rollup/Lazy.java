package vn.kho.transform.rollup;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows made when they are asked for, so that few units are in memory at a time. */
final class Lazy implements Iterator<ResultRow> {
  private final Supplier<List<ResultRow>> source;
  private @Nullable Iterator<ResultRow> rows;

  Lazy(Supplier<List<ResultRow>> source) {
    this.source = source;
  }

  private Iterator<ResultRow> rows() {
    Iterator<ResultRow> made = rows;
    if (made == null) {
      made = source.get().iterator();
      rows = made;
    }
    return made;
  }

  @Override
  public boolean hasNext() {
    return rows().hasNext();
  }

  @Override
  public ResultRow next() {
    return rows().next();
  }
}
