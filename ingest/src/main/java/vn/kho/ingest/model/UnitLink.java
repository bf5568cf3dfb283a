package vn.kho.ingest.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Territory that went from an old unit to a new one.
 *
 * @param effective first day of the new unit's rule
 * @param weight share of the old unit, 0 to 1; null when a part's share is not known
 * @param basis what the weight rests on: whole, members, population, area, manual; null without a
 *     weight
 */
public record UnitLink(
    String oldUnitId,
    String newUnitId,
    LocalDate effective,
    LinkPart part,
    @Nullable BigDecimal weight,
    @Nullable String basis,
    @Nullable String legalBasis,
    @Nullable String reference,
    Source source) {}
