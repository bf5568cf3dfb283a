package vn.kho.transform.publish;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The whole years a published snapshot knows, for a back-test of the forecast. */
public final class YearlyHistory {
  private YearlyHistory() {}

  /** One year of one unit and indicator. */
  public record Year(String series, boolean isPercent, int year, double value) {}

  /** marts = the folder of a snapshot's Parquet tables. */
  public static List<Year> read(Path marts) {
    String sql = Duck.resource(YearlyHistory.class, "yearly-history.sql");
    try (Duck duck = Duck.inMemory()) {
      duck.viewParquet("mart_results_by_period", marts.resolve("mart_results_by_period"));
      duck.viewParquet("meta_snapshots", marts.resolve("meta_snapshots"));
      return read(duck, sql);
    }
  }

  private static List<Year> read(Duck duck, String sql) {
    List<Year> years = new ArrayList<>();
    try (Statement statement = duck.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        years.add(
            new Year(
                rows.getString("series"),
                rows.getBoolean("is_percent"),
                rows.getInt("year"),
                rows.getDouble("value")));
      }
      return years;
    } catch (SQLException e) {
      throw Duck.fault(sql, e);
    }
  }
}
