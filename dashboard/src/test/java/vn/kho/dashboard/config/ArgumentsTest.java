package vn.kho.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.text.Lang;

class ArgumentsTest {
  private static final Set<String> VALUED = Set.of("--port", "--lang", "--warehouse", "--data");
  private static final Set<String> SWITCHES = Set.of("--debug");

  @Test
  void options_and_operands_are_told_apart() {
    Arguments arguments = parse("a", "--port", "7", "--debug", "--lang=en", "--", "--port");
    assertEquals(Optional.of("7"), arguments.find("--port"));
    assertEquals(Optional.of("en"), arguments.find("--lang"));
    assertEquals(List.of("a", "--port"), arguments.operands());
    assertEquals(true, arguments.has("--debug"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--prot 7, UNKNOWN_OPTION",
    "--port, MISSING_VALUE",
    "--debug=1, UNKNOWN_OPTION",
  })
  void wrong_words_are_refused(String words, ProblemCode expected) {
    Problem problem = assertThrows(Problem.class, () -> parse(words.split(" ")));
    assertEquals(expected, problem.code());
  }

  @Test
  void options_win_over_the_environment_and_it_over_the_defaults() {
    Map<String, String> environment = Map.of("KHO_WAREHOUSE", "/w", "KHO_DATA", "/d");
    Settings settings = Settings.of(parse("--warehouse", "/mine"), environment);
    assertEquals(new Settings(Path.of("/mine"), Path.of("/d"), Lang.VI, false), settings);
  }

  @Test
  void a_language_we_do_not_write_is_refused() {
    Problem problem =
        assertThrows(Problem.class, () -> Settings.of(parse("--lang", "fr"), Map.of()));
    assertEquals(ProblemCode.BAD_OPTION, problem.code());
  }

  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words), VALUED, SWITCHES);
  }
}
