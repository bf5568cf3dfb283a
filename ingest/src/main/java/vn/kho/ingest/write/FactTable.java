package vn.kho.ingest.write;

import java.util.List;

/**
 * A table of facts as ingest writes it.
 *
 * @param <R> the record a row is made of
 * @param name folder of the table under {@code facts}
 */
public record FactTable<R>(String name, List<FactColumn<R>> columns) {
  public FactTable {
    columns = List.copyOf(columns);
  }
}
