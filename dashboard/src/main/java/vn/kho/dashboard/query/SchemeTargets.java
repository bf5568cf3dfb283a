package vn.kho.dashboard.query;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** Which schemes are there, and which indicators belong to each? */
public final class SchemeTargets {
  private static final Sql SQL = Sql.of(SchemeTargets.class);

  private SchemeTargets() {}

  public static List<SchemeTarget> ask(Session session) {
    return session.list(
        SQL,
        Map.of(),
        row ->
            new SchemeTarget(
                row.getText("scheme_id"),
                row.getText("name_vi"),
                row.getText("name_en"),
                row.dateOrNull("starts_on"),
                row.dateOrNull("ends_on"),
                row.textOrNull("legal_basis"),
                row.textOrNull("indicator_id"),
                row.textOrNull("indicator_vi"),
                row.textOrNull("indicator_en"),
                row.textOrNull("measure_unit")));
  }
}
