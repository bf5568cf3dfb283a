package vn.kho.ingest.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kho.ingest.model.Period;

class PeriodsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2024-05,2024-05,2024-05-01,2024-05-31",
    "2024-5,2024-05,2024-05-01,2024-05-31",
    "Tháng 5/2024,2024-05,2024-05-01,2024-05-31",
    "tháng 05 năm 2024,2024-05,2024-05-01,2024-05-31",
    "T5/2024,2024-05,2024-05-01,2024-05-31",
    "05/2024,2024-05,2024-05-01,2024-05-31",
    "THÁNG 2/2024,2024-02,2024-02-01,2024-02-29",
    "2024-Q2,2024-Q2,2024-04-01,2024-06-30",
    "Quý II/2024,2024-Q2,2024-04-01,2024-06-30",
    "quý 4 năm 2024,2024-Q4,2024-10-01,2024-12-31",
    "2024-H1,2024-H1,2024-01-01,2024-06-30",
    "6 tháng đầu năm 2024,2024-H1,2024-01-01,2024-06-30",
    "06 tháng năm 2024,2024-H1,2024-01-01,2024-06-30",
    "6 tháng cuối năm 2024,2024-H2,2024-07-01,2024-12-31",
    "2024-9M,2024-9M,2024-01-01,2024-09-30",
    "9 tháng năm 2024,2024-9M,2024-01-01,2024-09-30",
    "9 tháng đầu năm 2024,2024-9M,2024-01-01,2024-09-30",
    "2024,2024,2024-01-01,2024-12-31",
    "Năm 2024,2024,2024-01-01,2024-12-31",
    "2021-2026,2021-2026,2021-01-01,2026-12-31",
    "Nhiệm kỳ 2021 - 2026,2021-2026,2021-01-01,2026-12-31",
    "2021–2026,2021-2026,2021-01-01,2026-12-31",
    "2025-12-31,2025-12-31,2025-12-31,2025-12-31",
    "31/12/2025,2025-12-31,2025-12-31,2025-12-31",
  })
  void period_isReadInEveryWriting(String text, String code, LocalDate start, LocalDate end) {
    Period period = Objects.requireNonNull(Periods.parse(text).value(), text);
    assertEquals(code, period.code());
    assertEquals(start, period.start());
    assertEquals(end, period.end());
  }

  @Test
  void decomposedLetters_readTheSame() {
    String apart = Normalizer.normalize("Tháng 5/2024", Normalizer.Form.NFD);
    assertEquals("2024-05", Objects.requireNonNull(Periods.parse(apart).value()).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13",
        "2024-00",
        "2024-Q5",
        "2024-H3",
        "Quý V/2024",
        "30/02/2024",
        "2026-2021",
        "2021-2021",
        "1024",
        "tháng này",
        "5",
        "",
        "45000",
        "2024-05-32",
        "Tháng 5",
        "2024/05/01x"
      })
  void text_thatIsNoPeriod_isRefused(String text) {
    assertNull(Periods.parse(text).value());
  }
}
