package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** How did each target go in each year up to a last one? Null is unknown. */
public record YearFigure(
    String targetId,
    String year,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal actualValue) {
  private static final Sql SQL = Sql.of(YearFigure.class);

  public static List<YearFigure> ask(
      Session session, String planId, String orgUnitId, String lastYear) {
    return session.list(
        SQL,
        Map.of("plan", planId, "unit", orgUnitId, "last", lastYear),
        row ->
            new YearFigure(
                row.getText("target_id"),
                row.getText("period"),
                row.decimalOrNull("target_value"),
                row.decimalOrNull("actual_value")));
  }
}
