package vn.kho.transform.judging;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that stands for a row, as cells; a test holds its components against the contract. */
final class RecordCells {

  private RecordCells() {}

  static List<@Nullable Object> of(Record row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      try {
        cells.add(component.getAccessor().invoke(row));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " of " + row.getClass(), e);
      }
    }
    return cells;
  }
}
