package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A year of an indicator beside the one before; ratios in percent, their change in points. */
public record YearChange(
    String indicatorId,
    @Nullable BigDecimal value,
    @Nullable BigDecimal previousValue,
    @Nullable BigDecimal changeValue,
    @Nullable BigDecimal changePct,
    @Nullable BigDecimal likeForLikePct,
    @Nullable Integer unitsInBoth,
    @Nullable BigDecimal coveragePct,
    @Nullable BigDecimal previousCoveragePct) {

  /** Every unit that owed a report sent it, in both years. */
  public boolean isWholeInBoth() {
    BigDecimal all = BigDecimal.valueOf(100);
    return coveragePct != null
        && previousCoveragePct != null
        && coveragePct.compareTo(all) >= 0
        && previousCoveragePct.compareTo(all) >= 0;
  }
}
