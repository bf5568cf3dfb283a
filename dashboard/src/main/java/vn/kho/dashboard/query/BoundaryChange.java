package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which communes of a territory were merged, split or renamed, and by which decree. */
public record BoundaryChange(
    LocalDate effectiveOn, @Nullable String legalBasis, int unitsBefore, int unitsAfter) {}
