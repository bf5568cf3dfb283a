package vn.kho.dashboard.adhoc.child;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.kho.dashboard.adhoc.wire.Start;

/**
 * The engine, opened on the private copy and closed to everything else. Its settings are not a
 * sandbox: they are the second of three walls, behind the {@link Gate} and before what the
 * operating system enforces on the whole process.
 */
final class Fence {
  private final Connection connection;
  private final AllowList allowed;

  private Fence(Connection connection, AllowList allowed) {
    this.connection = connection;
    this.allowed = allowed;
  }

  Connection connection() {
    return connection;
  }

  AllowList allowed() {
    return allowed;
  }

  String catalog() throws SQLException {
    return connection.getCatalog();
  }

  static Fence open(Start start) throws SQLException, IOException {
    Properties settings = new Properties();
    settings.setProperty("access_mode", "READ_ONLY");
    settings.setProperty("threads", Integer.toString(start.threads()));
    settings.setProperty("memory_limit", start.memoryMegabytes() + "MB");
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + Path.of(start.database()), settings);
    AllowList allowed = new AllowList();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'Asia/Ho_Chi_Minh'");
      readCatalog(statement, start, allowed);
      if (!start.pipe().isEmpty()) {
        statement.execute("SET allowed_paths = ['" + start.pipe().replace("'", "''") + "']");
      }
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
    return new Fence(connection, allowed);
  }

  private static void readCatalog(Statement statement, Start start, AllowList allowed)
      throws SQLException {
    Set<String> published = new HashSet<>();
    start.tables().forEach(name -> published.add(AllowList.fold(name)));
    List<String> tables =
        names(
            statement,
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND schema_name = 'main'"
                + " UNION ALL"
                + " SELECT view_name FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'");
    tables.removeIf(name -> !published.contains(AllowList.fold(name)));
    allowed.addTables(tables);
    for (Map.Entry<String, String> entry : start.shortNames().entrySet()) {
      if (allowed.hasTable(entry.getValue()) && !allowed.hasTable(entry.getKey())) {
        statement.execute(
            "CREATE TEMP VIEW " + entry.getKey() + " AS FROM main." + entry.getValue());
        allowed.addTables(List.of(entry.getKey()));
      }
    }
    createMacros(statement);
    String macros = "SELECT function_name FROM duckdb_functions() WHERE NOT internal AND ";
    names(statement, macros + "function_type = 'macro'").forEach(allowed::addFunction);
    names(statement, macros + "function_type = 'table_macro'").forEach(allowed::addTableFunction);
  }

  /** Short ways to ask; a snapshot without a macro's table is served without that macro. */
  private static void createMacros(Statement statement) throws SQLException {
    for (String macro : Words.macros().split(";\\s*\n", -1)) {
      if (macro.isBlank()) {
        continue;
      }
      try {
        statement.execute(macro);
      } catch (SQLException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  private static List<String> names(Statement statement, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
