package vn.kho.dashboard.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a target stands in a period for a unit; percentages are 0–100 and over, null is unknown. */
public record Attainment(
    String targetId,
    String rowNo,
    String kind,
    String orgUnitId,
    String period,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal actualValue,
    @Nullable BigDecimal attainmentPct,
    @Nullable BigDecimal gapValue,
    @Nullable BigDecimal cumulativeTarget,
    @Nullable BigDecimal cumulativeActual,
    @Nullable BigDecimal cumulativePct,
    @Nullable BigDecimal expectedToDate,
    @Nullable BigDecimal pacePct,
    @Nullable BigDecimal requiredPerMonth,
    @Nullable Integer unitsDue,
    @Nullable Integer unitsReported,
    @Nullable BigDecimal coveragePct,
    @Nullable Integer unitsMet,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Status status,
    boolean isApportioned,
    boolean isEstimate,
    boolean isSimulated,
    @Nullable String reasonVi,
    @Nullable String reasonEn) {

  /** Whether the figure is how many units reach a minimum; a single unit's is its own value. */
  public boolean countsUnits() {
    boolean isOfOneUnit = unitsMet == null && (actualValue != null || isOne(unitsDue));
    return kind.startsWith("per_unit_") && !isOfOneUnit;
  }

  private static boolean isOne(@Nullable Integer count) {
    return count != null && count == 1;
  }

  /**
   * Whether units are counted of which none has reported: how many reach the minimum is then
   * unknown, not none.
   */
  public boolean isSilent() {
    return countsUnits() && isNone(unitsReported) && isNone(unitsMet);
  }

  private static boolean isNone(@Nullable Integer count) {
    return count == null || count == 0;
  }

  /** What a column shows: the figure, or how many units reach the minimum; null is unknown. */
  public @Nullable BigDecimal drawnActual() {
    if (isSilent()) {
      return null;
    }
    return countsUnits() ? decimal(unitsMet) : actualValue;
  }

  /** What the column is held against: what is asked, or how many units owe the minimum. */
  public @Nullable BigDecimal drawnTarget() {
    return countsUnits() ? decimal(unitsDue) : targetValue;
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer count) {
    return count == null ? null : BigDecimal.valueOf(count);
  }
}
