package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a unit's life under one version of its parent.
 *
 * @param validFrom first day, null when since before the records
 * @param validTo last day, null while in force
 */
public record UnitParent(
    String orgUnitId,
    String parentUnitId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
