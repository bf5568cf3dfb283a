package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** A received file of results. */
public record Submission(
    String fileName, String fileSha256, LocalDate receivedOn, boolean isSimulated) {
  private static final Sql SQL = Sql.of(Submission.class);

  public static Optional<Submission> find(Session session, String submissionId) {
    return session
        .list(
            SQL,
            Map.of("submission", submissionId),
            row ->
                new Submission(
                    row.getText("file_name"),
                    row.getText("file_sha256"),
                    row.getDate("received_on"),
                    row.is("is_simulated")))
        .stream()
        .findFirst();
  }
}
