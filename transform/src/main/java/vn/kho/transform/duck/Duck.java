package vn.kho.transform.duck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Problem;
import vn.kho.transform.io.Contract;

/** A DuckDB connection of this process: in memory or on a file, in UTC. */
public final class Duck implements AutoCloseable {

  private final DuckDBConnection connection;

  private Duck(DuckDBConnection connection) {
    this.connection = connection;
  }

  public static Duck inMemory() {
    return open("jdbc:duckdb:");
  }

  /** A finished database, which nothing done here can change. */
  public static Duck readOnly(Path file) {
    Duck duck = inMemory();
    duck.run("ATTACH %s AS served (READ_ONLY)".formatted(literal(file.toString())));
    duck.run("USE served");
    return duck;
  }

  static Duck onFile(Path file) {
    return open("jdbc:duckdb:" + file);
  }

  private static Duck open(String url) {
    try {
      Connection connection = DriverManager.getConnection(url);
      Duck duck = new Duck(connection.unwrap(DuckDBConnection.class));
      duck.run("SET TimeZone = 'UTC'");
      return duck;
    } catch (SQLException e) {
      throw fault(url, e);
    }
  }

  /** Runs statements that return nothing. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw fault(sql, e);
    }
  }

  /** All rows of a question. */
  public <T> List<T> query(String sql, Function<Cells, T> row) {
    return query(sql, List.of(), row);
  }

  /** All rows of a question with a text for each of its question marks. */
  public <T> List<T> query(String sql, List<String> texts, Function<Cells, T> row) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < texts.size(); i++) {
        statement.setString(i + 1, texts.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        Cells cells = new Cells(rows);
        List<T> answer = new ArrayList<>();
        while (rows.next()) {
          answer.add(row.apply(cells));
        }
        return answer;
      }
    } catch (SQLException e) {
      throw fault(sql, e);
    }
  }

  public long count(String table) {
    return query("SELECT count(*) FROM " + table, row -> Long.parseLong(row.text(1))).get(0);
  }

  /**
   * Makes Parquet files readable as a view with at least these columns: those that files written
   * before a column was thought of do not have are null, and without files it is empty.
   *
   * @param columns names with types, as a table is made of them
   */
  public void viewParquet(String name, List<Path> files, String columns) {
    if (files.isEmpty()) {
      run("CREATE TABLE %s (%s)".formatted(name, columns));
      return;
    }
    String list =
        files.stream().map(file -> literal(file.toString())).collect(Collectors.joining(", "));
    run("CREATE TABLE %s_columns (%s)".formatted(name, columns));
    run(
        "CREATE VIEW %1$s AS FROM %1$s_columns UNION ALL BY NAME FROM read_parquet([%2$s], hive_partitioning = false, union_by_name = true)"
            .formatted(name, list));
  }

  /** Makes the Parquet files of a folder readable as a view. */
  public void viewFolder(String name, Path folder) {
    run(
        "CREATE VIEW %s AS SELECT * FROM read_parquet(%s)"
            .formatted(name, literal(folder.resolve("*.parquet").toString())));
  }

  /**
   * Makes the Parquet files in the {@code step=…} folders of a folder readable as a view that says
   * the step.
   */
  public void viewSteps(String name, Path folder) {
    run(
        "CREATE VIEW %s AS SELECT * FROM read_parquet(%s, hive_types = {'step': INTEGER})"
            .formatted(name, literal(folder.resolve("step=*/*.parquet").toString())));
  }

  /** Asks with a schema's tables before those of the same names. */
  public <T> T within(String schema, Supplier<T> question) {
    run("SET search_path = '%s,main'".formatted(schema));
    try {
      return question.get();
    } finally {
      run("SET search_path = 'main'");
    }
  }

  /** Writes a table or view as one Parquet file, with the columns of its contract. */
  public void writeParquet(Contract contract, Path file) {
    String columns =
        contract.columns().stream()
            .map(
                column ->
                    "CAST(\"%1$s\" AS %2$s) AS \"%1$s\"".formatted(column.name(), type(column)))
            .collect(Collectors.joining(", "));
    String order = contract.key().stream().map(Duck::quoted).collect(Collectors.joining(", "));
    run(
        "COPY (SELECT %s FROM %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(columns, contract.table(), order, literal(file.toString())));
  }

  /** Writes the answer to a question as one Parquet file. */
  public void writeAnswer(String sql, Path file) {
    run("COPY (%s) TO %s (FORMAT parquet)".formatted(sql, literal(file.toString())));
  }

  /** Creates a table and fills it. */
  public void fill(
      String table, String columns, List<? extends List<? extends @Nullable Object>> rows) {
    run("CREATE TABLE %s (%s)".formatted(table, columns));
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      for (List<? extends @Nullable Object> row : rows) {
        appender.beginRow();
        for (Object cell : row) {
          Cells.append(appender, cell);
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw fault("append to " + table, e);
    }
  }

  /** Creates a table with the columns of its contract and fills it. */
  public void fill(Contract contract, List<? extends List<? extends @Nullable Object>> rows) {
    fill(contract, contract.table(), rows);
  }

  /** Creates a table of another name with the columns of a contract and fills it. */
  public void fill(
      Contract contract, String table, List<? extends List<? extends @Nullable Object>> rows) {
    String columns =
        contract.columns().stream()
            .map(column -> quoted(column.name()) + " " + type(column))
            .collect(Collectors.joining(", "));
    fill(table, columns, rows);
  }

  /** Sets a variable that statements read with {@code getvariable}. */
  public void set(String variable, String type, String value) {
    String sql = "SET VARIABLE %s = CAST(? AS %s)".formatted(variable, type);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.execute();
    } catch (SQLException e) {
      throw fault(variable, e);
    }
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  /** DuckDB's word for the type of a column. */
  static String type(Contract.Column column) {
    return column.type().equals("string") ? "VARCHAR" : column.type();
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

  private static Problem fault(String sql, SQLException e) {
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
