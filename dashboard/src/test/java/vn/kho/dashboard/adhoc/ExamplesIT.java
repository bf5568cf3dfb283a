package vn.kho.dashboard.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.text.Lang;

/** Every saved question runs on the published tables, and each of the forty is accounted for. */
class ExamplesIT {
  private static Path database;
  private static SqlEngine engine;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    database = PublishedFixture.in(folder);
    engine =
        new SqlEngine(
            SqlSettings.usual(
                Path.of("target", "sql-engine"),
                folder.resolve("scratch"),
                PublishedFixture.tables()));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static List<Example> examples() {
    return Example.list();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_runs_with_its_own_parameters(Example example) throws IOException, SqlProblem {
    Lines answer = new Lines();

    SqlResult result =
        engine.run(
            database,
            new SqlQuestion(
                example.sql(),
                example.parameters(),
                Query.Shape.ROWS,
                SqlQuestion.PAGE,
                Duration.ofSeconds(30)),
            "example",
            "example",
            answer);

    assertEquals(List.of(), result.stops());
    assertFalse(answer.columns.isEmpty());
    for (Lang lang : Lang.values()) {
      assertFalse(String.valueOf(example.titles().get(lang)).isBlank());
    }
  }

  @Test
  void each_of_the_forty_questions_is_answered() {
    Set<String> numbers =
        Example.list().stream()
            .map(example -> example.id().substring(0, 2))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        IntStream.rangeClosed(1, 40)
            .mapToObj(number -> String.format("%02d", number))
            .collect(Collectors.toSet()),
        numbers);
  }
}
