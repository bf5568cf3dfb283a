package vn.kho.dashboard.adhoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kho.dashboard.adhoc.wire.Query;

/** What each of the forty answers on a made province whose figures are known by heart. */
class AnswersIT {
  private static Path database;
  private static SqlEngine engine;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    database = PublishedFixture.in(folder, "questions.sql");
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

  /**
   * An answer: {@code ## number name=value}, then the names of the columns, then a line per row.
   */
  record Answer(String number, Map<String, String> values, List<String> lines) {
    @Override
    public String toString() {
      return number;
    }
  }

  static List<Answer> answers() throws IOException {
    List<Answer> answers = new ArrayList<>();
    try (InputStream in = AnswersIT.class.getResourceAsStream("answers.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("## ")) {
          answers.add(asked(line.substring(3)));
        } else if (!line.isBlank()) {
          answers.get(answers.size() - 1).lines().add(line);
        }
      }
    }
    return answers;
  }

  private static Answer asked(String line) {
    String[] words = line.split(" ", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] parts = words[i].split("=", 2);
      values.put(parts[0], parts[1]);
    }
    return new Answer(words[0], values, new ArrayList<>());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void question_isAnsweredByTheFiguresOfTheMadeProvince(Answer answer)
      throws IOException, SqlProblem {
    Example example =
        Example.list().stream()
            .filter(each -> each.id().startsWith(answer.number()))
            .findFirst()
            .orElseThrow();
    Map<String, String> values = new LinkedHashMap<>(example.parameters());
    values.putAll(answer.values());
    Lines lines = new Lines();

    engine.run(
        database,
        new SqlQuestion(
            example.sql(), values, Query.Shape.ROWS, SqlQuestion.PAGE, Duration.ofSeconds(30)),
        "answer",
        "answer",
        lines);

    List<String> found = new ArrayList<>(List.of(lines.names()));
    found.addAll(lines.rows);
    assertEquals(
        String.join("\n", answer.lines()), String.join("\n", found).replaceAll("NULL", ""));
  }
}
