package vn.kho.dashboard.query;

import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * One received version of a fact with the file it came in.
 *
 * @param fileSha256 empty when the submission is not known any more
 */
public record SourceCell(
    String unitName,
    String orgUnitId,
    String indicatorVi,
    String indicatorEn,
    String fileSha256,
    SourceRow row) {
  private static final Sql SQL = Sql.of(SourceCell.class);

  public static Optional<SourceCell> find(Session session, String resultId) {
    return session
        .list(
            SQL,
            Map.of("result", resultId),
            row ->
                new SourceCell(
                    row.getText("unit_name"),
                    row.getText("org_unit_id"),
                    row.getText("name_vi"),
                    row.getText("name_en"),
                    row.getText("file_sha256"),
                    SourceRows.read(row)))
        .stream()
        .findFirst();
  }
}
