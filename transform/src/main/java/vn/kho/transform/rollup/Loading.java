package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Small tables brought to the driver, to be given to every task. */
public final class Loading {

  private static final String LONG_PERIOD = "[0-9]{4}-[0-9]{4}";

  private Loading() {}

  public static Units units(Dataset<Row> units, Dataset<Row> parents, Dataset<Row> links) {
    List<Units.Version> versions = new ArrayList<>();
    for (Row row : units.select("org_unit_id", "level", "valid_from", "valid_to").collectAsList()) {
      versions.add(new Units.Version(row.getString(0), row.getString(1), day(row, 2), day(row, 3)));
    }
    List<Units.Parent> above = new ArrayList<>();
    for (Row row :
        parents
            .select("org_unit_id", "parent_org_unit_id", "valid_from", "valid_to")
            .where("parent_org_unit_id is not null")
            .collectAsList()) {
      above.add(new Units.Parent(row.getString(0), row.getString(1), day(row, 2), day(row, 3)));
    }
    List<Units.Link> events = new ArrayList<>();
    for (Row row :
        links
            .selectExpr(
                "old_org_unit_id",
                "new_org_unit_id",
                "effective_date",
                "case when part = 'part' then weight else coalesce(weight, 1) end")
            .collectAsList()) {
      events.add(
          new Units.Link(
              row.getString(0),
              row.getString(1),
              row.getLocalDate(2),
              row.isNullAt(3) ? null : row.getDecimal(3)));
    }
    return new Units(versions, above, events);
  }

  /** The territory of every plan whose unit is known, from its newest version. */
  public static List<Territory> territories(Dataset<Row> plans, Dataset<Row> targets) {
    Map<String, List<Territory.Term>> terms = new HashMap<>();
    for (Row row :
        targets
            .select("plan_id", "period", "period_start", "period_end")
            .distinct()
            .collectAsList()) {
      if (row.getString(1).matches(LONG_PERIOD)) {
        terms
            .computeIfAbsent(row.getString(0), any -> new ArrayList<>())
            .add(Territory.Term.of(row.getString(1), row.getLocalDate(2), row.getLocalDate(3)));
      }
    }
    Map<String, Territory> newest = new HashMap<>();
    for (Row row :
        plans
            .select("plan_id", "org_unit_id", "starts_on", "version")
            .where("org_unit_id is not null")
            .orderBy("plan_id", "version")
            .collectAsList()) {
      newest.put(
          row.getString(0),
          new Territory(
              row.getString(0),
              row.getString(1),
              row.getLocalDate(2),
              terms.getOrDefault(row.getString(0), List.of())));
    }
    return List.copyOf(newest.values());
  }

  public static List<Rule> rules(Dataset<Row> indicators) {
    List<Rule> rules = new ArrayList<>();
    for (Row row :
        indicators
            .select(
                "indicator_id",
                "value_type",
                "time_rule",
                "unit_rule",
                "report_level",
                "report_frequency",
                "measure_unit")
            .collectAsList()) {
      rules.add(
          Rule.of(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Objects.requireNonNullElse(row.getString(5), "month"),
              row.getString(6)));
    }
    return rules;
  }

  private static @Nullable LocalDate day(Row row, int column) {
    return row.isNullAt(column) ? null : row.getLocalDate(column);
  }
}
