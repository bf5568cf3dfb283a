package vn.kho.dashboard.adhoc.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          period = :year               ~ period = $1                ~ 2024
          :unit = a AND :year = b      ~ $1 = a AND $2 = b        ~ 19,2024
          :year || :year               ~ $1 || $1                 ~ 2024
          ':year' || x::year           ~ ':year' || x::year       ~ ''
          list[1:year]                 ~ list[1:year]             ~ ''
          a = :other                   ~ a = :other               ~ ''
          -- :year                     ~ -- :year                 ~ ''
          """)
  void named_parameter_becomes_a_number_and_a_value(String sql, String rewritten, String values) {
    Statements.Parameters parameters =
        Statements.Parameters.of(new SqlText(sql), sql, Map.of("year", "2024", "unit", "19"));

    assertEquals(rewritten, parameters.sql().replaceAll(" +", " ").strip());
    assertEquals(sql.length(), parameters.sql().length());
    assertEquals(values.equals("''") ? List.of() : List.of(values.split(",")), parameters.values());
  }
}
