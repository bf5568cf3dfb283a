package vn.kho.dashboard.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "markup, <b>&\"]]>, &lt;b&gt;&amp;&quot;]]&gt;",
    "control characters, a\u0001\u0007b, ab",
    "text turned around, a\u202Eb\u202Cc\u2067d, abcd",
    "an emoji, 🌸, 🌸",
    "half an emoji, a\uD83Cb, ab",
    "not a character, a\uFFFEb, ab",
  })
  void words_from_outside_stay_words(String situation, String text, String expected) {
    assertEquals(expected, Xml.escape(text));
  }
}
