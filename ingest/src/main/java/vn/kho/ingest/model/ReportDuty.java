package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who must report what, how often and by when.
 *
 * @param reportType monthly, half_year, yearly and the like
 * @param frequency month, half_year or year
 * @param dueRule {@code day_of_next_month:10}, {@code month_day:11-30}; null when only "as ruled"
 * @param isStrict whether "before the 10th" excludes the 10th
 */
public record ReportDuty(
    String dutyId,
    String reportType,
    Level reporterLevel,
    @Nullable String receiver,
    String frequency,
    @Nullable String dueRule,
    boolean isStrict,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String planId) {}
