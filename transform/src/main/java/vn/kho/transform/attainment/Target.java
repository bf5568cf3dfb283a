package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One target and period: the columns of {@code fct_targets} a verdict needs.
 *
 * @param targetValue a figure, or percent / percentage points as printed (0.27 is 0.27 %); for a
 *     per-unit minimum, what each unit owes
 * @param targetValueMax upper end of a range; for a per-unit minimum, the total printed for all
 *     units
 * @param scopeLevel level (or comma list) of the units the target applies to; null = the plan's own
 *     unit
 * @param unitFilter {@code key=value} pairs joined by {@code ;} over a unit's type and attributes
 */
public record Target(
    String targetId,
    String rowNo,
    @Nullable String parentRowNo,
    @Nullable String indicatorId,
    TargetKind kind,
    @Nullable String comparator,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal targetValueMax,
    @Nullable String scopeLevel,
    @Nullable String unitFilter,
    String period,
    LocalDate periodStart,
    LocalDate periodEnd,
    String origin) {

  /** The same target in another period. */
  Target in(String otherPeriod, LocalDate start, LocalDate end) {
    return new Target(
        targetId,
        rowNo,
        parentRowNo,
        indicatorId,
        kind,
        comparator,
        targetValue,
        targetValueMax,
        scopeLevel,
        unitFilter,
        otherPeriod,
        start,
        end,
        origin);
  }

  /** The same target asking for another figure; what the plan prints stands beside it. */
  Target asking(BigDecimal figure, @Nullable BigDecimal printed) {
    return new Target(
        targetId,
        rowNo,
        parentRowNo,
        indicatorId,
        kind,
        comparator,
        figure,
        printed,
        scopeLevel,
        unitFilter,
        period,
        periodStart,
        periodEnd,
        origin);
  }
}
