package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.duck.ContractRows.Row;

/** The whole months of a period, and those of them that are over on a day. */
record Span(int over, int months) {

  static Span of(LocalDate start, LocalDate end, LocalDate day) {
    YearMonth first = YearMonth.from(start);
    int months = (int) ChronoUnit.MONTHS.between(first, YearMonth.from(end)) + 1;
    long over = ChronoUnit.MONTHS.between(first, YearMonth.from(day.plusDays(1)));
    return new Span((int) Math.max(0, Math.min(over, months)), months);
  }

  /** Of a row's own period. */
  static Span of(Row row, LocalDate day) {
    return of(
        LocalDate.parse(row.text("period_start")), LocalDate.parse(row.text("period_end")), day);
  }

  int left() {
    return months - over;
  }

  Fraction share() {
    return new Fraction(BigDecimal.valueOf(over), BigDecimal.valueOf(Math.max(1, months)));
  }
}
