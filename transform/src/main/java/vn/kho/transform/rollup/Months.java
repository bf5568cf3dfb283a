package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Months counted from year 0: month m reaches from boundary m to boundary m + 1. */
final class Months {

  /** Before every month there are records of. */
  static final int FIRST = 0;

  /** After every month there will be records of. */
  static final int LAST = 12 * 10_000;

  private Months() {}

  static int of(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  static LocalDate firstDay(int month) {
    return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
  }

  /** The last day before a boundary. */
  static LocalDate lastDayBefore(int boundary) {
    return firstDay(boundary).minusDays(1);
  }

  static int yearStart(int month) {
    return Math.floorDiv(month, 12) * 12;
  }

  /** The month of a first day; no day is since ever. */
  static int from(@Nullable LocalDate day) {
    return day == null ? FIRST : of(day);
  }

  /** The boundary after the month of a last day; no day is for ever. */
  static int toIncludingPartOfMonth(@Nullable LocalDate day) {
    return day == null ? LAST : of(day) + 1;
  }

  /** The boundary after the last month whose last day is not after a day. */
  static int toWholeMonths(@Nullable LocalDate day) {
    if (day == null) {
      return LAST;
    }
    return YearMonth.from(day).atEndOfMonth().equals(day) ? of(day) + 1 : of(day);
  }
}
