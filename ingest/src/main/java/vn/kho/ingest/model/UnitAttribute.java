package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a unit for a time: its terrain, population, number of branches.
 *
 * @param attribute what is known, as unit filters of plans name it: {@code terrain}
 * @param value as written
 * @param validFrom first day, null when since the unit's first
 * @param validTo last day, null when to the unit's last
 * @param reference where it is known from, null when not said
 */
public record UnitAttribute(
    String orgUnitId,
    String attribute,
    String value,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String reference,
    Source source) {}
