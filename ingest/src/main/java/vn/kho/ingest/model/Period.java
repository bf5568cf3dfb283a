package vn.kho.ingest.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A reporting period: {@code 2024-05}, {@code 2024-Q2}, {@code 2024-H1}, {@code 2024-9M}, {@code
 * 2024}, {@code 2021-2026}, {@code 2025-12-31}.
 *
 * @param code the canonical writing
 * @param start first day
 * @param end last day
 */
public record Period(String code, PeriodType type, LocalDate start, LocalDate end) {

  /** A calendar month. */
  public static Period month(int year, int month) {
    LocalDate start = LocalDate.of(year, month, 1);
    return span(String.format(Locale.ROOT, "%04d-%02d", year, month), PeriodType.MONTH, start, 1);
  }

  /** A quarter, 1 to 4. */
  public static Period quarter(int year, int quarter) {
    LocalDate start = LocalDate.of(year, 3 * quarter - 2, 1);
    return span(year + "-Q" + quarter, PeriodType.QUARTER, start, 3);
  }

  /** A half-year, 1 or 2. */
  public static Period halfYear(int year, int half) {
    LocalDate start = LocalDate.of(year, 6 * half - 5, 1);
    return span(year + "-H" + half, PeriodType.HALF_YEAR, start, 6);
  }

  /** January to September. */
  public static Period nineMonths(int year) {
    return span(year + "-9M", PeriodType.NINE_MONTHS, LocalDate.of(year, 1, 1), 9);
  }

  /** A calendar year. */
  public static Period year(int year) {
    return span(String.valueOf(year), PeriodType.YEAR, LocalDate.of(year, 1, 1), 12);
  }

  /** All years from the first to the last. */
  public static Period term(int first, int last) {
    LocalDate start = LocalDate.of(first, 1, 1);
    return span(first + "-" + last, PeriodType.TERM, start, 12 * (last - first + 1));
  }

  /**
   * The period of the same kind before this one, of nine months the same of the year before; itself
   * for a day.
   */
  public Period previous() {
    int year = start.getYear();
    int month = start.getMonthValue();
    return switch (type) {
      case MONTH -> month == 1 ? month(year - 1, 12) : month(year, month - 1);
      case QUARTER -> month == 1 ? quarter(year - 1, 4) : quarter(year, month / 3);
      case HALF_YEAR -> month == 1 ? halfYear(year - 1, 2) : halfYear(year, 1);
      case NINE_MONTHS -> nineMonths(year - 1);
      case YEAR -> year(year - 1);
      case TERM -> term(year - (end.getYear() - year) - 1, year - 1);
      case DATE -> this;
    };
  }

  /** One day. */
  public static Period date(LocalDate day) {
    return new Period(day.toString(), PeriodType.DATE, day, day);
  }

  private static Period span(String code, PeriodType type, LocalDate start, int months) {
    return new Period(code, type, start, start.plusMonths(months).minusDays(1));
  }
}
