package vn.kho.dashboard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static final Numbers VI = new Numbers(Lang.VI);
  private static final Numbers EN = new Numbers(Lang.EN);

  @ParameterizedTest(name = "{0} with {1} decimals is {2} and {3}")
  @CsvSource({
    "1234.5, 1, '1.234,5', '1,234.5'",
    "1234.50, 2, '1.234,5', '1,234.5'",
    "500, 0, 500, 500",
    "2500, 0, 2.500, '2,500'",
    "0.25, 1, '0,3', 0.3",
    "-50, 0, −50, −50",
    "-0.04, 1, 0, 0",
    "1234567890123.456789, 6, '1.234.567.890.123,456789', '1,234,567,890,123.456789'",
  })
  void numbers_are_written_as_the_language_does(
      BigDecimal value, int decimals, String vi, String en) {
    assertEquals(vi, VI.number(value, decimals));
    assertEquals(en, EN.number(value, decimals));
  }

  @Test
  void percentages_and_differences_are_rounded_half_up_and_keep_their_sign() {
    assertEquals("74,6\u00a0%", VI.percent(new BigDecimal("74.55")));
    assertEquals("74.6%", EN.percent(new BigDecimal("74.55")));
    assertEquals("+6", VI.signed(new BigDecimal("6"), 0));
    assertEquals("−1,5", VI.signed(new BigDecimal("-1.5"), 1));
    assertEquals("0", VI.signed(BigDecimal.ZERO, 0));
  }

  @Test
  void unknown_is_never_zero() {
    assertEquals("…", VI.number(null, 0));
    assertEquals("…", VI.percent(null));
    assertEquals("…", EN.date(null));
  }

  @Test
  void dates_take_the_form_of_the_language() {
    assertEquals("31/12/2025", VI.date(LocalDate.of(2025, 12, 31)));
    assertEquals("31 Dec 2025", EN.date(LocalDate.of(2025, 12, 31)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024, Năm 2024, 2024-01-01, 2024-12-31",
    "2024-02, Tháng 02/2024, 2024-02-01, 2024-02-29",
    "2024-Q2, Quý II/2024, 2024-04-01, 2024-06-30",
    "2024-H2, 6 tháng cuối năm 2024, 2024-07-01, 2024-12-31",
    "2024-9M, 9 tháng năm 2024, 2024-01-01, 2024-09-30",
    "2021-2026, Nhiệm kỳ 2021–2026, 2021-01-01, 2026-12-31",
  })
  void periods_have_names_and_spans(String code, String name, LocalDate from, LocalDate to) {
    assertEquals(name, Periods.name(code, Texts.of(Lang.VI), VI));
    assertEquals(Optional.of(new Spans(from, to)), Spans.find(code));
  }

  @ParameterizedTest
  @CsvSource({"2024-13", "2024-Q5", "24", "someday"})
  void what_is_no_period_has_no_span(String code) {
    assertEquals(Optional.empty(), Spans.find(code));
  }
}
