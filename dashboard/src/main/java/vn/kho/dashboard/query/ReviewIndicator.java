package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a scheme in a period.
 *
 * @param figure amount, or percentage of a ratio
 * @param previousValue of the year before; null when there is none
 */
public record ReviewIndicator(
    String schemeId,
    String scheme,
    String indicatorId,
    String name,
    String measureUnit,
    int decimals,
    boolean isRatio,
    BigDecimal figure,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    int unitsDue,
    int unitsReported,
    @Nullable BigDecimal coveragePct,
    boolean isApportioned,
    boolean isEstimate,
    boolean isSimulated,
    @Nullable BigDecimal previousValue,
    @Nullable BigDecimal previousCoveragePct,
    @Nullable BigDecimal changePct,
    @Nullable BigDecimal changeValue) {}
