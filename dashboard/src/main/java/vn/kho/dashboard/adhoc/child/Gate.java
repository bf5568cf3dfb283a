package vn.kho.dashboard.adhoc.child;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Refusal;

/**
 * Walks the engine's own syntax tree of a statement and refuses whatever is not known to be
 * harmless: functions, tables and every kind of node go by allow-list, so that a construct of a
 * later engine version is refused until someone has looked at it.
 */
final class Gate {
  private static final Set<String> QUERY_NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

  private static final Set<String> TABLE_REFS =
      Set.of(
          "BASE_TABLE",
          "SUBQUERY",
          "JOIN",
          "TABLE_FUNCTION",
          "EXPRESSION_LIST",
          "EMPTY",
          "PIVOT",
          "SHOW_REF");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "CONSTANT",
          "COLUMN_REF",
          "FUNCTION",
          "OPERATOR",
          "COMPARISON",
          "CONJUNCTION",
          "BETWEEN",
          "CASE",
          "CAST",
          "COLLATE",
          "TYPE",
          "STAR",
          "SUBQUERY",
          "WINDOW",
          "LAMBDA",
          "LAMBDA_REF",
          "PARAMETER",
          "POSITIONAL_REFERENCE",
          "DEFAULT");

  private static final Set<String> PLAIN_PARTS =
      Set.of(
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "LIMIT_PERCENT_MODIFIER",
          "DISTINCT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");

  private static final Set<String> SHOWN = Set.of("\"tables\"", "__show_tables_expanded");

  private static final Set<String> SCHEMAS = Set.of("", "main");

  private final AllowList allowed;
  private final String catalog;

  /**
   * @param allowed what may be used
   * @param catalog the database's name, which may qualify a table
   */
  Gate(AllowList allowed, String catalog) {
    this.allowed = allowed;
    this.catalog = AllowList.fold(catalog);
  }

  /**
   * Checks one statement.
   *
   * @param statement one of the tree's
   * @throws Refused naming what is not allowed
   */
  void check(Map<?, ?> statement) {
    if (!(statement.get("node") instanceof Map<?, ?> node)) {
      throw unknown("statement");
    }
    walk(node, Set.of());
  }

  private void walk(@Nullable Object part, Set<String> withNames) {
    if (part instanceof List<?> list) {
      for (Object element : list) {
        walk(element, withNames);
      }
    } else if (part instanceof Map<?, ?> map) {
      judge(map, withNames);
    }
  }

  private void judge(Map<?, ?> map, Set<String> withNames) {
    if (map.get("class") instanceof String expression) {
      expression(map, expression, withNames);
    } else if (map.get("type") instanceof String type) {
      if (QUERY_NODES.contains(type)) {
        queryNode(map, type, withNames);
      } else if (TABLE_REFS.contains(type)) {
        tableRef(map, type, withNames);
      } else if (PLAIN_PARTS.contains(type)) {
        parts(map, withNames);
      } else {
        throw unknown(type);
      }
    } else {
      parts(map, withNames);
    }
  }

  private void parts(Map<?, ?> map, Set<String> withNames) {
    for (Object value : map.values()) {
      walk(value, withNames);
    }
  }

  /**
   * A name of WITH is visible in the queries after it and in the query it belongs to; in its own
   * query only when that is recursive. Otherwise {@code WITH "a.csv" AS (FROM "a.csv")} would let
   * the inner name through to the engine as a file.
   */
  private void queryNode(Map<?, ?> node, String type, Set<String> outer) {
    Set<String> names = new HashSet<>(outer);
    if (node.get("cte_map") instanceof Map<?, ?> ctes && ctes.get("map") instanceof List<?> list) {
      for (Object entry : list) {
        if (!(entry instanceof Map<?, ?> cte) || !(cte.get("key") instanceof String name)) {
          throw unknown("WITH");
        }
        walk(cte.get("value"), names);
        names.add(AllowList.fold(name));
      }
    }
    if (type.equals("RECURSIVE_CTE_NODE") || type.equals("CTE_NODE")) {
      if (!(node.get("cte_name") instanceof String name)) {
        throw unknown(type);
      }
      names.add(AllowList.fold(name));
    }
    for (Map.Entry<?, ?> entry : node.entrySet()) {
      if (!"cte_map".equals(entry.getKey())) {
        walk(entry.getValue(), names);
      }
    }
  }

  private void expression(Map<?, ?> map, String expression, Set<String> withNames) {
    if (!EXPRESSIONS.contains(expression)) {
      throw unknown(expression);
    }
    if (expression.equals("FUNCTION") || expression.equals("WINDOW")) {
      String name = text(map, "function_name");
      if (!allowed.hasFunction(name)) {
        throw new Refused(Refusal.Code.FUNCTION, name);
      }
    }
    parts(map, withNames);
  }

  private void tableRef(Map<?, ?> map, String type, Set<String> withNames) {
    switch (type) {
      case "BASE_TABLE" -> table(map, withNames);
      case "SHOW_REF" -> shown(map, withNames);
      case "TABLE_FUNCTION" -> {
        if (!(map.get("function") instanceof Map<?, ?> function)) {
          throw unknown(type);
        }
        String name = text(function, "function_name");
        if (!"FUNCTION".equals(function.get("class")) || !allowed.hasTableFunction(name)) {
          throw new Refused(Refusal.Code.TABLE_FUNCTION, name);
        }
        parts(function, withNames);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (!"function".equals(entry.getKey())) {
            walk(entry.getValue(), withNames);
          }
        }
        return;
      }
      default -> {}
    }
    parts(map, withNames);
  }

  private void table(Map<?, ?> map, Set<String> withNames) {
    String name = text(map, "table_name");
    String schema = AllowList.fold(optionalText(map, "schema_name"));
    String database = AllowList.fold(optionalText(map, "catalog_name"));
    boolean isQualified = !schema.isEmpty() || !database.isEmpty();
    boolean isHere =
        (SCHEMAS.contains(schema) && (database.isEmpty() || database.equals(catalog)))
            || (schema.equals(catalog) && database.isEmpty());
    boolean isKnown = !isQualified && withNames.contains(AllowList.fold(name));
    if (!isKnown && !(isHere && allowed.hasTable(name))) {
      String prefix = database.isEmpty() ? "" : database + ".";
      throw new Refused(
          Refusal.Code.TABLE, prefix + (schema.isEmpty() ? "" : schema + ".") + name, near(name));
    }
  }

  /** SHOW TABLES, DESCRIBE and SUMMARIZE; DESCRIBE's own table stands in its query. */
  private void shown(Map<?, ?> map, Set<String> withNames) {
    if (map.get("query") instanceof Map<?, ?>) {
      return;
    }
    String name = text(map, "table_name");
    boolean isTable = "SHOW".equals(map.get("show_type"));
    if (isTable) {
      table(map, withNames);
    } else if (!SHOWN.contains(name)) {
      throw unknown("SHOW " + name.replace("\"", ""));
    }
  }

  /** The allowed table whose name is nearest, or nothing when none is near. */
  private String near(String name) {
    String folded = AllowList.fold(name);
    String best = "";
    int bestDistance = Math.max(3, folded.length() / 3);
    for (String table : allowed.tables()) {
      int distance = Spelling.distance(folded, table);
      if (table.contains(folded) && folded.length() > 3) {
        distance = 1;
      }
      if (distance < bestDistance) {
        best = table;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw unknown(key);
  }

  private static String optionalText(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static Refused unknown(String what) {
    return new Refused(Refusal.Code.SYNTAX_NOT_ALLOWED, what);
  }
}
