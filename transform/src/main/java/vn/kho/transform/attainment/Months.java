package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Whole calendar months of a period. */
final class Months {
  private Months() {}

  static int in(LocalDate start, LocalDate end) {
    return (int) ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
  }

  /** Months of the period that are over on the day, the day itself counted as past. */
  static int over(LocalDate start, LocalDate end, LocalDate day) {
    LocalDate next = day.plusDays(1);
    long over = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(next));
    return (int) Math.max(0, Math.min(over, in(start, end)));
  }
}
