package vn.kho.transform.trace;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kho.transform.command.Problem;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.io.Contract;

/** Finds the row that is asked for, and says what there is when it does not exist. */
public final class Question {

  private static final int MOST_SHOWN = 12;

  private final Published published;
  private final RowTrail rows;

  public Question(Published published) {
    this.published = published;
    this.rows = new RowTrail(published);
  }

  // --- by table and key

  /**
   * Traces a row of a published table.
   *
   * @param key the key's values in the contract's order, or {@code name=value}, with commas between
   */
  public Trail row(String table, String key) {
    if (!Contract.TABLES.contains(table)) {
      String tables = String.join(", ", Contract.TABLES);
      throw Problem.usage(
          "Không có bảng \"%s\". Các bảng: %s".formatted(table, tables),
          "There is no table \"%s\". Tables: %s".formatted(table, tables));
    }
    Contract contract = Contract.of(table);
    Map<String, String> wanted = wanted(contract, key);
    List<Row> found = published.list(table, wanted);
    if (found.size() != 1) {
      String names = String.join(",", contract.key());
      throw Problem.usage(
          "%s: %d dòng có khoá \"%s\"; khoá gồm %s.".formatted(table, found.size(), key, names),
          "%s: %d rows have the key \"%s\"; the key is %s."
              .formatted(table, found.size(), key, names));
    }
    Trail trail = new Trail();
    rows.tell(trail, table, found.get(0));
    return trail;
  }

  private static Map<String, String> wanted(Contract contract, String key) {
    List<String> parts = List.of(key.split("\\s*[,;|]\\s*", -1));
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      int equals = part.indexOf('=');
      String column =
          equals > 0
              ? part.substring(0, equals)
              : i < contract.key().size() ? contract.key().get(i) : "";
      if (!contract.columnNames().contains(column)) {
        String names = String.join(",", contract.key());
        throw Problem.usage(
            "%s không có khoá \"%s\"; khoá gồm %s.".formatted(contract.table(), part, names),
            "%s has no key \"%s\"; the key is %s.".formatted(contract.table(), part, names));
      }
      wanted.put(column, equals > 0 ? part.substring(equals + 1) : part);
    }
    return wanted;
  }

  // --- by target, unit and period

  /** Traces a target's figure, or, where the target is not judged so, its indicator's figure. */
  public Trail target(String target, Optional<String> unit, String period) {
    List<Row> targets = targets(target);
    Row first = targets.get(0);
    String planUnit = planUnit(first.text("plan_id"));
    List<String> units =
        unit.isEmpty() || planUnit.equals(unit.get()) ? List.of(planUnit) : units(unit.get());
    Trail trail = new Trail();
    for (String candidate : units) {
      List<Row> judged =
          published.list(
              "mart_attainment",
              Map.of(
                  "plan_id",
                  first.text("plan_id"),
                  "target_id",
                  first.text("target_id"),
                  "org_unit_id",
                  candidate,
                  "period",
                  period));
      judged.forEach(row -> rows.tell(trail, "mart_attainment", row));
    }
    String indicator = first.find("indicator_id");
    if (trail.lines().isEmpty() && indicator != null) {
      for (String candidate : units) {
        result(
            trail,
            candidate.equals(planUnit) ? "footprint" : "reported",
            candidate,
            indicator,
            period);
      }
    }
    if (trail.lines().isEmpty()) {
      throw nothing(first, units, period);
    }
    return trail;
  }

  private void result(Trail trail, String boundary, String unit, String indicator, String period) {
    published
        .list(
            "mart_results_by_period",
            Map.of(
                "boundary", boundary,
                "org_unit_id", unit,
                "indicator_id", indicator,
                "period", period))
        .forEach(row -> rows.tell(trail, "mart_results_by_period", row));
  }

  private List<Row> targets(String target) {
    List<Row> exact = published.list("fct_targets", Map.of("target_id", target));
    List<Row> found =
        exact.isEmpty() ? published.list("fct_targets", Map.of("row_no", target)) : exact;
    long plans = found.stream().map(row -> row.text("target_id")).distinct().count();
    if (plans == 1) {
      return found;
    }
    String row = target.substring(target.indexOf(':') + 1);
    String near =
        published.list("fct_targets", Map.of()).stream()
            .map(one -> one.text("target_id"))
            .filter(id -> id.endsWith(":" + row) || id.startsWith(target))
            .distinct()
            .limit(MOST_SHOWN)
            .collect(Collectors.joining(", "));
    String known = near.isEmpty() ? plans() : near;
    throw Problem.usage(
        "Không có chỉ tiêu \"%s\". Viết KẾ-HOẠCH:DÒNG; gần nhất: %s".formatted(target, known),
        "There is no target \"%s\". Write PLAN:ROW; nearest: %s".formatted(target, known));
  }

  private String plans() {
    return published.list("dim_plans", Map.of()).stream()
        .map(plan -> plan.text("plan_id") + ":…")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String planUnit(String planId) {
    return published.list("dim_plans", Map.of("plan_id", planId)).stream()
        .map(plan -> Objects.requireNonNullElse(plan.find("org_unit_id"), ""))
        .reduce("", (a, b) -> b.isEmpty() ? a : b);
  }

  /** Every version an id, a code or a name may mean. */
  private List<String> units(String asked) {
    if (published.units().containsKey(asked)) {
      return List.of(asked);
    }
    String folded = fold(asked);
    List<String> found =
        published.units().values().stream()
            .filter(
                unit ->
                    asked.equals(unit.find("official_code"))
                        || fold(unit.text("name")).equals(folded))
            .map(unit -> unit.text("org_unit_id"))
            .sorted()
            .toList();
    if (found.isEmpty()) {
      throw Problem.usage(
          "Không có đơn vị \"%s\". Tìm: ./kho units --code MÃ".formatted(asked),
          "There is no unit \"%s\". Look: ./kho units --code CODE".formatted(asked));
    }
    return found;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  private Problem nothing(Row target, List<String> units, String period) {
    TreeSet<String> periods = new TreeSet<>();
    for (String unit : units) {
      published
          .list(
              "mart_attainment",
              Map.of(
                  "plan_id", target.text("plan_id"),
                  "target_id", target.text("target_id"),
                  "org_unit_id", unit))
          .forEach(row -> periods.add(row.text("period")));
    }
    String names = String.join(", ", units.stream().limit(MOST_SHOWN).toList());
    String known = String.join(", ", periods);
    return Problem.usage(
        "Chỉ tiêu %s của %s không có số ở kỳ %s. Các kỳ có: %s"
            .formatted(target.text("target_id"), names, period, known),
        "Target %s of %s has no figure for %s. Periods there are: %s"
            .formatted(target.text("target_id"), names, period, known));
  }
}
