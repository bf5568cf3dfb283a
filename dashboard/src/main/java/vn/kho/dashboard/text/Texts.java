package vn.kho.dashboard.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The words of one language, by key. A missing key is our fault and never an empty text. */
public final class Texts {
  /** One file per subject and language: {@code text/<bundle>_<lang>.properties}, UTF-8. */
  static final List<String> BUNDLES =
      List.of("command", "problem", "page", "status", "sql", "finding");

  private static final Map<Lang, Texts> LOADED = load();

  private final Lang lang;
  private final Map<String, String> words;

  private Texts(Lang lang, Map<String, String> words) {
    this.lang = lang;
    this.words = words;
  }

  public static Texts of(Lang lang) {
    return java.util.Objects.requireNonNull(LOADED.get(lang));
  }

  public Lang lang() {
    return lang;
  }

  public Set<String> keys() {
    return words.keySet();
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** The text of a key with {@code {0}}, {@code {1}} … replaced; values are not escaped here. */
  public String get(String key, Object... values) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text '" + key + "' in " + lang);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /**
   * The word for a code of the data, {@code <group>.<code>}. A code newer than this program is
   * shown as it is: data may grow before the dashboard does.
   */
  public String word(String group, String code, Object... values) {
    String key = group + "." + code;
    return words.containsKey(key) ? get(key, values) : code;
  }

  private static Map<Lang, Texts> load() {
    Map<Lang, Texts> all = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      Map<String, String> words = new TreeMap<>();
      for (String bundle : BUNDLES) {
        read(bundle + "_" + lang.code() + ".properties")
            .forEach((key, value) -> words.put((String) key, (String) value));
      }
      all.put(lang, new Texts(lang, words));
    }
    return all;
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No text file " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
