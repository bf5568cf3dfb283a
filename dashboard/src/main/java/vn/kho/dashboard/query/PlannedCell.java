package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan prints for a target and period.
 *
 * @param origin {@code printed_cell printed_text latent derived}
 */
public record PlannedCell(
    String period,
    String kind,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal targetValueMax,
    String origin,
    @Nullable String rawText,
    @Nullable Integer sourceLine,
    String sourceFile,
    int sourceRow) {}
