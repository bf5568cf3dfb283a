package vn.kho.dashboard.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which real figures were published on a target? */
public final class PublishedFigures {
  private static final Sql SQL = Sql.of(PublishedFigures.class);

  private PublishedFigures() {}

  public static List<PublishedFigure> ask(
      Session session, Target target, @Nullable String orgUnitId) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("row", target.targetId());
    values.put("indicator", target.indicatorId());
    values.put("unit", orgUnitId);
    return session.list(
        SQL,
        values,
        row ->
            new PublishedFigure(
                row.getText("period"),
                row.getText("basis"),
                row.getText("as_printed"),
                row.decimalOrNull("value"),
                row.getText("qualifier"),
                row.getText("source_title"),
                row.textOrNull("source_address"),
                row.dateOrNull("published_on"),
                row.textOrNull("note")));
  }
}
