package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code mart_attainment}; figures have six decimals, percentages are 0–100 and over.
 */
public record AttainmentRow(
    String planId,
    int planVersion,
    String targetId,
    String rowNo,
    String kind,
    String orgUnitId,
    String period,
    LocalDate periodStart,
    LocalDate periodEnd,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal targetValueMax,
    @Nullable BigDecimal actualValue,
    @Nullable BigDecimal attainmentPct,
    @Nullable BigDecimal gapValue,
    @Nullable BigDecimal cumulativeTarget,
    @Nullable BigDecimal cumulativeActual,
    @Nullable BigDecimal cumulativePct,
    @Nullable BigDecimal expectedToDate,
    @Nullable String expectedBasis,
    @Nullable BigDecimal pacePct,
    @Nullable BigDecimal requiredPerMonth,
    @Nullable Integer unitsDue,
    @Nullable Integer unitsReported,
    @Nullable BigDecimal coveragePct,
    @Nullable Integer unitsMet,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String verdict,
    @Nullable String paceStatus,
    boolean isApportioned,
    boolean isEstimate,
    boolean isSimulated,
    @Nullable String reason,
    @Nullable String reasonEn) {}
