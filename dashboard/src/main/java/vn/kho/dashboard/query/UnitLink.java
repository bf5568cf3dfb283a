package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that came before another, or after it.
 *
 * @param isSuccessor whether it took over; else it was taken over
 * @param weight share of the old unit; null cannot be apportioned
 */
public record UnitLink(
    boolean isSuccessor,
    String orgUnitId,
    String name,
    String level,
    LocalDate effectiveOn,
    String part,
    @Nullable BigDecimal weight,
    @Nullable String legalBasis) {}
