package vn.kho.dashboard.adhoc.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement someone gave a name. Kept as an ordinary {@code .sql} file whose first lines are
 * comments, so that {@code kho sql --file} runs it as well.
 *
 * @param id part of the address it is shared by
 * @param title its name
 * @param savedAt ISO instant of the last change
 * @param owner digest of the key that may change it
 * @param view how the result was looked at, in the page's own words; empty for a table
 * @param parameters values it starts with
 * @param sql the statement
 */
record SavedQuery(
    String id,
    String title,
    String savedAt,
    String owner,
    String view,
    Map<String, String> parameters,
    String sql) {

  private static final String PARAMETER = "param: ";

  SavedQuery {
    parameters = new LinkedHashMap<>(parameters);
  }

  String toText() {
    StringBuilder text = new StringBuilder();
    line(text, "title: ", title);
    line(text, "saved: ", savedAt);
    line(text, "owner: ", owner);
    line(text, "view: ", view);
    parameters.forEach((name, value) -> line(text, PARAMETER, name + " = " + value));
    return text.append(sql.strip()).append('\n').toString();
  }

  private static void line(StringBuilder text, String head, String value) {
    text.append("-- ").append(head).append(value.replaceAll("\\R", " ")).append('\n');
  }

  static SavedQuery of(String id, String text) {
    Map<String, String> heads = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = 0;
    while (text.startsWith("-- ", at)) {
      int end = text.indexOf('\n', at);
      int colon = text.indexOf(": ", at);
      if (end < 0 || colon < 0 || colon > end || isPlainComment(text.substring(at + 3, colon))) {
        break;
      }
      String head = text.substring(at + 3, colon + 2);
      String value = text.substring(colon + 2, end);
      if (head.equals(PARAMETER)) {
        int equals = value.indexOf(" = ");
        if (equals > 0) {
          parameters.put(value.substring(0, equals), value.substring(equals + 3));
        }
      } else {
        heads.put(head, value);
      }
      at = end + 1;
    }
    return new SavedQuery(
        id,
        heads.getOrDefault("title: ", id),
        heads.getOrDefault("saved: ", ""),
        heads.getOrDefault("owner: ", ""),
        heads.getOrDefault("view: ", ""),
        parameters,
        text.substring(at).strip());
  }

  private static boolean isPlainComment(String head) {
    return !head.matches("title|saved|owner|view|param");
  }

  Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", id);
    head.put("title", title);
    head.put("savedAt", savedAt);
    return head;
  }

  Map<String, Object> whole() {
    Map<String, Object> whole = new LinkedHashMap<>(head());
    whole.put("view", view);
    whole.put("parameters", parameters);
    whole.put("sql", sql);
    return whole;
  }
}
