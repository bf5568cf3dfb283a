package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan and version.
 *
 * @param orgUnitId unit the plan was issued for, null when it is not known
 * @param endedEarlyOn last day when another plan took over, null otherwise
 * @param revisionReason why the version before was changed; null for a first version
 */
public record Plan(
    String planId,
    int version,
    String titleVi,
    String titleEn,
    @Nullable String docNumber,
    @Nullable LocalDate issuedOn,
    String issuer,
    @Nullable String orgUnitId,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate endedEarlyOn,
    @Nullable String supersededByPlanId,
    String sourceFile,
    String sourceSha256,
    LocalDate receivedOn,
    @Nullable String revisionReason) {}
