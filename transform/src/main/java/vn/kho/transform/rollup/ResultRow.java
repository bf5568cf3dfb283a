package vn.kho.transform.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One row of mart_results_by_period. */
record ResultRow(
    World.Boundary boundary,
    String unitId,
    String indicatorId,
    Period period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal ratioPct,
    @Nullable BigDecimal cumulativeYear,
    @Nullable BigDecimal cumulativeTerm,
    int unitsDue,
    int unitsReported,
    int flags) {}
