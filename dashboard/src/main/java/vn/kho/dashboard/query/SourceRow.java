package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One received version of a fact, and the cell it stood in. */
public record SourceRow(
    String resultId,
    String period,
    String basis,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String status,
    String reportState,
    LocalDate receivedOn,
    boolean isCurrent,
    boolean isSimulated,
    String sourceFile,
    @Nullable String sourceSheet,
    int sourceRow,
    String sourceColumn,
    @Nullable String rawText,
    @Nullable String note,
    @Nullable String qualifier) {}
