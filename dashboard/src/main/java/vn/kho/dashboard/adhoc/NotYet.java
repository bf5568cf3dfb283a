package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import vn.kho.dashboard.text.Lang;

/** A question of the forty that the published tables cannot answer yet, and why. */
public record NotYet(String number, String title, String why) {
  public static List<NotYet> list(Lang lang) {
    Properties words = new Properties();
    try (InputStream in = NotYet.class.getResourceAsStream("examples/not-yet.properties")) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .filter(key -> key.endsWith("." + lang.code()) && !key.contains("why"))
        .map(key -> key.substring(0, key.indexOf('.')))
        .sorted()
        .map(number -> of(number, lang, words))
        .toList();
  }

  private static NotYet of(String number, Lang lang, Properties words) {
    return new NotYet(
        number,
        words.getProperty(number + "." + lang.code()),
        words.getProperty(number + ".why_" + lang.code()));
  }
}
