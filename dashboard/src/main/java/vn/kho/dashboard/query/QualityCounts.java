package vn.kho.dashboard.query;

import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How much was received, held back, doubted and contradicted? */
public record QualityCounts(
    int files, long rowsAccepted, long rowsRefused, int issues, int findings, int contradictions) {
  private static final Sql SQL = Sql.of(QualityCounts.class);

  public static QualityCounts ask(Session session, String planId) {
    return session
        .find(
            SQL,
            Map.of("plan", planId),
            row ->
                new QualityCounts(
                    row.getInt("files"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_refused"),
                    row.getInt("issues"),
                    row.getInt("findings"),
                    row.getInt("contradictions")))
        .orElseThrow();
  }
}
