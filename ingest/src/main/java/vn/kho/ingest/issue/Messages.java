package vn.kho.ingest.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of every issue code, kept in two resource files beside this class. */
final class Messages {
  private static final int LONGEST_QUOTE = 200;
  private static final Properties VI = load("issues_vi.properties");
  private static final Properties EN = load("issues_en.properties");

  private Messages() {}

  static Issue write(IssueCode code, Place place, @Nullable String found, Map<String, ?> details) {
    Map<String, Object> values = new LinkedHashMap<>(details);
    values.put("found", found == null ? "" : quote(found));
    return new Issue(
        code,
        code.severity(),
        place,
        found,
        words(code, "message", values),
        words(code, "action", values));
  }

  /** What the code means, for documentation. */
  static Words meaning(IssueCode code) {
    return words(code, "meaning", Map.of());
  }

  private static Words words(IssueCode code, String part, Map<String, ?> values) {
    return new Words(fill(Lang.VI, VI, code, part, values), fill(Lang.EN, EN, code, part, values));
  }

  private static String fill(
      Lang lang, Properties words, IssueCode code, String part, Map<String, ?> values) {
    String template = words.getProperty(code.code() + "." + part);
    if (template == null) {
      throw new IllegalStateException("no words for " + code.code() + "." + part);
    }
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      Object value = values.get(name);
      text.append(template, from, open).append(text(lang, value));
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString().replace("?.", "?");
  }

  private static String text(Lang lang, @Nullable Object value) {
    if (value instanceof Words words) {
      return words.in(lang);
    }
    return value == null ? "" : quote(value.toString());
  }

  /** A long text is cut and line breaks are shown, so that an issue stays one line. */
  private static String quote(String found) {
    String line = found.replace("\r", "").replace('\n', '⏎').replace('\0', '␀');
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }

  private static Properties load(String name) {
    Properties words = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
