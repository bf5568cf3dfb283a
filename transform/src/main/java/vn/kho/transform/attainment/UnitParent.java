package vn.kho.transform.attainment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose child a unit is, and from when to when (both days included; null = open). */
public record UnitParent(
    String orgUnitId,
    String parentOrgUnitId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
