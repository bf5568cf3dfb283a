package vn.kho.ingest.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A real figure printed elsewhere.
 *
 * @param rowNo plan row it touches as {@code PLAN:ROW}, null when none
 * @param asPrinted the figure's text
 */
public record PublishedFigure(
    String figureId,
    @Nullable String orgUnitId,
    @Nullable String indicatorId,
    @Nullable String rowNo,
    Period period,
    Basis basis,
    String asPrinted,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Qualifier qualifier,
    String sourceTitle,
    @Nullable String sourceAddress,
    @Nullable LocalDate publishedOn,
    @Nullable String note,
    Source source) {}
