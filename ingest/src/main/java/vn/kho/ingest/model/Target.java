package vn.kho.ingest.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one of its rows for one period; the columns of {@code fct_targets}.
 *
 * @param qualifier about, for a figure printed as rough; null for an exact one
 * @param saidPeriod times the row's words give: yearly, term, a year, a span, up to a year
 * @param countedGroup whom the row counts, where other rows may count the same
 * @param sourceLine line of the plan as issued, null when derived
 */
public record Target(
    String planId,
    int planVersion,
    String targetId,
    String rowNo,
    @Nullable String parentRowNo,
    @Nullable String indicatorId,
    String labelVi,
    String labelEn,
    String kind,
    @Nullable String comparator,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal targetValueMax,
    @Nullable String measureUnit,
    @Nullable String scopeLevel,
    @Nullable String unitFilter,
    Period period,
    @Nullable String responsibleLevel,
    @Nullable String ownerDepartment,
    @Nullable String coordinating,
    @Nullable String funding,
    String origin,
    @Nullable String rawText,
    @Nullable Integer sourceLine,
    Source source,
    @Nullable String qualifier,
    @Nullable String saidPeriod,
    @Nullable String countedGroup) {}
