package vn.kho.dashboard.adhoc.child;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Refusal;

/**
 * {@code PIVOT t ON year USING …} without a list of columns. The engine runs it as several
 * statements and will not serialise it, so it could not be judged. Here the missing list is filled
 * in: first with a mark, so that the statement can be parsed and judged, then with the values a
 * query built from the judged tree finds. What runs is written from that tree and judged again.
 */
final class Pivots {
  private static final String MARK = "__kho_pivot_columns";

  private static final int MAX_VALUES = 1_000;

  private static final String DISTINCT =
      "SELECT DISTINCT CAST(0 AS VARCHAR) AS v FROM t WHERE 0 IS NOT NULL ORDER BY ALL";

  private final Connection connection;
  private final Gate gate;
  private final Statements statements;

  Pivots(Connection connection, Gate gate, Statements statements) {
    this.connection = connection;
    this.gate = gate;
    this.statements = statements;
  }

  /**
   * The statement with its lists filled in.
   *
   * @throws Refused when the text is no SELECT even with the lists filled in
   */
  String withColumns(String sql) throws SQLException {
    SqlText text = new SqlText(sql);
    String marked = mark(text, sql);
    Map<?, ?> tree = marked.equals(sql) ? Map.of("error", true) : statements.parse(marked);
    if (Boolean.TRUE.equals(tree.get("error"))) {
      throw notOneSelect(text.tokens());
    }
    Map<?, ?> statement = Statements.onlyStatement(tree);
    gate.check(statement);
    fill(statement, List.of());
    return text(tree);
  }

