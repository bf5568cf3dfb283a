package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one reporting unit gave towards a figure. */
public record SourceUnit(
    String orgUnitId,
    String name,
    @Nullable String parentName,
    int rows,
    int files,
    int corrections,
    @Nullable LocalDate lastReceivedOn,
    @Nullable BigDecimal value,
    @Nullable BigDecimal ratioPct) {}
