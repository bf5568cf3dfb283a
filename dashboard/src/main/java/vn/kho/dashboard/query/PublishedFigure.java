package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A real figure printed elsewhere.
 *
 * @param basis {@code in_period}, {@code year_to_date} or {@code term_to_date}
 * @param qualifier {@code exact about at_least more_than}
 */
public record PublishedFigure(
    String period,
    String basis,
    String asPrinted,
    @Nullable BigDecimal value,
    String qualifier,
    String sourceTitle,
    @Nullable String sourceAddress,
    @Nullable LocalDate publishedOn,
    @Nullable String note) {}
