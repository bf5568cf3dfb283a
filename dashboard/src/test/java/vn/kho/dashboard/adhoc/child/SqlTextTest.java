package vn.kho.dashboard.adhoc.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          select 1                       ~ select|1
          SELECT 'a''b' AS "c""d"        ~ SELECT|'a''b'|AS|"c""d"
          a -- b; 'c                     ~ a
          a /* b; ' */ c                 ~ a|c
          $$ it's $$ x                   ~ $$ it's $$|x
          $t$ a $$ b $t$ x               ~ $t$ a $$ b $t$|x
          $1 + $name                     ~ $1|+|$name
          e'a\\'b' c                     ~ e|'a\\'b'|c
          'không đóng                    ~ 'không đóng
          xã.tên                         ~ xã|.|tên
          1.5e10::int                    ~ 1.5e10|:|:|int
          """)
  void statement_is_cut_into_words_texts_and_symbols(String sql, String tokens) {
    assertEquals(
        tokens,
        new SqlText(sql)
            .tokens().stream().map(SqlText.Token::text).collect(Collectors.joining("|")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          select 1                 ~ 6
          select 'một hai ba', 22  ~ 6
          in ('a','b','c')         ~ 4
          x -- ghi chú             ~ 11
          """)
  void length_counts_no_literal(String sql, int length) {
    assertEquals(length, new SqlText(sql).lengthWithoutLiterals());
  }
}
