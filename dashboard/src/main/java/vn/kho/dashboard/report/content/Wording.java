package vn.kho.dashboard.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reviewed sentences of the report: {@code report_vi.properties} beside this class. */
final class Wording {
  private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)\\}");
  private static final Properties SENTENCES = load();

  private Wording() {}

  static Set<String> keys() {
    return SENTENCES.stringPropertyNames();
  }

  /** A sentence without gaps. */
  static String text(String key) {
    String sentence = SENTENCES.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence '" + key + "'");
    }
    return sentence;
  }

  /** A sentence whose gaps take text only. */
  static String text(String key, Map<String, ?> values) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : fill(key, values)) {
      out.append(piece.text());
    }
    return out.toString();
  }

  /**
   * A sentence with its gaps filled: a {@link Piece}, a list of pieces, or anything as its text.
   */
  static List<Piece> fill(String key, Map<String, ?> values) {
    String sentence = text(key);
    List<Piece> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(sentence);
    int from = 0;
    while (gap.find()) {
      add(pieces, sentence.substring(from, gap.start()));
      String name = gap.group(1);
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("'" + key + "' wants a value for {" + name + "}");
      }
      add(pieces, value);
      from = gap.end();
    }
    add(pieces, sentence.substring(from));
    return pieces;
  }

  private static void add(List<Piece> pieces, Object value) {
    if (value instanceof Piece piece) {
      pieces.add(piece);
    } else if (value instanceof List<?> list) {
      list.forEach(part -> add(pieces, part));
    } else if (!value.toString().isEmpty()) {
      pieces.add(Piece.of(value.toString()));
    }
  }

  private static Properties load() {
    Properties sentences = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream("report_vi.properties")) {
      if (in == null) {
        throw new IllegalStateException("No report_vi.properties");
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
