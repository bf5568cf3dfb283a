package vn.kho.dashboard.query;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sql;

/** What is measured, apart from any plan. */
public record Indicator(
    String indicatorId,
    String nameVi,
    String nameEn,
    int decimals,
    @Nullable String definitionVi,
    @Nullable String definitionEn) {
  private static final Sql SQL = Sql.of(Indicator.class);

  public static Optional<Indicator> find(Session session, String indicatorId) {
    return session
        .list(
            SQL,
            Map.of("indicator", indicatorId),
            row ->
                new Indicator(
                    row.getText("indicator_id"),
                    row.getText("name_vi"),
                    row.getText("name_en"),
                    row.getInt("decimals"),
                    row.textOrNull("definition_vi"),
                    row.textOrNull("definition_en")))
        .stream()
        .findFirst();
  }
}
