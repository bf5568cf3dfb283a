package vn.kho.dashboard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a question's values, runs it within its limit, and reads its rows. */
final class Asking {
  private Asking() {}

  static <T> List<T> list(
      Connection connection,
      Sql sql,
      Map<String, ? extends @Nullable Object> values,
      Duration limit,
      RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      statement.setQueryTimeout((int) limit.toSeconds());
      int index = 1;
      for (String name : sql.names()) {
        if (!values.containsKey(name)) {
          throw new IllegalArgumentException(sql.name() + " wants a value for $" + name);
        }
        statement.setObject(index++, values.get(name));
      }
      List<T> result = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        Row row = new Row(sql.name(), rows);
        while (rows.next()) {
          result.add(reader.read(row));
        }
      }
      return result;
    }
  }
}
