package vn.kho.dashboard.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** One snapshot's database, open read-only, from which every session gets its own connection. */
final class OpenSnapshot {
  private final String id;
  private final DuckDBConnection root;
  private final Set<String> tables;
  private final Answers answers = new Answers();
  private final AtomicInteger sessions = new AtomicInteger();

  private OpenSnapshot(String id, DuckDBConnection root, Set<String> tables) {
    this.id = id;
    this.root = root;
    this.tables = tables;
  }

  static OpenSnapshot open(String id, Path database, StoreSettings settings) {
    if (!Files.isRegularFile(database)) {
      throw Problem.of(ProblemCode.BROKEN_SNAPSHOT, id);
    }
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:duckdb:" + database, properties(settings));
      DuckDBConnection root = connection.unwrap(DuckDBConnection.class);
      return new OpenSnapshot(id, root, tablesOf(root));
    } catch (SQLException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, id);
    }
  }

  private static Properties properties(StoreSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("memory_limit", settings.memoryLimit());
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("lock_configuration", "true");
    return properties;
  }

  private static Set<String> tablesOf(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select table_name from information_schema.tables")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return Set.copyOf(names);
  }

  String id() {
    return id;
  }

  Set<String> tables() {
    return tables;
  }

  Answers answers() {
    return answers;
  }

  Connection connect() {
    try {
      Connection connection = root.duplicate();
      sessions.incrementAndGet();
      return connection;
    } catch (SQLException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, id);
    }
  }

  void release(Connection connection) {
    sessions.decrementAndGet();
    try {
      connection.close();
    } catch (SQLException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, id);
    }
  }

  boolean isIdle() {
    return sessions.get() == 0;
  }

  void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, id);
    }
  }
}
