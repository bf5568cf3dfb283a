package vn.kho.transform.duck;

import java.nio.file.Path;
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
      duck.viewFolder("mart_results_by_period", marts.resolve("mart_results_by_period"));
      duck.viewFolder("meta_snapshots", marts.resolve("meta_snapshots"));
      return duck.query(
          sql,
          row ->
              new Year(row.text(1), row.flag(2), row.number(3), Double.parseDouble(row.text(4))));
    }
  }
}