  /** The tree as a statement, judged once more as the text it has become. */
  private String text(Map<?, ?> tree) throws SQLException {
    StringBuilder json = new StringBuilder();
    Json.write(tree, json);
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_deserialize_sql(?::JSON)")) {
      statement.setString(1, json.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String sql = row.getString(1);
        gate.check(Statements.onlyStatement(statements.parse(sql)));
        return sql;
      }
    }
  }

  private static Refused notOneSelect(List<SqlText.Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).isSymbol(';') && !tokens.get(i).isSymbol(';')) {
        return new Refused(Refusal.Code.NOT_ONE_STATEMENT);
      }
    }
    return new Refused(Refusal.Code.NOT_A_SELECT, tokens.get(0).text());
  }

  // --- the mark ---------------------------------------------------------------------------------

  private static String mark(SqlText text, String sql) {
    List<Integer> places = new ArrayList<>();
    List<SqlText.Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("PIVOT") || tokens.get(i).is("PIVOT_WIDER")) {
        placesAfter(tokens, i, places);
      }
    }
    StringBuilder out = new StringBuilder(sql);
    places.sort((a, b) -> b - a);
    places.forEach(place -> out.insert(place, " IN ('" + MARK + "')"));
    return out.toString();
  }

  /** The ends of the expressions between ON and USING that have no list of their own. */
  private static void placesAfter(List<SqlText.Token> tokens, int pivot, List<Integer> places) {
    int depth = 0;
    boolean isOn = false;
    boolean hasList = false;
    for (int i = pivot + 1; i <= tokens.size() && depth >= 0; i++) {
      SqlText.Token token = i < tokens.size() ? tokens.get(i) : null;
      boolean isEnd =
          token == null || token.isSymbol(')') || token.isSymbol(';') || endsList(token);
      if (depth == 0 && isOn && (isEnd || (token != null && token.isSymbol(',')))) {
        if (!hasList) {
          places.add(tokens.get(i - 1).end());
        }
        hasList = false;
      }
      if (token == null || (depth == 0 && isEnd)) {
        return;
      }
      if (depth == 0 && token.is("ON")) {
        isOn = true;
      }
      hasList |= depth == 0 && token.is("IN");
      depth += token.isSymbol('(') || token.isSymbol('[') ? 1 : 0;
      depth -= token.isSymbol(')') || token.isSymbol(']') ? 1 : 0;
    }
  }

  private static boolean endsList(SqlText.Token token) {
    return token.is("USING")
        || token.is("GROUP")
        || token.is("ORDER")
        || token.is("LIMIT")
        || token.is("UNION")
        || token.is("EXCEPT")
        || token.is("INTERSECT");
  }

  // --- the values -------------------------------------------------------------------------------

  private void fill(@Nullable Object part, List<Map<?, ?>> withMaps) throws SQLException {
    if (part instanceof List<?> list) {
      for (Object element : list) {
        fill(element, withMaps);
      }
    } else if (part instanceof Map<?, ?> map) {
      List<Map<?, ?>> inner = withMaps;
      if (map.get("cte_map") instanceof Map<?, ?> ctes) {
        inner = new ArrayList<>(withMaps);
        inner.add(ctes);
      }
      for (Object value : map.values()) {
        fill(value, inner);
      }
      if ("PIVOT".equals(map.get("type")) && map.get("pivots") instanceof List<?> pivots) {
        for (Object pivot : pivots) {
          fillList((Map<?, ?>) pivot, map.get("source"), inner);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // Json.parse builds exactly these maps
  private void fillList(Map<?, ?> pivot, @Nullable Object source, List<Map<?, ?>> withMaps)
      throws SQLException {
    if (!isMarked(pivot) || !(pivot.get("pivot_expressions") instanceof List<?> expressions)) {
      return;
    }
    List<@Nullable Object> entries = new ArrayList<>();
    for (String value : values(expressions.get(0), source, withMaps)) {
      Map<String, @Nullable Object> literal = new LinkedHashMap<>();
      literal.put("kind", "STRING");
      literal.put("text", value);
      Map<String, @Nullable Object> constant = new LinkedHashMap<>();
      constant.put("class", "CONSTANT");
      constant.put("type", "VALUE_CONSTANT");
      constant.put("literal", literal);
      entries.add(Map.of("star_expr", constant));
    }
    ((Map<String, @Nullable Object>) pivot).put("entries", entries);
  }

  private static boolean isMarked(Map<?, ?> pivot) {
    return pivot.get("entries") instanceof List<?> entries
        && entries.size() == 1
        && entries.get(0) instanceof Map<?, ?> entry
        && entry.get("star_expr") instanceof Map<?, ?> constant
        && constant.get("literal") instanceof Map<?, ?> literal
        && MARK.equals(literal.get("text"));
  }

  @SuppressWarnings("unchecked") // Json.parse builds exactly these maps
  private List<String> values(
      @Nullable Object expression, @Nullable Object source, List<Map<?, ?>> withMaps)
      throws SQLException {
    Map<?, ?> tree = statements.parse(DISTINCT);
    Map<String, @Nullable Object> node =
        (Map<String, @Nullable Object>) inner(Statements.onlyStatement(tree), "node");
    List<?> columns = (List<?>) Objects.requireNonNull(node.get("select_list"));
    ((Map<String, @Nullable Object>) columns.get(0)).put("child", expression);
    ((Map<String, @Nullable Object>) inner(node, "where_clause"))
        .put("children", Arrays.asList(expression));
    node.put("from_table", source);
    List<@Nullable Object> names = new ArrayList<>();
    withMaps.forEach(
        map -> names.addAll(map.get("map") instanceof List<?> list ? list : List.of()));
    node.put("cte_map", names.isEmpty() ? Map.of() : Map.of("map", names));
    return run(tree);
  }

  private static Map<?, ?> inner(Map<?, ?> map, String key) {
    return (Map<?, ?>) Objects.requireNonNull(map.get(key), key);
  }

  private List<String> run(Map<?, ?> tree) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(text(tree));
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (values.size() == MAX_VALUES) {
          throw new Refused(Refusal.Code.COLUMNS, Integer.toString(MAX_VALUES));
        }
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
