package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A scheme or campaign that groups indicators. */
public record Scheme(
    String schemeId,
    String nameVi,
    String nameEn,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String legalBasis) {}
