package vn.kho.transform.attainment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator in a unit and period up to the day of the snapshot.
 *
 * @param orgUnitId the plan's unit for its footprint, else a unit below it as it was reported (its
 *     own lived part of the period)
 * @param period a year, half-year, quarter, month, term or date as in the contract
 * @param value the sum or last value known; of a ratio, the percentage only when its parts are not
 *     known
 * @param completeness whether every unit due has reported the whole period so far
 * @param evidence document number or date of a done milestone
 */
public record Result(
    String orgUnitId,
    String indicatorId,
    String period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    int unitsDue,
    int unitsReported,
    Completeness completeness,
    Marks marks,
    @Nullable String evidence) {

  /** Whether more reports are still to come for the part of the period that is over. */
  public enum Completeness {
    COMPLETE,
    /** Told as one figure that also speaks for the time before the unit's first day. */
    COMPLETE_WITH_BEFORE,
    PARTIAL
  }

  public boolean isComplete() {
    return completeness != Completeness.PARTIAL;
  }

  boolean isToldWithBefore() {
    return completeness == Completeness.COMPLETE_WITH_BEFORE;
  }

  Key key() {
    return new Key(orgUnitId, indicatorId, period);
  }

  Result as(Key key, Completeness other) {
    return new Result(
        key.orgUnitId(),
        key.indicatorId(),
        key.period(),
        value,
        numerator,
        denominator,
        unitsDue,
        unitsReported,
        other,
        marks,
        evidence);
  }

  record Key(String orgUnitId, String indicatorId, String period) {
    Key in(int year) {
      return new Key(orgUnitId, indicatorId, Integer.toString(year));
    }
  }
}
