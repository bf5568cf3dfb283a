package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * How far can the figures of a span of time be trusted?
 *
 * @param submissions files received for periods within the span
 * @param onTime of those with a due day
 * @param withDueDay files that had a due day
 * @param findings on accepted data of the span, and on the plan
 */
public record Trust(
    int submissions,
    int simulated,
    long rowsAccepted,
    long rowsRefused,
    int onTime,
    int withDueDay,
    @Nullable LocalDate lastReceivedOn,
    int findings) {
  private static final Sql SQL = Sql.of(Trust.class);

  /**
   * Asks for a year, or for all the plan's years.
   *
   * @param year four digits, or null for any
   */
  public static Trust ask(
      Session session, String planId, String planUnitId, @Nullable String year) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("plan", planId);
    values.put("unit", planUnitId);
    values.put("year", year);
    return session
        .find(
            SQL,
            values,
            row ->
                new Trust(
                    row.getInt("submissions"),
                    row.getInt("simulated"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_refused"),
                    row.getInt("on_time"),
                    row.getInt("with_due_day"),
                    row.dateOrNull("last_received_on"),
                    row.getInt("findings")))
        .orElseThrow();
  }
}
