package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code attacks.tsv}.
 *
 * @param expectation reject, stop, clean or allow
 */
record Attack(String id, String expectation, String statement) {
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?) x (\\d+)\\}\\}");

  static List<Attack> all() {
    try (InputStream in = Attack.class.getResourceAsStream("attacks.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", 3))
          .map(parts -> new Attack(parts[0], parts[1], parts[2].replace("\\n", "\n")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statement with repetitions written out and places filled in. */
  String sql(Map<String, String> places) {
    Matcher matcher = REPEATED.matcher(statement);
    StringBuilder sql = new StringBuilder();
    while (matcher.find()) {
      String repeated = matcher.group(1).repeat(Integer.parseInt(matcher.group(2)));
      matcher.appendReplacement(sql, Matcher.quoteReplacement(repeated));
    }
    matcher.appendTail(sql);
    String filled = sql.toString();
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  @Override
  public String toString() {
    return id + " " + expectation + " " + statement.substring(0, Math.min(60, statement.length()));
  }
}
