package vn.kho.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kho.ingest.simulate.Territory.Piece;

class TerritoryTest {
  private static final UnitLife A = unit("1", null, "2023-04-09");
  private static final UnitLife B = unit("2", null, "2023-04-09");
  private static final UnitLife AB = unit("1", "2023-04-10", "2025-06-30");
  private static final UnitLife LEFT = unit("1", "2025-07-01", null);
  private static final UnitLife RIGHT = unit("3", "2025-07-01", null);

  private static final UnitLife OLD = unit("4", null, "2024-11-30");
  private static final UnitLife BIGGER = unit("5", null, null);

  private static UnitLife unit(String code, @Nullable String from, @Nullable String to) {
    return new UnitLife(
        code,
        "commune",
        "Xã " + code,
        "Xã",
        "9",
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        from == null);
  }

  private static Territory territory() {
    return new Territory(
        List.of(RIGHT, AB, B, LEFT, A, BIGGER, OLD),
        List.of(
            handover(A, AB, "2023-04-10", 1),
            handover(B, AB, "2023-04-10", 1),
            handover(OLD, BIGGER, "2024-12-01", 1),
            handover(AB, LEFT, "2025-07-01", 0.5),
            handover(AB, RIGHT, "2025-07-01", 0.5)));
  }

  private static Handover handover(UnitLife old, UnitLife heir, String day, double share) {
    return new Handover(old, heir, LocalDate.parse(day), share);
  }

  @Test
  void mergedUnit_isMadeOfItsOldUnits() {
    assertEquals(List.of(A, B, OLD, BIGGER), territory().plots());
    assertEquals(List.of(Piece.whole(0), Piece.whole(1)), territory().of(AB));
  }

  @Test
  void unitThatWasThereBefore_hasWhatItTookOverOnlySinceThatDay() {
    long before = 0;
    long after = 0;
    for (Piece piece : territory().of(BIGGER)) {
      before += piece.of(10, Months.of(2024, 11));
      after += piece.of(10, Months.of(2024, 12));
    }
    assertEquals(10, before);
    assertEquals(20, after);
  }

  @Test
  void splitUnit_givesPiecesThatAddUpExactly() {
    Territory territory = territory();
    for (long whole : new long[] {0, 1, 7, 301}) {
      long sum = 0;
      for (UnitLife part : List.of(LEFT, RIGHT)) {
        for (Piece piece : territory.of(part)) {
          sum += piece.of(whole, Months.of(2025, 7));
        }
      }
      assertEquals(2 * whole, sum);
    }
  }

  @Test
  void unit_reportsTheMonthsAtWhoseEndItStood() {
    assertEquals(Months.of(2023, 3), A.lastMonth());
    assertEquals(Months.of(2023, 4), AB.firstMonth());
    assertEquals(Months.of(2025, 6), AB.lastMonth());
  }
}
