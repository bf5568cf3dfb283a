package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An open target and where it will stand at the end of a period; without a point it was refused.
 *
 * @param requiredPerMonth what is still missing, over the months left; null for levels
 */
public record ForecastLine(
    String targetId,
    String rowNo,
    String labelVi,
    String labelEn,
    @Nullable String measureUnit,
    int decimals,
    String period,
    @Nullable BigDecimal point,
    @Nullable BigDecimal low80,
    @Nullable BigDecimal high80,
    @Nullable BigDecimal chancePct,
    @Nullable String outlook,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal requiredPerMonth,
    @Nullable String refusedVi,
    @Nullable String refusedEn,
    @Nullable String noteVi,
    @Nullable String noteEn) {}
