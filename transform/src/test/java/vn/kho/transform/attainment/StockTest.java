package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.kho.transform.attainment.Scene.assertFigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "14 co-ops less one plus two,       stock,   14,  15, 1, 1, achieved",
    "13 of the original 14,             stock,   14,  13, 1, 1, not_achieved",
    "commune officers to standard,      stock,  178, 176, 1, 1, not_achieved",
    "officers of all levels,            stock,  237, 235, 3, 3, not_achieved",
    "a stock meant to grow,             members, 14,  15, 1, 1, exceeded",
    "reached before all have reported,  stock,   14,  15, 9, 8, achieved",
    "short before all have reported,    stock,   14,  13, 9, 8, insufficient_data",
  })
  void stockAtTheEndOfTheYear_isComparedAsItStands(
      String name,
      String indicator,
      String target,
      String actual,
      int due,
      int reported,
      String verdict) {
    AttainmentRow row =
        new Scene()
            .target("I.6.3 count_stock " + indicator + " >= " + target + " 2024")
            .value(Scene.PROVINCE, indicator, "2024", actual, due, reported)
            .row("I.6.3", "2024");
    assertEquals(verdict, row.verdict());
  }

  @Test
  void officers235Of237_are99Point2Percent() {
    AttainmentRow row =
        new Scene()
            .target("I.6.3 count_stock stock >= 237 2024")
            .value("stock", "2024", "235")
            .row("I.6.3", "2024");
    assertFigure("99.2", row.attainmentPct());
  }

  @Test
  void yearsOfAStock_areNeverAdded() {
    AttainmentRow row =
        new Scene()
            .years("I.6.3", "count_stock", "stock", 237, 237, 237, 237, 237)
            .value("stock", "2022", "235")
            .value("stock", "2023", "236")
            .row("I.6.3", "2023");
    assertFigure("236", row.actualValue());
    assertFigure("null", row.cumulativeActual());
  }

  @Test
  void lastValueCarriedForward_decidesNothing() {
    AttainmentRow row =
        new Scene()
            .target("I.6.3 count_stock stock >= 178 2024")
            .marked("stock", "2024", "180", 9, 8, new Marks(false, true, false))
            .row("I.6.3", "2024");
    assertEquals("insufficient_data", row.verdict());
    assertEquals(true, row.isEstimate());
  }

  @Test
  void openYear_isInProgressWithTheTargetAsItsPace() {
    AttainmentRow row =
        new Scene()
            .asOf("2024-06-30")
            .target("I.6.3 count_stock stock >= 178 2024")
            .value("stock", "2024", "176")
            .row("I.6.3", "2024");
    assertEquals("in_progress", row.verdict());
    assertEquals("on_track", row.paceStatus());
    assertFigure("178", row.expectedToDate());
  }
}
