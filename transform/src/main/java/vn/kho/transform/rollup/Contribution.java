package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reporting unit adds to a figure.
 *
 * @param weight the share of the unit's figures that counts; null = it cannot be said, so the unit
 *     hides the figure
 * @param amount what it adds: a value, or a numerator; for acts, how often it was done
 * @param denominator of a ratio; else 0
 * @param isComplete whether all of its part of the period is known
 * @param hasFigure whether any of the facts is a figure, not only "not applicable"
 * @param cells the facts, which add up to the amount
 */
public record Contribution(
    String orgUnitId,
    @Nullable BigDecimal weight,
    BigDecimal amount,
    BigDecimal denominator,
    boolean isComplete,
    boolean hasFigure,
    List<Cell> cells) {

  /**
   * A fact as it counts.
   *
   * @param amount with its sign, after the unit's weight
   * @param denominator likewise
   */
  public record Cell(String resultId, BigDecimal amount, BigDecimal denominator) {}
}
