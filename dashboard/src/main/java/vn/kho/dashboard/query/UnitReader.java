package vn.kho.dashboard.query;

import java.sql.SQLException;
import vn.kho.dashboard.store.Row;

/** Units look alike in every question that lists them. */
final class UnitReader {
  private UnitReader() {}

  static Unit read(Row row) throws SQLException {
    return new Unit(
        row.getText("org_unit_id"),
        row.getText("official_code"),
        row.getText("name"),
        row.getText("level"),
        row.textOrNull("parent_org_unit_id"),
        row.textOrNull("parent_name"),
        row.dateOrNull("valid_from"),
        row.dateOrNull("valid_to"),
        row.textOrNull("legal_basis"));
  }
}
