package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One unit's standing on one target, in a grid of units × targets. */
public record CompareCell(
    String orgUnitId,
    String unitName,
    @Nullable String parentName,
    String level,
    String targetId,
    @Nullable BigDecimal actualValue,
    @Nullable BigDecimal attainmentPct,
    @Nullable BigDecimal coveragePct,
    Status status) {}
