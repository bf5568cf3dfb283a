package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A results file as it was received.
 *
 * @param orgUnitId the unit that reports, null when the file mixes several
 * @param reportType duty it answers, null when none is known
 * @param period code of the period it reports on, null when the file mixes several
 * @param dueOn last day on which it is in time, null without a known duty
 * @param isOnTime null without a known duty
 */
public record Submission(
    String submissionId,
    String fileName,
    String fileSha256,
    LocalDate receivedOn,
    @Nullable String orgUnitId,
    @Nullable String reportType,
    @Nullable String period,
    @Nullable LocalDate dueOn,
    @Nullable Boolean isOnTime,
    int rowsAccepted,
    int rowsRefused,
    boolean isSimulated) {}
