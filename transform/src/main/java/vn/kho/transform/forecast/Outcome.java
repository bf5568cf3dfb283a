package vn.kho.transform.forecast;

/**
 * One past forecast and what came of it.
 *
 * @param years values known when it was made
 * @param naive the last value known: "no change"
 * @param usualChange the series' mean absolute change from one known year to the next
 */
public record Outcome(
    String series,
    Family family,
    int origin,
    int horizon,
    int years,
    double point,
    double low80,
    double high80,
    double chancePct,
    double targetValue,
    double naive,
    double actual,
    double usualChange) {

  public boolean isCovered() {
    return actual >= low80 && actual <= high80;
  }

  public boolean isMet() {
    return actual >= targetValue;
  }
}
