package vn.kho.ingest.simulate;

/**
 * One figure as a unit would report it were nothing to go wrong.
 *
 * @param period as users write it: {@code 2024-05}, {@code 2024-H1}, {@code 2024}
 * @param basis {@code in_period} or {@code year_to_date}
 * @param done the month an act was done in; 0: no act, or not done
 */
record Fact(
    UnitLife unit, Measure measure, String period, String basis, Latent.Amount amount, int done) {

  boolean isRunning() {
    return basis.equals("year_to_date");
  }
}
