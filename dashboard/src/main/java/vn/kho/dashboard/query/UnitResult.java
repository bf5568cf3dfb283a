package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How one unit stands on one target in one period. */
public record UnitResult(
    String orgUnitId,
    String name,
    @Nullable String parentName,
    String level,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal actualValue,
    @Nullable BigDecimal attainmentPct,
    @Nullable BigDecimal coveragePct,
    Status status,
    boolean isEstimate,
    boolean isApportioned) {}
