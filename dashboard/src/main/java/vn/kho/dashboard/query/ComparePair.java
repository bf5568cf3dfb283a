package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** A unit's figures of two targets. */
public record ComparePair(String unitName, BigDecimal across, BigDecimal up) {
  private static final Sql SQL = Sql.of(ComparePair.class);

  /** Units of a level that have both. */
  public static List<ComparePair> ask(
      Session session,
      String planId,
      String planUnitId,
      String period,
      String level,
      String x,
      String y) {
    return session.list(
        SQL,
        Map.of(
            "plan", planId, "unit", planUnitId, "period", period, "level", level, "x", x, "y", y),
        row ->
            new ComparePair(row.getText("name"), row.getDecimal("across"), row.getDecimal("up")));
  }
}
