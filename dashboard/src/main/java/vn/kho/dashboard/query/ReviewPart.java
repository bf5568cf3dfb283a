package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What a row asks in one span within the period reviewed, and what came of it. */
public record ReviewPart(
    String targetId,
    String period,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal targetValueMax,
    String verdict) {
  private static final Sql SQL = Sql.of(ReviewPart.class, "ReviewParts");

  /** Of all rows that are asked only so, in the order of time. */
  public static List<ReviewPart> list(Session session, String planId, String unit, Span span) {
    return session.list(
        SQL,
        Map.of(
            "plan", planId,
            "unit", unit,
            "period", span.period(),
            "from_day", span.from(),
            "to_day", span.to()),
        row ->
            new ReviewPart(
                row.getText("target_id"),
                row.getText("period"),
                row.decimalOrNull("target_value"),
                row.decimalOrNull("target_value_max"),
                row.getText("verdict")));
  }
}
