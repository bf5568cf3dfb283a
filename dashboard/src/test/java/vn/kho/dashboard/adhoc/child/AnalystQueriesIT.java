package vn.kho.dashboard.adhoc.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.dashboard.adhoc.Lines;
import vn.kho.dashboard.adhoc.NamedStatements;
import vn.kho.dashboard.adhoc.PublishedFixture;
import vn.kho.dashboard.adhoc.SqlEngine;
import vn.kho.dashboard.adhoc.SqlProblem;
import vn.kho.dashboard.adhoc.SqlQuestion;
import vn.kho.dashboard.adhoc.SqlSettings;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.Query;

/** A hundred ordinary questions give through the fence what the engine alone gives. */
class AnalystQueriesIT {
  private static Path database;
  private static SqlEngine engine;
  private static Connection plain;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException, SQLException {
    database = PublishedFixture.in(folder);
    engine =
        new SqlEngine(
            SqlSettings.usual(
                Path.of("target", "sql-engine"),
                folder.resolve("scratch"),
                PublishedFixture.tables()));
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    plain = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
    try (Statement statement = plain.createStatement()) {
      statement.execute("SET TimeZone = 'Asia/Ho_Chi_Minh'");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    engine.close();
    plain.close();
  }

  static Stream<NamedStatements> questions() {
    return NamedStatements.of("analysts.sql").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void question_is_answered_as_by_the_engine_alone(NamedStatements question)
      throws IOException, SqlProblem, SQLException {
    Lines answer = new Lines();
    engine.run(
        database,
        new SqlQuestion(
            question.sql(), Map.of(), Query.Shape.ROWS, SqlQuestion.FILE, Duration.ofSeconds(30)),
        "test",
        "test",
        answer);

    List<String> expected = new ArrayList<>();
    try (Statement statement = plain.createStatement();
        ResultSet row = statement.executeQuery(question.sql())) {
      List<Column> columns = Cells.columns(row.getMetaData());
      assertEquals(columns, answer.columns);
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.add(Objects.requireNonNullElse(Cells.text(row, i + 1, columns.get(i)), "NULL"));
        }
        expected.add(String.join("|", cells));
      }
    }
    assertEquals(expected, answer.rows);
  }
}
