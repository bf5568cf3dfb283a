package vn.kho.dashboard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/** One request's view of one snapshot: a connection of its own and the questions put to it. */
public final class Session implements AutoCloseable {
  private static final Pattern LACKING =
      Pattern.compile(
          "Catalog Error: Table with name ((?:dim|map|bridge|fct|mart|meta)_\\w+) does not");

  private final OpenSnapshot snapshot;
  private final StoreSettings settings;
  private final Connection connection;

  Session(OpenSnapshot snapshot, StoreSettings settings) {
    this.snapshot = snapshot;
    this.settings = settings;
    this.connection = snapshot.connect();
  }

  public String snapshotId() {
    return snapshot.id();
  }

  /** Tables arrive with the work that needs them: an older snapshot may lack one. */
  public boolean has(String table) {
    return snapshot.tables().contains(table);
  }

  /**
   * All rows of a question.
   *
   * @param values by the names the question uses; null is SQL's NULL
   */
  public <T> List<T> list(
      Sql sql, Map<String, ? extends @Nullable Object> values, RowReader<T> reader) {
    Answers.Question question =
        new Answers.Question(sql.text(), new HashMap<>(values), reader.getClass());
    List<T> known = snapshot.answers().find(question);
    if (known != null) {
      return known;
    }
    List<T> answer = ask(sql, values, reader);
    snapshot.answers().keep(question, answer);
    return answer;
  }

  private <T> List<T> ask(
      Sql sql, Map<String, ? extends @Nullable Object> values, RowReader<T> reader) {
    try {
      List<T> rows = Asking.list(connection, sql, values, settings.queryLimit(), reader);
      return Collections.unmodifiableList(rows);
    } catch (SQLTimeoutException e) {
      throw Problem.causedBy(
          e, ProblemCode.SLOW_QUERY, settings.queryLimit().toSeconds(), sql.name());
    } catch (SQLException e) {
      if (isUnreadable(e)) {
        throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, snapshot.id());
      }
      String lacking = lackingTable(e);
      if (lacking != null) {
        throw Problem.causedBy(e, ProblemCode.OLD_SNAPSHOT, snapshot.id(), lacking);
      }
      throw new IllegalStateException(
          sql.name() + " on snapshot " + snapshot.id() + ": " + e.getMessage(), e);
    }
  }

  /** A table of the contract that a snapshot published before it has not. */
  private @Nullable String lackingTable(SQLException problem) {
    Matcher matcher = LACKING.matcher(String.valueOf(problem.getMessage()));
    return matcher.lookingAt() && !has(matcher.group(1)) ? matcher.group(1) : null;
  }

  /** A file that was cut or altered opens, and fails where its rows are read. */
  private static boolean isUnreadable(SQLException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.startsWith("IO Error") || message.startsWith("Serialization Error");
  }

  /** The only row of a question, if there is one; more than one is our fault. */
  public <T> Optional<T> find(
      Sql sql, Map<String, ? extends @Nullable Object> values, RowReader<T> reader) {
    List<T> rows = list(sql, values, reader);
    if (rows.size() > 1) {
      throw new IllegalStateException(sql.name() + " gave " + rows.size() + " rows, not one");
    }
    return rows.stream().findFirst();
  }

  @Override
  public void close() {
    snapshot.release(connection);
  }
}
