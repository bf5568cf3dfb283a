package vn.kho.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * A department of the Union.
 *
 * @param spellings the ways it is written, separated by {@code |}
 */
public record Department(
    String departmentId, String nameVi, String nameEn, @Nullable String spellings) {}
