package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a target will stand on a day; point and band are null when a forecast was refused.
 *
 * @param outlook {@code likely possible at_risk unlikely}
 */
public record Forecast(
    String targetId,
    String period,
    LocalDate madeOn,
    LocalDate horizonOn,
    @Nullable String method,
    @Nullable BigDecimal point,
    @Nullable BigDecimal low80,
    @Nullable BigDecimal high80,
    @Nullable BigDecimal chancePct,
    @Nullable String outlook,
    int historyPoints,
    @Nullable String refusedVi,
    @Nullable String refusedEn,
    @Nullable String noteVi,
    @Nullable String noteEn) {}
