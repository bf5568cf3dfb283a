package vn.kho.dashboard.store;

import java.sql.SQLException;

/** Makes a record of one row. */
@FunctionalInterface
public interface RowReader<T> {
  T read(Row row) throws SQLException;
}
