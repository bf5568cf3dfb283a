package vn.kho.transform.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import vn.kho.transform.command.Problem;

/** A DuckDB connection of this process: in memory or on a file, in UTC. */
public final class Duck implements AutoCloseable {

  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  public static Duck inMemory() {
    return open("jdbc:duckdb:");
  }

  static Duck onFile(Path file) {
    return open("jdbc:duckdb:" + file);
  }

  private static Duck open(String url) {
    try {
      Duck duck = new Duck(DriverManager.getConnection(url));
      duck.run("SET TimeZone = 'UTC'");
      return duck;
    } catch (SQLException e) {
      throw fault("open", e);
    }
  }

  public Connection connection() {
    return connection;
  }

  /** Runs a statement that returns nothing. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw fault(sql, e);
    }
  }

  /** Makes the Parquet files of a table readable under its name. */
  public void viewParquet(String table, Path folder) {
    run(
        "CREATE VIEW %s AS SELECT * FROM read_parquet(%s)"
            .formatted(table, literal(files(folder))));
  }

  /** Sets a variable that statements read with {@code getvariable}. */
  void set(String variable, String value) {
    try (PreparedStatement statement =
        connection.prepareStatement("SET VARIABLE " + variable + " = ?::VARCHAR")) {
      statement.setString(1, value);
      statement.execute();
    } catch (SQLException e) {
      throw fault(variable, e);
    }
  }

  static String files(Path folder) {
    return folder.resolve("*.parquet").toString();
  }

  /** A text as SQL writes it; only for paths in statements that take no parameters. */
  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A statement kept as a resource beside a class. */
  public static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Problem fault(String sql, SQLException e) {
    return Problem.ours(
        "DuckDB: %s (trong: %s)".formatted(e.getMessage(), sql),
        "DuckDB: %s (in: %s)".formatted(e.getMessage(), sql),
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault("close", e);
    }
  }
}
