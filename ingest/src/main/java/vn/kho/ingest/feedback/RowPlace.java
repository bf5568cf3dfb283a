package vn.kho.ingest.feedback;

import org.jspecify.annotations.Nullable;

/** A row of a file; the sheet is null for a text file. */
public record RowPlace(@Nullable String sheet, int row) {}
