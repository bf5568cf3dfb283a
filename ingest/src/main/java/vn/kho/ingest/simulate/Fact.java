package vn.kho.ingest.simulate;

import java.time.LocalDate;

/**
 * One figure as a unit would report it were nothing to go wrong.
 *
 * @param done the month an act was done in; 0: no act, or not done
 */
record Fact(UnitLife unit, Measure measure, Spans.Span span, Latent.Amount amount, int done) {

  String period() {
    return span.period();
  }

  boolean hasBegunOn(LocalDate day) {
    return !day.isBefore(Months.firstDay(span.first()));
  }

  boolean isRunning() {
    return span.basis().equals("year_to_date");
  }
}
