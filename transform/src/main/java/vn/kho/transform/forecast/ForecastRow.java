package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of {@code mart_forecasts}; a refusal has a reason and no figures. */
public record ForecastRow(
    String planId,
    String targetId,
    String orgUnitId,
    String period,
    LocalDate madeOn,
    LocalDate horizonOn,
    @Nullable String method,
    @Nullable BigDecimal point,
    @Nullable BigDecimal low80,
    @Nullable BigDecimal high80,
    @Nullable BigDecimal chancePct,
    @Nullable String outlook,
    BigDecimal targetValue,
    @Nullable BigDecimal requiredPerMonth,
    int historyPoints,
    @Nullable BigDecimal backtestMedianErrorPct,
    @Nullable BigDecimal backtestCoveragePct,
    @Nullable String refusedReason,
    @Nullable String refusedReasonEn,
    @Nullable String note,
    @Nullable String noteEn) {}
