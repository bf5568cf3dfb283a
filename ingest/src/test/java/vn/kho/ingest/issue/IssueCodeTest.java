package vn.kho.ingest.issue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueCodeTest {
  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyCode_isCompleteInBothLanguages(IssueCode code) throws IOException {
    Properties vi = words("vi");
    Properties en = words("en");
    for (String part : new String[] {"message", "action", "meaning"}) {
      String key = code.code() + "." + part;
      String viText = vi.getProperty(key, "");
      String enText = en.getProperty(key, "");
      assertAll(
          key,
          () -> assertFalse(viText.isBlank()),
          () -> assertFalse(enText.isBlank()),
          () -> assertEquals(holes(viText), holes(enText), "the same places to fill"),
          () -> assertTrue(viText.endsWith(".") || viText.endsWith("}"), viText));
    }
    assertNotEquals(code.meaning().vi(), code.meaning().en());
  }

  @Test
  void words_belongToACode() throws IOException {
    Set<String> known = new TreeSet<>();
    for (IssueCode code : IssueCode.values()) {
      known.add(code.code());
    }
    for (String lang : new String[] {"vi", "en"}) {
      Set<String> written =
          words(lang).stringPropertyNames().stream()
              .map(key -> key.substring(0, key.indexOf('.')))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(known, written, lang);
    }
  }

  @Test
  void issue_namesFileRowColumnFoundAndRemedy() {
    Place place = new Place("bao-cao-thang-5.xlsx", "Biểu 1", 17, "Kết quả");
    Issue issue =
        Issue.of(
            IssueCode.NUMBER_EXPECTED,
            place,
            "khoảng 12",
            Map.of("advice", new Words("Ghi 12.", "Write 12.")));
    assertEquals(
        "bao-cao-thang-5.xlsx, trang \"Biểu 1\", dòng 17, cột \"Kết quả\": \"khoảng 12\" không phải là"
            + " số. Ghi 12.",
        issue.in(Lang.VI));
    assertEquals(
        "bao-cao-thang-5.xlsx, sheet \"Biểu 1\", row 17, column \"Kết quả\": \"khoảng 12\" is not a"
            + " number. Write 12.",
        issue.in(Lang.EN));
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text).results().map(hole -> hole.group()).collect(Collectors.toSet());
  }

  private static Properties words(String lang) throws IOException {
    Properties words = new Properties();
    try (InputStream in = IssueCode.class.getResourceAsStream("issues_" + lang + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
