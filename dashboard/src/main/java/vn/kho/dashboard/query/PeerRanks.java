package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/**
 * How does a unit stand among those of its level under the same parent?
 *
 * @param place 1 is best
 * @param peers units ranked together, itself among them
 */
public record PeerRanks(String indicatorId, int place, int peers) {
  private static final Sql SQL = Sql.of(PeerRanks.class);

  /** By indicator; those without a rank in the year are left out. */
  public static List<PeerRanks> ask(Session session, String orgUnitId, int year) {
    return session.list(
        SQL,
        Map.of("unit", orgUnitId, "year", year),
        row ->
            new PeerRanks(row.getText("indicator_id"), row.getInt("place"), row.getInt("peers")));
  }
}
