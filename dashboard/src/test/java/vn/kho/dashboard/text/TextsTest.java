package vn.kho.dashboard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kho.dashboard.problem.ProblemCode;

class TextsTest {
  private static final Texts VI = Texts.of(Lang.VI);
  private static final Texts EN = Texts.of(Lang.EN);
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\\s*['\"]([a-z0-9_.]+)['\"]");
  private static final Pattern IN_JAVA =
      Pattern.compile("\\b(?:texts|words|t)(?:\\(\\))?\\s*\\.get\\(\\s*\"([a-z0-9_.]+)\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void both_languages_have_the_same_keys() {
    assertEquals(VI.keys(), EN.keys());
  }

  @Test
  void no_text_is_blank() {
    for (Texts texts : List.of(VI, EN)) {
      texts.keys().forEach(key -> assertTrue(!texts.get(key).isBlank(), key));
    }
  }

  @Test
  void both_languages_name_the_same_values() {
    for (String key : VI.keys()) {
      assertEquals(places(VI.get(key)), places(EN.get(key)), key);
    }
  }

  @Test
  void every_problem_has_its_words() {
    for (ProblemCode code : ProblemCode.values()) {
      for (String part : List.of("title", "what", "todo")) {
        String key = "problem." + code.key() + "." + part;
        assertTrue(VI.has(key), key);
      }
    }
  }

  @Test
  void every_text_asked_for_exists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path file : sources()) {
      Pattern pattern = file.toString().endsWith(".html") ? IN_TEMPLATE : IN_JAVA;
      Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (matcher.find()) {
        if (!matcher.group(1).endsWith(".") && !VI.has(matcher.group(1))) {
          missing.add(file.getFileName() + ": " + matcher.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().endsWith(".html") || file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }
}
