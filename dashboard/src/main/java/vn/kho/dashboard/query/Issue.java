package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A problem found in a received file, and where. */
public record Issue(
    @Nullable String submissionId,
    String severity,
    String code,
    String fileName,
    @Nullable String sheet,
    @Nullable Integer row,
    @Nullable String column,
    @Nullable String foundText,
    String messageVi,
    String messageEn,
    @Nullable LocalDate receivedOn,
    @Nullable String unitName) {}
