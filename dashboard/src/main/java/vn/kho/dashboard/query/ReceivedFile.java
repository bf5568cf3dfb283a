package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * A file that came for a report a unit owed.
 *
 * @param state of the report, of which this may be one of several files
 * @param cells of the report in the file
 * @param replaced how many of them a later file replaced
 * @param firstResultId of the unit's first cell in it; null when nothing of the file was accepted
 */
public record ReceivedFile(
    String fileName,
    LocalDate receivedOn,
    boolean isSimulated,
    int rowsRefused,
    @Nullable LocalDate dueOn,
    String state,
    int cells,
    int replaced,
    @Nullable String firstResultId) {
  private static final Sql SQL = Sql.of(ReceivedFile.class);

  /** In the order they came; none where nothing was owed or nothing came. */
  public static List<ReceivedFile> ask(
      Session session, String orgUnitId, String reportType, String period) {
    return session.has("mart_reporting")
        ? session.list(
            SQL,
            Map.of("unit", orgUnitId, "type", reportType, "period", period),
            row ->
                new ReceivedFile(
                    row.getText("file_name"),
                    row.getDate("received_on"),
                    row.is("is_simulated"),
                    row.getInt("rows_refused"),
                    row.dateOrNull("due_on"),
                    row.getText("state"),
                    row.getInt("cells"),
                    row.getInt("replaced"),
                    row.textOrNull("first_result_id")))
        : List.of();
  }
}
