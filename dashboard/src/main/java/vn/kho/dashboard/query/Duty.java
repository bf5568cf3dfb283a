package vn.kho.dashboard.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report a unit owed.
 *
 * @param state {@code on_time late corrected missing not_due}
 */
public record Duty(
    String orgUnitId,
    String name,
    @Nullable String parentName,
    String level,
    String reportType,
    String period,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstReceivedOn,
    @Nullable Integer daysLate,
    String state) {}
