package vn.kho.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.ingest.write.StoredFigures.Stored;

/** Of two figures of one day the one loaded later counts only where loading was the receipt. */
class ArrivalTest {

  private static Arrival arrival(String receivedOn, String recordedAt, String value) {
    return Arrival.of(
        new Stored(
            "c1",
            "households",
            "2026-10",
            "in_period",
            new BigDecimal(value),
            null,
            null,
            "value",
            "final",
            LocalDate.parse(receivedOn),
            Instant.parse(recordedAt)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both loaded on the day: the later    | 2026-11-21 | 2026-11-21T02:00:00Z | 9 | 2026-11-21T03:00:00Z | 1
          the day as it is in Vietnam          | 2026-11-21 | 2026-11-20T17:00:00Z | 9 | 2026-11-21T16:59:00Z | 1
          both dated back: the greater         | 2026-06-01 | 2026-11-21T02:00:00Z | 1 | 2026-11-21T03:00:00Z | 9
          both dated back, the other order     | 2026-06-01 | 2026-11-21T03:00:00Z | 1 | 2026-11-21T02:00:00Z | 9
          one dated back: the one of the day   | 2026-11-21 | 2026-11-22T02:00:00Z | 9 | 2026-11-21T03:00:00Z | 1
          """)
  void ofOneDay_theSecondCounts(
      String name, String day, String first, String value, String second, String other) {
    Arrival before = arrival(day, first, value);
    Arrival after = arrival(day, second, other);
    assertEquals(1, Integer.signum(after.compareTo(before)), name);
    assertEquals(-1, Integer.signum(before.compareTo(after)), name);
  }
}
