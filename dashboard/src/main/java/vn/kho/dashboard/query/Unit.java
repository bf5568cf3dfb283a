package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of a unit; null dates are open. */
public record Unit(
    String orgUnitId,
    String officialCode,
    String name,
    String level,
    @Nullable String parentOrgUnitId,
    @Nullable String parentName,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String legalBasis) {

  /** Whether the unit lives on a day. */
  public boolean isAliveOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
