package vn.kho.transform.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * One target and unit to look ahead for.
 *
 * @param shape what the target's figure is made of
 * @param wanted whether the figure must be reached or kept under
 * @param target the figure on the series' own scale (a share, not the points gained)
 * @param base what is taken off for display: the share of the base year for points gained, else 0
 * @param periodStart first day counted
 * @param years values of whole years, and of the running year as far as known
 * @param months amounts of single months, for the usual course of a year; may be empty
 * @param madeOn the day the forecast speaks of
 */
public record ForecastCase(
    String planId,
    String targetId,
    String orgUnitId,
    String period,
    String indicatorId,
    Family family,
    Shape shape,
    Wanted wanted,
    double target,
    double base,
    LocalDate periodStart,
    LocalDate periodEnd,
    SortedMap<Integer, YearValue> years,
    SortedMap<YearMonth, Double> months,
    LocalDate madeOn) {

  /** What the figure of a period is. */
  public enum Shape {
    /** An amount of one year. */
    YEAR_SUM,
    /** Amounts of several years added. */
    TERM_SUM,
    /** A level at the end of the period. */
    LEVEL
  }

  /** Which side of the figure is wanted. */
  public enum Wanted {
    AT_LEAST,
    AT_MOST
  }

  /**
   * A year's value.
   *
   * @param state whether the year is over and fully reported
   * @param isDoubtful estimated or apportioned
   * @param coverage share of the units due that reported, 0–1
   */
  public record YearValue(double value, State state, boolean isDoubtful, double coverage) {

    /** How far a year is known. */
    public enum State {
      WHOLE,
      PARTIAL
    }

    boolean isWhole() {
      return state == State.WHOLE;
    }
  }
}
