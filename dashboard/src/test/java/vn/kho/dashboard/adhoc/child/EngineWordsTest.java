package vn.kho.dashboard.adhoc.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.dashboard.adhoc.wire.Refusal;

class EngineWordsTest {
  private final EngineWords words = new EngineWords(List.of("/srv/kho/tmp/sql-1"));

  @Test
  void useful_message_stays_as_it_is() {
    String message =
        "Binder Error: Referenced column \"x\" not found in FROM clause!\n"
            + "Candidate bindings: \"value\"\n\nLINE 1: select x from t\n               ^";

    assertEquals(message, words.clean(message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Cannot open /srv/kho/tmp/sql-1/kho.duckdb now             ~ Cannot open …/kho.duckdb now
          Max depth of 1000 exceeded. Use "SET max TO x" to raise.  ~ Max depth of 1000 exceeded.
          """)
  void paths_and_settings_are_left_out(String message, String cleaned) {
    assertEquals(cleaned, words.clean(message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Out of Memory Error: failed to allocate data of size 4.0 GiB, MEMORY",
    "std::bad_alloc, MEMORY",
    "Conversion Error: Could not convert string 'x', ENGINE"
  })
  void error_is_sorted_by_what_it_says(String message, Refusal.Code code) {
    assertEquals(code, words.explain(new SQLException(message)).refusal().code());
  }

  @Test
  void line_of_a_wrapped_statement_is_the_writers() {
    Refused refused = words.explainWrapped(new SQLException("Error: no\nLINE 3: x"));

    assertEquals(List.of("Error: no\nLINE 2: x"), refused.refusal().words());
  }
}
