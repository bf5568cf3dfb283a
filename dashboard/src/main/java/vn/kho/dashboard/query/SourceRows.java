package vn.kho.dashboard.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Row;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which cells did one unit send on an indicator, every version of them? */
public final class SourceRows {
  /** More than a page can be read; a unit's year has twelve months and their corrections. */
  public static final int LIMIT = 500;

  private static final Sql SQL = Sql.of(SourceRows.class);

  private SourceRows() {}

  public static List<SourceRow> ask(
      Session session, String orgUnitId, String indicatorId, LocalDate from, LocalDate to) {
    return session.list(
        SQL,
        Map.of(
            "unit", orgUnitId,
            "indicator", indicatorId,
            "from_day", from,
            "to_day", to,
            "most", LIMIT),
        SourceRows::read);
  }

  static SourceRow read(Row row) throws SQLException {
    return new SourceRow(
        row.getText("result_id"),
        row.getText("period"),
        row.getText("basis"),
        row.decimalOrNull("value"),
        row.decimalOrNull("numerator"),
        row.decimalOrNull("denominator"),
        row.getText("status"),
        row.getText("report_state"),
        row.getDate("received_on"),
        row.is("is_current"),
        row.is("is_simulated"),
        row.getText("source_file"),
        row.textOrNull("source_sheet"),
        row.getInt("source_row"),
        row.getText("source_column"),
        row.textOrNull("raw_text"),
        row.textOrNull("note"),
        row.textOrNull("qualifier"));
  }
}
