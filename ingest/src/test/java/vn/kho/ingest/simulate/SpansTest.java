package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  @ParameterizedTest(name = "{0}-{1}..{2} is {3}")
  @CsvSource({
    "2024, 1, 12, 2024 in_period",
    "2024, 1, 6, 2024-H1 in_period",
    "2024, 1, 9, 2024-9M in_period",
    "2024, 1, 11, 2024-11 year_to_date",
    "2024, 1, 1, 2024-01 year_to_date",
    "2025, 7, 12, 2025-H2 in_period",
    "2023, 4, 6, 2023-Q2 in_period",
    "2022, 4, 12, 2022-Q2 in_period + 2022-H2 in_period",
    "2024, 12, 12, 2024-12 in_period",
    "2025, 8, 12, 2025-08 in_period + 2025-09 in_period + 2025-Q4 in_period",
  })
  void months_getTheFewestNames(int year, int first, int last, String expected) {
    String names =
        Spans.cover(Months.of(year, first), Months.of(year, last)).stream()
            .map(span -> span.period() + " " + span.basis())
            .collect(Collectors.joining(" + "));
    assertEquals(expected, names);
  }
}
