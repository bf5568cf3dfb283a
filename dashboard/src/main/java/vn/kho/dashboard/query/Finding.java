package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something doubtful in accepted data, or a contradiction within a plan. */
public record Finding(
    String severity,
    String code,
    String subject,
    @Nullable String targetId,
    @Nullable String unitName,
    @Nullable String orgUnitId,
    @Nullable String indicatorVi,
    @Nullable String indicatorEn,
    @Nullable String period,
    @Nullable BigDecimal foundValue,
    @Nullable BigDecimal expectedValue,
    String messageVi,
    String messageEn,
    @Nullable String sourceFile,
    @Nullable Integer sourceRow) {}
