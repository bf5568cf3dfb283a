package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which problems were found in received files, the most frequent first? */
public final class IssueCodes {
  private static final Sql SQL = Sql.of(IssueCodes.class);

  private IssueCodes() {}

  public static List<IssueCode> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row -> new IssueCode(row.getText("code"), row.getText("severity"), row.getInt("found")));
  }
}
