package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a unit.
 *
 * @param validFrom null = since before the records
 * @param validTo last day alive; null = in force
 * @param attributes what unit filters ask for, e.g. terrain
 */
public record Unit(
    String orgUnitId,
    String name,
    @Nullable String type,
    String level,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Map<String, String> attributes) {

  public boolean isAliveOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
