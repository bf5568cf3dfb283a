package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A scheme, and an indicator of it; the indicator is null for a scheme that has none. */
public record SchemeTarget(
    String schemeId,
    String nameVi,
    String nameEn,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String legalBasis,
    @Nullable String indicatorId,
    @Nullable String indicatorVi,
    @Nullable String indicatorEn,
    @Nullable String measureUnit) {}
