package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful in accepted data, or a contradiction within a plan.
 *
 * @param resultId of the cell it is said of, where it is one
 * @param submissionId of the file it is said of, where that is one of results
 */
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
    @Nullable Integer sourceRow,
    @Nullable String resultId,
    @Nullable String submissionId,
    @Nullable String indicatorId) {}
