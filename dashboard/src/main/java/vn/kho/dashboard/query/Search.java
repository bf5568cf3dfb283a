package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;
import vn.kho.dashboard.text.Folding;

/** Which units and targets have these letters in their name, accents forgiven? */
public final class Search {
  public static final int LIMIT = 60;

  private static final Sql SQL = Sql.of(Search.class);

  private Search() {}

  /** Names that begin with the words first, units in force before former ones. */
  public static List<Hit> ask(Session session, String words) {
    String folded = Folding.fold(words);
    if (folded.isEmpty()) {
      return List.of();
    }
    return session.list(
        SQL,
        Map.of("folded", folded, "code", words.strip(), "most", LIMIT),
        row ->
            new Hit(
                row.getText("kind"),
                row.getText("id"),
                row.getText("plan_id"),
                row.getText("name_vi"),
                row.getText("name_en"),
                row.getText("level"),
                row.textOrNull("about"),
                row.dateOrNull("valid_to")));
  }
}
