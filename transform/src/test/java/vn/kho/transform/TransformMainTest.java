package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformMainTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          transform --as-off 2024-01-01 | 2 | --as-off
          transform --as-of 2024-13-01 | 2 | "2024-13-01" is not a day
          transform --keep 0 | 2 | --keep
          transform extra | 2 | does not take "extra"
          transform --warehouse /nowhere/at/all | 2 | no warehouse
          transform --master | 2 | missing
          rollback A B | 2 | "B"
          publish | 2 | no command "publish"
          backup --warehouse /nowhere | 2 | --out
          transform --lang xx | 2 | vi hoặc en
          transform --help | 0 | --as-of
          """)
  void commandLine_endsWithItsCodeAndWords(String line, int code, String words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int found =
        TransformMain.run(
            List.of(line.split(" ", -1)), Map.of("KHO_LANG", "en"), Clock.systemUTC(), out, out);
    String text = printed.toString(StandardCharsets.UTF_8);
    assertEquals(code, found, text);
    assertTrue(text.contains(words), text);
  }
}
