package vn.kho.dashboard.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which problems were found in received files? The newest files first. */
public final class Issues {
  private static final Sql SQL = Sql.of(Issues.class);

  private Issues() {}

  /**
   * A page of problems.
   *
   * @param code null for all
   */
  public static List<Issue> ask(Session session, @Nullable String code, int limit, int offset) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("code", code);
    values.put("most", limit);
    values.put("skipped", offset);
    return session.list(
        SQL,
        values,
        row ->
            new Issue(
                row.textOrNull("submission_id"),
                row.getText("severity"),
                row.getText("code"),
                row.getText("file_name"),
                row.textOrNull("sheet"),
                row.intOrNull("row"),
                row.textOrNull("column"),
                row.textOrNull("found_text"),
                row.getText("message_vi"),
                row.getText("message_en"),
                row.dateOrNull("received_on"),
                row.textOrNull("unit_name")));
  }
}
