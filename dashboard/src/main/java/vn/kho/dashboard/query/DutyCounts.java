package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * How many reports of a year are in which state?
 *
 * @param state null for all states of the level together
 * @param units how many units these reports are of
 */
public record DutyCounts(String level, @Nullable String state, int reports, int units) {
  private static final Sql SQL = Sql.of(DutyCounts.class);

  /**
   * By level, and by level and state.
   *
   * @param unit only this unit, what became of it, and those below, or {@link Duties#EVERYBODY}
   */
  public static List<DutyCounts> ask(Session session, String year, String unit) {
    return session.has("mart_reporting")
        ? session.list(
            SQL,
            Map.of("year", year, "unit", unit),
            row ->
                new DutyCounts(
                    row.getText("level"),
                    row.textOrNull("state"),
                    row.getInt("reports"),
                    row.getInt("units")))
        : List.of();
  }
}
