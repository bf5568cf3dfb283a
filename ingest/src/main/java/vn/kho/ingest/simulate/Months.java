package vn.kho.ingest.simulate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Months counted from the eve of the simulated term: December 2021 is 0 and holds the baselines,
 * January 2022 is 1.
 */
final class Months {
  static final int FIRST_YEAR = 2022;
  static final int EVE = 0;

  private Months() {}

  static int of(int year, int month) {
    return (year - FIRST_YEAR) * 12 + month;
  }

  static int of(YearMonth month) {
    return of(month.getYear(), month.getMonthValue());
  }

  static int of(LocalDate day) {
    return of(day.getYear(), day.getMonthValue());
  }

  static int year(int index) {
    return FIRST_YEAR + Math.floorDiv(index - 1, 12);
  }

  /** 1 to 12. */
  static int monthOfYear(int index) {
    return Math.floorMod(index - 1, 12) + 1;
  }

  static LocalDate firstDay(int index) {
    return LocalDate.of(year(index), monthOfYear(index), 1);
  }

  static LocalDate lastDay(int index) {
    return firstDay(index + 1).minusDays(1);
  }

  static int january(int year) {
    return of(year, 1);
  }

  /** {@code 2024-05}. */
  static String text(int index) {
    int month = monthOfYear(index);
    return year(index) + (month < 10 ? "-0" : "-") + month;
  }
}
