package vn.kho.dashboard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;

/**
 * Databases that hold only what a unit may see. Rows are absent, not filtered: no statement,
 * however it is written, finds what is not there.
 */
final class ScopedCopies implements AutoCloseable {
  /** What everyone may read: names, plans, the law, and how well the forecast has done. */
  private static final Set<String> PUBLIC =
      Set.of(
          "dim_org_units",
          "dim_org_unit_attributes",
          "map_org_units",
          "map_org_unit_parents",
          "dim_indicators",
          "dim_schemes",
          "bridge_indicator_schemes",
          "dim_departments",
          "dim_plans",
          "fct_targets",
          "fct_published_figures",
          "mart_forecast_backtest",
          "mart_forecast_reliability",
          "meta_snapshots");

  private final Map<String, Path> made = new TreeMap<>();
  private Path folder = Path.of("");

  /** The snapshot's database without the rows the unit may not see; made when first asked for. */
  synchronized Path of(String snapshotId, Path database, String orgUnitId) {
    Path known = made.get(snapshotId + " " + orgUnitId);
    if (known != null) {
      return known;
    }
    try {
      if (made.isEmpty()) {
        folder = Files.createTempDirectory("kho-scoped-");
      }
      Path copy = folder.resolve(snapshotId + "-" + made.size() + ".duckdb");
      make(database, copy, orgUnitId);
      made.put(snapshotId + " " + orgUnitId, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw Problem.causedBy(e, ProblemCode.BROKEN_SNAPSHOT, snapshotId);
    }
  }

  /** Deleted rows may linger in a file, so what remains is written into another. */
  private static void make(Path database, Path copy, String orgUnitId)
      throws IOException, SQLException {
    Path whole = copy.resolveSibling("kho.duckdb");
    Path part = copy.resolveSibling("part.duckdb");
    Files.copy(database, whole, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + whole);
        Statement statement = connection.createStatement()) {
      setUnit(connection, orgUnitId);
      statement.execute(Sql.of(ScopedCopies.class).text());
      for (String delete : deletions(statement)) {
        statement.execute(delete);
      }
      statement.execute("ATTACH '" + part.toString().replace("'", "''") + "' AS part");
      statement.execute("COPY FROM DATABASE kho TO part");
      statement.execute("DETACH part");
    }
    Files.delete(whole);
    Files.move(part, copy);
  }

  private static void setUnit(Connection connection, String orgUnitId) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SET VARIABLE unit = CAST(? AS VARCHAR)")) {
      set.setString(1, orgUnitId);
      set.execute();
    }
  }

  /** A table nobody has thought of is emptied. Submissions go first: their issues follow them. */
  private static List<String> deletions(Statement statement) throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name, column_name FROM duckdb_columns()"
                + " WHERE database_name = 'kho' AND NOT internal")) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), any -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    List<String> deletions = new ArrayList<>();
    columns.forEach(
        (table, names) -> {
          if (!PUBLIC.contains(table)) {
            deletions.add("DELETE FROM \"" + table + "\"" + condition(names));
          }
        });
    deletions.sort(Comparator.comparing(delete -> !delete.contains("\"fct_submissions\"")));
    return deletions;
  }

  private static String condition(Set<String> columns) {
    if (columns.contains("org_unit_id")) {
      return " WHERE org_unit_id IS NULL OR org_unit_id NOT IN (SELECT org_unit_id FROM seen)";
    }
    return columns.contains("submission_id")
        ? " WHERE submission_id NOT IN (SELECT submission_id FROM fct_submissions)"
        : "";
  }

  @Override
  public synchronized void close() {
    try {
      for (Path copy : made.values()) {
        Files.deleteIfExists(copy);
      }
      if (!made.isEmpty()) {
        Files.deleteIfExists(folder);
      }
      made.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
