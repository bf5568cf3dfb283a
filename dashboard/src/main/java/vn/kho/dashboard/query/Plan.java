package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan in its newest version. */
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
    @Nullable LocalDate endedEarlyOn) {}
