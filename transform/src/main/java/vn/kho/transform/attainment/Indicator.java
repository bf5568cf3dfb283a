package vn.kho.transform.attainment;

import java.util.Locale;

/** How an indicator behaves: the columns of {@code dim_indicators} a verdict needs. */
public record Indicator(
    String indicatorId,
    ValueType valueType,
    TimeRule timeRule,
    UnitRule unitRule,
    Direction desiredDirection,
    Sign sign) {

  /** What a value is. */
  public enum ValueType {
    COUNT,
    AMOUNT,
    RATIO,
    MILESTONE
  }

  /** How months become a year. */
  public enum TimeRule {
    SUM,
    LAST,
    NONE
  }

  /** How units become their parent. */
  public enum UnitRule {
    SUM,
    SHARE,
    ANY,
    NONE
  }

  /** Which way is better. */
  public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN
  }

  /** Whether a report may take away (a net change). */
  public enum Sign {
    NEVER_NEGATIVE,
    MAY_BE_NEGATIVE
  }

  /** What is assumed of a target without an indicator: a sum that only grows. */
  static Indicator unnamed() {
    return new Indicator(
        "", ValueType.COUNT, TimeRule.SUM, UnitRule.SUM, Direction.INCREASE, Sign.NEVER_NEGATIVE);
  }

  /** From the words of {@code dim_indicators}. */
  public static Indicator of(
      String indicatorId,
      String valueType,
      String timeRule,
      String unitRule,
      String desiredDirection,
      Sign sign) {
    return new Indicator(
        indicatorId,
        ValueType.valueOf(valueType.toUpperCase(Locale.ROOT)),
        TimeRule.valueOf(timeRule.toUpperCase(Locale.ROOT)),
        UnitRule.valueOf(unitRule.toUpperCase(Locale.ROOT)),
        Direction.valueOf(desiredDirection.toUpperCase(Locale.ROOT)),
        sign);
  }

  /** More reports of a closed or open period can only raise the figure. */
  boolean onlyGrows() {
    return timeRule == TimeRule.SUM && sign == Sign.NEVER_NEGATIVE && valueType != ValueType.RATIO;
  }
}
