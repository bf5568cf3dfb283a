package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * "Before the 10th": met or not by the first day a report came in, whatever was corrected later.
 */
public record Deadline(LocalDate day, Reading reading) {

  /** Whether the day named still counts. */
  public enum Reading {
    BEFORE_THE_DAY,
    ON_THE_DAY_TOO
  }

  public LocalDate lastAllowedDay() {
    return reading == Reading.BEFORE_THE_DAY ? day.minusDays(1) : day;
  }

  public boolean isMet(LocalDate received) {
    return !received.isAfter(lastAllowedDay());
  }

  public long daysLate(LocalDate received) {
    return Math.max(0, ChronoUnit.DAYS.between(lastAllowedDay(), received));
  }
}
