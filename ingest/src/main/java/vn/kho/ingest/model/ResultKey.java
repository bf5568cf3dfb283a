package vn.kho.ingest.model;

import java.time.LocalDate;

/**
 * What a figure is about, and when it was received: within one file a key has one value. Two days
 * of receipt are two versions of the figure.
 */
public record ResultKey(
    String orgUnitId, String indicatorId, String period, Basis basis, LocalDate receivedOn) {

  /** The key of a figure. */
  public static ResultKey of(ResultFact fact) {
    return new ResultKey(
        fact.orgUnitId(),
        fact.indicatorId(),
        fact.period().code(),
        fact.basis(),
        fact.receivedOn());
  }
}
