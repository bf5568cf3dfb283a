package vn.kho.ingest.form;

import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Status;

/**
 * What holds for every figure of a table that does not say otherwise.
 *
 * @param year year of periods that do not say theirs; null when not known
 * @param period code of the period; null when the table says it elsewhere
 * @param unit code of the unit; null when the table says it elsewhere
 * @param indicator id of the indicator; null when the table says it elsewhere
 * @param measureUnit unit the figures are written in; null when not said
 */
record Context(
    @Nullable Integer year,
    @Nullable String period,
    @Nullable String unit,
    @Nullable String indicator,
    @Nullable String measureUnit,
    @Nullable Basis basis,
    @Nullable Status status) {}
