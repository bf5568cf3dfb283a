package vn.kho.dashboard.query;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan as the review of a period shows it; null is unknown, percentages are 0–100 and
 * over.
 *
 * @param termTarget what the whole term asks
 * @param termPct running total against {@code termTarget}
 * @param isJudged whether the marts hold the row for this unit and period
 * @param hasParts whether it is asked in spans within the period instead
 */
public record ReviewRow(
    String targetId,
    String rowNo,
    @Nullable String parentRowNo,
    @Nullable String indicatorId,
    String label,
    String kind,
    @Nullable String comparator,
    @Nullable String measureUnit,
    int decimals,
    @Nullable String owner,
    @Nullable String responsibleLevel,
    @Nullable BigDecimal targetValue,
    @Nullable BigDecimal actualValue,
    @Nullable BigDecimal attainmentPct,
    @Nullable BigDecimal gapValue,
    @Nullable BigDecimal cumulativeTarget,
    @Nullable BigDecimal cumulativeActual,
    @Nullable BigDecimal expectedToDate,
    @Nullable BigDecimal pacePct,
    @Nullable Integer unitsDue,
    @Nullable Integer unitsReported,
    @Nullable BigDecimal coveragePct,
    @Nullable Integer unitsMet,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String verdict,
    @Nullable String paceStatus,
    boolean isApportioned,
    boolean isEstimate,
    boolean isSimulated,
    @Nullable String reason,
    boolean isJudged,
    boolean hasParts,
    @Nullable BigDecimal termTarget,
    @Nullable BigDecimal termPct) {

  /** A heading gathers rows; its verdict is theirs. */
  public boolean isHeading() {
    return kind.equals("qualitative");
  }

  public boolean isMilestone() {
    return kind.equals("milestone");
  }

  /** Whether the row is a target at all, not a heading, a parameter or a dash. */
  public boolean isScored() {
    return !isHeading() && !kind.equals("parameter") && !kind.equals("no_target");
  }

  /** Whether it is about inspection and supervision, by its words. */
  public boolean isCheck() {
    String words = label.toLowerCase(Locale.ROOT);
    return !isHeading()
        && !kind.equals("parameter")
        && (words.contains("kiểm tra") || words.contains("giám sát"));
  }

  public boolean countsUnits() {
    return kind.startsWith("per_unit_");
  }

  /** Whether the figure is a percentage, whatever the unit printed. */
  public boolean isShare() {
    boolean isCeiling = kind.equals("threshold_max") && measureUnit == null;
    return kind.equals("percent") || isCeiling || "%".equals(measureUnit);
  }

  /** A level from which a watch list is made, or a condition for being counted; no target. */
  public boolean isLimit() {
    return kind.equals("alert_threshold") || kind.equals("eligibility_threshold");
  }

  public Status status() {
    return Status.of(verdict, paceStatus);
  }

  public boolean isReached() {
    return verdict.equals("achieved") || verdict.equals("exceeded");
  }

  /** Not every unit that owed a report sent it. */
  public boolean isPartial() {
    return coveragePct != null && coveragePct.compareTo(BigDecimal.valueOf(100)) < 0;
  }
}
