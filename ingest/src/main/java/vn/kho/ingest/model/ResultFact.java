package vn.kho.ingest.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reported figure with the cell it came from.
 *
 * @param resultId key of the figure: the same for the same cell of the same bytes
 * @param submissionId key of the file it came in
 * @param value null when not reported or not applicable, or when only parts with denominator 0 are
 *     known; a percentage for ratios
 * @param sheet sheet of a workbook, null for a text file
 * @param row row number from 1
 * @param column printed header of the column the figure stood in
 * @param rawText the cell as it stood; null when blank
 */
public record ResultFact(
    String resultId,
    String submissionId,
    String orgUnitId,
    String indicatorId,
    Period period,
    Basis basis,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Status status,
    ReportState state,
    Qualifier qualifier,
    LocalDate receivedOn,
    boolean isSimulated,
    String file,
    String fileSha256,
    @Nullable String sheet,
    int row,
    String column,
    @Nullable String rawText,
    @Nullable String note) {}
