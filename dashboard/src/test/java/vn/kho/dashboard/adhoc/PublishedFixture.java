package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A {@code serving.duckdb} with the contract's tables and made-up results, made once per folder.
 */
public final class PublishedFixture {
  public static final Path DATA = Path.of("..", "data").toAbsolutePath().normalize();

  private PublishedFixture() {}

  /** Names of the published tables, from the contract. */
  public static List<String> tables() {
    try (Stream<Path> files = Files.list(DATA.resolve("contract"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path in(Path folder) {
    return in(folder, "fixture.sql");
  }

  /** The contract's tables with the rows of a script beside this class. */
  static Path in(Path folder, String rows) {
    Path database = folder.resolve("serving.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement()) {
      for (String table : tables()) {
        statement.execute("CREATE TABLE " + table + " (" + columns(table) + ")");
      }
      // What is no published table must stay out of reach.
      statement.execute("CREATE TABLE user_account AS SELECT 'CANARY-ACCOUNT' AS hash");
      statement.execute("CREATE SEQUENCE sq");
      for (String part : script(rows).split(";\\s*\n", -1)) {
        if (!part.isBlank()) {
          execute(statement, part);
        }
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  private static String script(String rows) {
    try (InputStream in = PublishedFixture.class.getResourceAsStream(rows)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{data}", DATA.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String columns(String table) {
    try (InputStream in = Files.newInputStream(DATA.resolve("contract").resolve(table + ".yml"))) {
      Map<String, Object> yaml = new Yaml().load(in);
      List<String> columns = new ArrayList<>();
      for (Object column : (List<?>) value(yaml, "columns")) {
        Map<?, ?> about = (Map<?, ?>) column;
        columns.add('"' + value(about, "name").toString() + "\" " + type(value(about, "type")));
      }
      return String.join(", ", columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static String type(Object contractType) {
    return switch (contractType.toString()) {
      case "string" -> "VARCHAR";
      case "int" -> "INTEGER";
      default -> contractType.toString();
    };
  }
}
