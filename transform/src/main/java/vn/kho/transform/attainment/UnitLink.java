package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a unit: a share of the old one went to the new one on a day; null = unknown. */
public record UnitLink(
    String oldOrgUnitId,
    String newOrgUnitId,
    LocalDate effectiveDate,
    @Nullable BigDecimal weight) {}
