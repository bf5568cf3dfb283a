package vn.kho.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestMainTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no command,'',there is no command",
    "unknown command,fly,there is no command \"fly\"",
    "unknown option,simulate --fast,there is no option --fast",
    "option twice,simulate --data a --data b,--data is given twice",
    "option without value,simulate --data,--data needs a value",
    "switch with value,simulate --debug=yes,--debug takes no value",
    "unknown language,simulate --lang fr,'there is vi and en, not \"fr\"'",
  })
  void wrongUsage_exitsWith2AndSaysHow(String name, String line, String expected) {
    List<String> args = line.isEmpty() ? List.of() : List.of(line.split(" "));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(Exit.USAGE, run(args, new ByteArrayOutputStream(), err), name);
    String text = err.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(expected), text);
    assertTrue(!text.contains("\tat "), text);
  }

  @Test
  void help_listsTheOptions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(Exit.OK, run(List.of("simulate", "--help"), out, new ByteArrayOutputStream()));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("--warehouse DIR"));
  }

  private static int run(List<String> args, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return IngestMain.run(
        args,
        Map.of("KHO_LANG", "en"),
        NOON,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
