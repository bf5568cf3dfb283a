package vn.kho.dashboard.adhoc.child;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.adhoc.wire.Refusal;

/** From the text that was typed to a statement that may run. */
final class Statements {
  /** Longest statement in characters, literal values and commas not counted. */
  static final int MAX_CHARS = 20_000;

  private static final String SERIALIZE =
      "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_empty := true,"
          + " skip_default := true)";

  private final Connection connection;
  private final Gate gate;
  private final EngineWords words;

  Statements(Connection connection, Gate gate, EngineWords words) {
    this.connection = connection;
    this.gate = gate;
    this.words = words;
  }

  /**
   * A statement that passed.
   *
   * @param sql what was judged
   * @param bounded the same, ending after the most rows anyone wants, so that a sort keeps only
   *     those
   * @param values what to bind, in order
   * @param isPlan whether the writer asked for the plan only
   */
  record Checked(String sql, String bounded, List<String> values, boolean isPlan) {
    void bind(PreparedStatement statement) throws SQLException {
      int index = 1;
      for (String value : values) {
        statement.setString(index++, value);
      }
    }

    /** Whether a line of our own stands before the first of the writer's. */
    boolean isWrapped() {
      return !bounded.equals(sql);
    }

    Checked asPlan() {
      String explained = isPlan ? sql : "EXPLAIN " + sql;
      return new Checked(explained, explained, values, true);
    }
  }

  /**
   * Judges a statement by the engine's own reading of it.
   *
   * @param maxRows rows the result needs at most
   * @throws Refused when it is not one harmless SELECT
   */
  Checked check(String typed, Map<String, String> parameters, long maxRows) throws SQLException {
    refuseControlCharacters(typed);
    SqlText text = new SqlText(typed);
    if (text.tokens().stream().allMatch(token -> token.isSymbol(';'))) {
      throw new Refused(Refusal.Code.EMPTY);
    }
    int length = text.lengthWithoutLiterals();
    if (length > MAX_CHARS) {
      throw new Refused(
          Refusal.Code.TOO_LONG, Integer.toString(length), Integer.toString(MAX_CHARS));
    }
    boolean isPlan = text.tokens().get(0).is("EXPLAIN");
    String sql = isPlan ? withoutFirstWord(typed, text.tokens().get(0)) : typed;
    Parameters bound = Parameters.of(new SqlText(sql), sql, parameters);
    Checked checked = judged(bound, maxRows);
    return isPlan ? checked.asPlan() : checked;
  }

  /** Blanks in its stead, so that every place in an error message stays where the writer has it. */
  private static String withoutFirstWord(String typed, SqlText.Token word) {
    return " ".repeat(word.end()) + typed.substring(word.end());
  }

  private Checked judged(Parameters bound, long maxRows) throws SQLException {
    String sql = bound.sql();
    Map<?, ?> tree = parse(sql);
    if (!Boolean.TRUE.equals(tree.get("error"))) {
      gate.check(onlyStatement(tree));
      String bounded = bounded(sql, maxRows);
      return new Checked(sql, isHarmless(bounded) ? bounded : sql, bound.values(), false);
    }
    if ("not implemented".equals(tree.get("error_type"))) {
      String pivot = new Pivots(connection, gate, this).withColumns(sql);
      return new Checked(pivot, bounded(pivot, maxRows), bound.values(), false);
    }
    throw syntax(tree, sql);
  }

  /** What the parser says, and the line and column it means; it counts bytes. */
  private Refused syntax(Map<?, ?> tree, String sql) {
    String message = words.clean(String.valueOf(tree.get("error_message")));
    if (!(tree.get("position") instanceof String position) || !position.matches("\\d{1,9}")) {
      return new Refused(Refusal.Code.SYNTAX, message);
    }
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(Integer.parseInt(position), bytes.length);
    String before = new String(bytes, 0, length, StandardCharsets.UTF_8);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new Refused(Refusal.Code.SYNTAX, message, Long.toString(line), Integer.toString(column));
  }

  /** The statement without what follows its last word, as a subquery with a limit. */
  private static String bounded(String sql, long maxRows) {
    List<SqlText.Token> tokens = new SqlText(sql).tokens();
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).isSymbol(';')) {
      last--;
    }
    return "SELECT * FROM (\n" + sql.substring(0, tokens.get(last).end()) + "\n) LIMIT " + maxRows;
  }

  /** Judged again as it will run: what is put around a statement must not change what it is. */
  private boolean isHarmless(String bounded) throws SQLException {
    Map<?, ?> tree = parse(bounded);
    if (Boolean.TRUE.equals(tree.get("error"))) {
      return false;
    }
    try {
      gate.check(onlyStatement(tree));
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** The engine's tree of a text, or its error, parsed and never run. */
  Map<?, ?> parse(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SERIALIZE)) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (Json.parse(row.getString(1)) instanceof Map<?, ?> tree) {
          return tree;
        }
        throw new IllegalStateException("The engine's syntax tree is no object");
      }
    }
  }

  /** The one statement of a tree without error. */
  static Map<?, ?> onlyStatement(Map<?, ?> tree) {
    if (!(tree.get("statements") instanceof List<?> statements) || statements.isEmpty()) {
      throw new Refused(Refusal.Code.EMPTY);
    }
    if (statements.size() > 1 || !(statements.get(0) instanceof Map<?, ?> statement)) {
      throw new Refused(Refusal.Code.NOT_ONE_STATEMENT, Integer.toString(statements.size()));
    }
    return statement;
  }

  private static void refuseControlCharacters(String sql) {
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t') {
        throw new Refused(
            Refusal.Code.CONTROL_CHARACTER,
            String.format("U+%04X", (int) c),
            Integer.toString(i + 1));
      }
    }
  }

  /**
   * {@code :name} turned into numbered parameters, for the names that were given a value. Nothing
   * after it moves, so that a place in an error message is the writer's.
   */
  record Parameters(String sql, List<String> values) {
    static Parameters of(SqlText text, String sql, Map<String, String> parameters) {
      List<String> values = new ArrayList<>();
      List<String> names = new ArrayList<>();
      StringBuilder out = new StringBuilder();
      int copied = 0;
      List<SqlText.Token> tokens = text.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        SqlText.Token colon = tokens.get(i - 1);
        SqlText.Token name = tokens.get(i);
        String value = parameters.get(name.text());
        if (value != null && isPlaceholder(tokens, i)) {
          if (!names.contains(name.text())) {
            names.add(name.text());
            values.add(value);
          }
          String number = "$" + (names.indexOf(name.text()) + 1);
          int spare = Math.max(0, name.end() - colon.start() - number.length());
          out.append(sql, copied, colon.start()).append(number).append(" ".repeat(spare));
          copied = name.end();
        }
      }
      return new Parameters(out.append(sql, copied, sql.length()).toString(), values);
    }

    /** A colon right before a name, and not after a value: so neither a cast nor a slice. */
    private static boolean isPlaceholder(List<SqlText.Token> tokens, int i) {
      SqlText.Token colon = tokens.get(i - 1);
      SqlText.Token name = tokens.get(i);
      if (!colon.isSymbol(':') || name.kind() != SqlText.Kind.WORD || colon.end() != name.start()) {
        return false;
      }
      return i < 2 || tokens.get(i - 2).end() < colon.start() || isOpening(tokens.get(i - 2));
    }

    private static boolean isOpening(SqlText.Token token) {
      return token.kind() == SqlText.Kind.SYMBOL && !token.isSymbol(':') && !token.isSymbol(']');
    }
  }
}
